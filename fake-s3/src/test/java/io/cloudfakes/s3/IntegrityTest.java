package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

class IntegrityTest extends S3TestCase {
  @BeforeEach
  void aBucket() {
    bucket();
  }

  @ParameterizedTest
  @CsvSource({
    "crc32, NhCmhg==",
    "crc32c, mnG7TA==",
    "crc64nvme, M3eFcAZSQlc=",
    "sha1, qvTGHdzF6KLavt4PO0gs2a6pQ00=",
    "sha256, LPJNul+wow4m6DsqxbninhsWHlwfp0JecwQzYpOLmCQ="
  })
  void a_checksum_sent_in_a_header_is_verified_stored_and_given_back(
      String algorithm, String value) {
    String header = "x-amz-checksum-" + algorithm;
    Answer put = send("PUT", url("a"), Map.of(header, value), "hello");
    assertThat(put.status()).as(put.body()).isEqualTo(200);
    assertThat(put.header(header)).isEqualTo(value);
    assertThat(put.header("x-amz-checksum-type")).isEqualTo("FULL_OBJECT");
    Answer got = send("GET", url("a"), Map.of("x-amz-checksum-mode", "ENABLED"), "");
    assertThat(got.header(header)).isEqualTo(value);
    assertThat(got.header("x-amz-checksum-type")).isEqualTo("FULL_OBJECT");

    Answer wrong = send("PUT", url("a"), Map.of(header, value), "Hello");
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("<Code>BadDigest</Code>")
        .contains(
            "<Message>The "
                + algorithm.toUpperCase(java.util.Locale.ROOT)
                + " you specified did not match the calculated checksum.</Message>");
    Answer undecodable = send("PUT", url("a"), Map.of(header, "wrong"), "Hello");
    assertThat(undecodable.status()).isEqualTo(400);
    assertThat(undecodable.body())
        .contains("<Code>InvalidRequest</Code>")
        .contains("<Message>Value for " + header + " header is invalid.</Message>");
    assertThat(get("a")).isEqualTo("hello");
  }

  @Test
  void without_a_checksum_crc64nvme_is_stored() {
    Answer put = send("PUT", url("a"), Map.of(), "123456789");
    assertThat(put.header("x-amz-checksum-crc64nvme")).isEqualTo("rosUhgp5mIg=");
    assertThat(put.header("x-amz-checksum-type")).isEqualTo("FULL_OBJECT");
  }

  @Test
  void two_checksums_are_one_too_many() {
    Answer put =
        send(
            "PUT",
            url("a"),
            Map.of("x-amz-checksum-crc32", "NhCmhg==", "x-amz-checksum-crc32c", "mnG7TA=="),
            "hello");
    assertThat(put.status()).isEqualTo(400);
    assertThat(put.body())
        .contains("<Code>InvalidRequest</Code>")
        .contains(
            "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
  }

  @Test
  void an_algorithm_without_its_checksum_is_refused() {
    Answer put = send("PUT", url("a"), Map.of("x-amz-sdk-checksum-algorithm", "SHA256"), "hello");
    assertThat(put.status()).isEqualTo(400);
    assertThat(put.body()).contains("<Code>InvalidRequest</Code>");
  }

  @ParameterizedTest
  @EnumSource(
      value = ChecksumAlgorithm.class,
      names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
  void the_sdk_sends_checksums_and_verifies_them_on_the_way_back(ChecksumAlgorithm algorithm) {
    PutObjectResponse put =
        s3.putObject(
            b -> b.bucket(BUCKET).key("a").checksumAlgorithm(algorithm),
            RequestBody.fromString("hello"));
    HeadObjectResponse head =
        s3.headObject(b -> b.bucket(BUCKET).key("a").checksumMode(ChecksumMode.ENABLED));
    assertThat(head.checksumType()).isEqualTo(ChecksumType.FULL_OBJECT);
    assertThat(head.checksumCRC32()).isEqualTo(put.checksumCRC32());
    assertThat(head.checksumCRC32C()).isEqualTo(put.checksumCRC32C());
    assertThat(head.checksumSHA1()).isEqualTo(put.checksumSHA1());
    assertThat(head.checksumSHA256()).isEqualTo(put.checksumSHA256());
    assertThat(get("a")).isEqualTo("hello");
  }

  @Test
  void the_sdks_own_chunks_leave_no_trace_in_the_content_encoding() {
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").contentEncoding("gzip"), RequestBody.fromString("hello"));
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).contentEncoding()).isEqualTo("gzip");
    put("b", "hello");
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("b")).contentEncoding()).isNull();
  }

  @Test
  void a_content_md5_is_verified() {
    String right = "XUFAKrxLKna5cZ2REBfFkg==";
    s3.putObject(b -> b.bucket(BUCKET).key("a").contentMD5(right), RequestBody.fromString("hello"));
    assertThat(
            refused(
                400,
                "BadDigest",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").contentMD5(right),
                        RequestBody.fromString("Hello"))))
        .contains("The Content-MD5 you specified did not match what we received.")
        .contains("<ExpectedDigest>5d41402abc4b2a76b9719d911017c592</ExpectedDigest>")
        .contains("<CalculatedDigest>ixqZU8RhEpaoJ6v4xHgE1w==</CalculatedDigest>");
    assertThat(
            refused(
                400,
                "InvalidDigest",
                () ->
                    s3.putObject(
                        b -> b.bucket(BUCKET).key("a").contentMD5("__invalid__"),
                        RequestBody.fromString("hello"))))
        .contains("<Content-MD5>__invalid__</Content-MD5>");
    assertThat(get("a")).isEqualTo("hello");
  }

  @Test
  void a_part_carries_no_checksum_of_the_whole() {
    put("a", "hello");
    GetObjectResponse part =
        s3.getObjectAsBytes(
                b ->
                    b.bucket(BUCKET).key("a").range("bytes=0-1").checksumMode(ChecksumMode.ENABLED))
            .response();
    assertThat(part.checksumCRC32()).isNull();
    assertThat(part.checksumType()).isNull();
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-checksum-sha512, AAAA",
    "x-amz-checksum-xxhash3, AAAA",
    "x-amz-sdk-checksum-algorithm, XXHASH128"
  })
  void what_newer_clients_send_is_refused_and_not_overlooked(String header, String value) {
    Answer answer = send("PUT", url("a"), Map.of(header, value), "hello");
    assertThat(answer.status()).isEqualTo(501);
    assertThat(answer.body()).contains("Cloudfakes does not model the checksum");
    refused(404, "NoSuchKey", () -> get("a"));
  }
}
