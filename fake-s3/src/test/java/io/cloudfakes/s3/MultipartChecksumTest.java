package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.s3.internal.rule.ChecksumKind;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.ChecksumType;
import software.amazon.awssdk.services.s3.model.CompleteMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.CompletedPart;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.UploadPartResponse;

class MultipartChecksumTest extends MultipartTestCase {
  private static final List<String> CONTENTS = List.of("one.", "two..", "three", "4");
  private static final String WHOLE = String.join("", CONTENTS);

  private static ChecksumKind kind(String algorithm) {
    return ChecksumKind.named(algorithm);
  }

  private static String of(String algorithm, String text) {
    return kind(algorithm).of(Bytes.utf8(text));
  }

  private static String composite(String algorithm) {
    List<Bytes> raw =
        CONTENTS.stream()
            .map(text -> Bytes.wrap(Base64.getDecoder().decode(of(algorithm, text))))
            .toList();
    return kind(algorithm).of(Bytes.concat(raw)) + "-" + raw.size();
  }

  /** Sent by hand, for the SDK adds checksums of its own. */
  private String begin(Map<String, String> headers) {
    Answer answer = send("POST", url("film?uploads"), headers, "");
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    return answer.body().replaceAll("(?s).*<UploadId>(.*)</UploadId>.*", "$1");
  }

  private Answer sendPart(String id, int number, Map<String, String> headers, String content) {
    return send("PUT", url("film?uploadId=" + id + "&partNumber=" + number), headers, content);
  }

  private static String part(int number, Answer uploaded, String... elements) {
    return "<Part><PartNumber>"
        + number
        + "</PartNumber><ETag>"
        + uploaded.header("ETag")
        + "</ETag>"
        + String.join("", elements)
        + "</Part>";
  }

  private Answer complete(String id, Map<String, String> headers, String... parts) {
    return send(
        "POST",
        url("film?uploadId=" + id),
        headers,
        "<CompleteMultipartUpload>" + String.join("", parts) + "</CompleteMultipartUpload>");
  }

  private static void assertInvalidRequest(Answer answer, String message) {
    assertThat(answer.status()).as(answer.body()).isEqualTo(400);
    assertThat(answer.body())
        .contains("<Code>InvalidRequest</Code>")
        .contains("<Message>" + message + "</Message>");
  }

  @ParameterizedTest
  @CsvSource({
    "CRC32, COMPOSITE",
    "CRC32C, COMPOSITE",
    "SHA1, COMPOSITE",
    "SHA256, COMPOSITE",
    "CRC32, FULL_OBJECT",
    "CRC32C, FULL_OBJECT",
    "CRC64NVME, FULL_OBJECT"
  })
  void the_checksum_of_the_object_is_made_of_those_of_its_parts(String algorithm, String type) {
    CreateMultipartUploadResponse begun =
        s3.createMultipartUpload(
            b ->
                b.bucket(BUCKET)
                    .key("film")
                    .checksumAlgorithm(kind(algorithm).algorithm())
                    .checksumType(type));
    assertThat(begun.checksumAlgorithm()).isEqualTo(kind(algorithm).algorithm());
    assertThat(begun.checksumTypeAsString()).isEqualTo(type);
    CompletedPart[] parts = new CompletedPart[CONTENTS.size()];
    for (int i = 0; i < parts.length; i++) {
      parts[i] = sent(begun.uploadId(), i + 1, algorithm);
    }
    CompleteMultipartUploadResponse made = complete("film", begun.uploadId(), parts);
    String expected = type.equals("COMPOSITE") ? composite(algorithm) : of(algorithm, WHOLE);
    assertThat(made.checksumTypeAsString()).isEqualTo(type);
    assertThat(made.getValueForField("Checksum" + algorithm, String.class)).contains(expected);
    HeadObjectResponse head =
        s3.headObject(b -> b.bucket(BUCKET).key("film").checksumMode(ChecksumMode.ENABLED));
    assertThat(head.getValueForField("Checksum" + algorithm, String.class)).contains(expected);
    assertThat(head.checksumTypeAsString()).isEqualTo(type);
    assertThat(get("film")).isEqualTo(WHOLE);
  }

  private CompletedPart sent(String id, int number, String algorithm) {
    String content = CONTENTS.get(number - 1);
    Answer answer =
        sendPart(id, number, Map.of(kind(algorithm).header(), of(algorithm, content)), content);
    assertThat(answer.status()).as(answer.body()).isEqualTo(200);
    assertThat(answer.header(kind(algorithm).header())).isEqualTo(of(algorithm, content));
    UploadPartResponse.Builder response = UploadPartResponse.builder().eTag(answer.header("ETag"));
    io.cloudfakes.protocol.Shape.of(UploadPartResponse.class)
        .field("Checksum" + algorithm)
        .set(response, of(algorithm, content));
    return listed(number, response.build());
  }

  @Test
  void without_an_algorithm_the_object_gets_s3s_own() {
    String id = begin(Map.of());
    Answer one = sendPart(id, 1, Map.of(), "one.");
    assertThat(one.header("x-amz-checksum-crc64nvme")).isEmpty();
    // A checksum that nobody announced is verified, and kept out of the object's.
    Answer two = sendPart(id, 2, Map.of("x-amz-checksum-sha1", of("SHA1", "two")), "two");
    assertThat(two.header("x-amz-checksum-sha1")).isEqualTo(of("SHA1", "two"));
    Answer wrong = sendPart(id, 3, Map.of("x-amz-checksum-sha1", of("SHA1", "two")), "three");
    assertThat(wrong.body()).contains("<Code>BadDigest</Code>");
    Answer made = complete(id, Map.of(), part(1, one), part(2, two));
    assertThat(made.body())
        .contains("<ChecksumCRC64NVME>" + of("CRC64NVME", "one.two") + "</ChecksumCRC64NVME>")
        .contains("<ChecksumType>FULL_OBJECT</ChecksumType>");
  }

  @ParameterizedTest
  @EnumSource(names = {"CRC32", "CRC32C", "SHA1", "SHA256"})
  void an_algorithm_alone_means_composite(ChecksumKind kind) {
    Answer answer =
        send("POST", url("film?uploads"), Map.of("x-amz-checksum-algorithm", kind.name()), "");
    assertThat(answer.header("x-amz-checksum-algorithm")).isEqualTo(kind.name());
    assertThat(answer.header("x-amz-checksum-type")).isEqualTo("COMPOSITE");
  }

  @Test
  void crc64nvme_alone_means_the_full_object() {
    Answer answer =
        send("POST", url("film?uploads"), Map.of("x-amz-checksum-algorithm", "CRC64NVME"), "");
    assertThat(answer.header("x-amz-checksum-type")).isEqualTo("FULL_OBJECT");
    Answer plain = send("POST", url("film?uploads"), Map.of(), "");
    assertThat(plain.header("x-amz-checksum-type")).isEmpty();
    assertThat(plain.header("x-amz-checksum-algorithm")).isEmpty();
  }

  @Test
  void types_and_algorithms_that_do_not_go_together_are_refused() {
    String algorithm = "x-amz-checksum-algorithm";
    String type = "x-amz-checksum-type";
    assertInvalidRequest(
        send("POST", url("film?uploads"), Map.of(algorithm, "CRC64NVME", type, "COMPOSITE"), ""),
        "The COMPOSITE checksum type cannot be used with the crc64nvme checksum algorithm.");
    for (String sha : List.of("SHA1", "SHA256")) {
      assertInvalidRequest(
          send("POST", url("film?uploads"), Map.of(algorithm, sha, type, "FULL_OBJECT"), ""),
          "The FULL_OBJECT checksum type cannot be used with the "
              + kind(sha).lowerCase()
              + " checksum algorithm.");
    }
    assertInvalidRequest(
        send("POST", url("film?uploads"), Map.of(type, "COMPOSITE"), ""),
        "The x-amz-checksum-type header can only be used with the x-amz-checksum-algorithm"
            + " header.");
    assertInvalidRequest(
        send("POST", url("film?uploads"), Map.of(algorithm, "CRC32", type, "HALF"), ""),
        "Value for x-amz-checksum-type header is invalid.");
    assertThat(send("POST", url("film?uploads"), Map.of(algorithm, "CRC31"), "").body())
        .contains("<Code>InvalidRequest</Code>")
        .contains("Checksum algorithm provided is unsupported.");
    assertThat(fake.uploads()).isEmpty();
  }

  @Test
  void a_part_has_the_checksum_that_was_announced() {
    String composite = begin(Map.of("x-amz-checksum-algorithm", "SHA256"));
    assertInvalidRequest(
        sendPart(composite, 1, Map.of(), "one."),
        "Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type:"
            + " null");
    assertInvalidRequest(
        sendPart(composite, 1, Map.of("x-amz-checksum-crc32", of("CRC32", "one.")), "one."),
        "Checksum Type mismatch occurred, expected checksum Type: sha256, actual checksum Type:"
            + " crc32");
    assertThat(
            sendPart(composite, 1, Map.of("x-amz-checksum-sha256", of("SHA256", "x")), "one.")
                .body())
        .contains("<Code>BadDigest</Code>")
        .contains("The SHA256 you specified did not match the calculated checksum.");
    assertInvalidRequest(
        sendPart(
            composite,
            1,
            Map.of(
                "x-amz-checksum-sha256", of("SHA256", "one."),
                "x-amz-checksum-crc32", of("CRC32", "one.")),
            "one."),
        "Expecting a single x-amz-checksum- header. Multiple checksum Types are not allowed.");
    String whole =
        begin(Map.of("x-amz-checksum-algorithm", "CRC32", "x-amz-checksum-type", "FULL_OBJECT"));
    Answer unsaid = sendPart(whole, 1, Map.of(), "one.");
    assertThat(unsaid.header("x-amz-checksum-crc32")).isEqualTo(of("CRC32", "one."));
  }

  @Test
  void a_composite_wants_the_checksum_of_each_part_in_the_list() {
    String id = begin(Map.of("x-amz-checksum-algorithm", "CRC32"));
    Answer one = sendPart(id, 1, Map.of("x-amz-checksum-crc32", of("CRC32", "one.")), "one.");
    Answer two = sendPart(id, 2, Map.of("x-amz-checksum-crc32", of("CRC32", "2")), "2");
    String first = part(1, one, "<ChecksumCRC32>" + of("CRC32", "one.") + "</ChecksumCRC32>");
    assertInvalidRequest(
        complete(id, Map.of(), first, part(2, two)),
        "The upload was created using a crc32 checksum. The complete request must include the"
            + " checksum for each part. It was missing for part 2 in the request.");
    assertThat(
            complete(
                    id,
                    Map.of(),
                    first,
                    part(2, two, "<ChecksumCRC32>" + of("CRC32", "3") + "</ChecksumCRC32>"))
                .body())
        .contains("<Code>InvalidPart</Code>")
        .contains("<PartNumber>2</PartNumber>");
    assertThat(fake.uploads()).hasSize(1);
  }

  @Test
  void with_checksums_part_numbers_must_be_consecutive() {
    String id =
        s3.createMultipartUpload(
                b -> b.bucket(BUCKET).key("film").checksumAlgorithm(ChecksumAlgorithm.CRC32))
            .uploadId();
    CompletedPart one = upload("film", id, 1, "one.");
    CompletedPart three = upload("film", id, 3, "three");
    refused(500, "InternalError", () -> complete("film", id, one, three));
    refused(500, "InternalError", () -> complete("film", id, three));
    complete("film", id, one);
  }

  @Test
  void the_checksum_of_the_whole_may_be_announced_at_the_end() {
    String id =
        begin(Map.of("x-amz-checksum-algorithm", "CRC32C", "x-amz-checksum-type", "FULL_OBJECT"));
    Answer one = sendPart(id, 1, Map.of(), "one.");
    Answer two = sendPart(id, 2, Map.of(), "two");
    String[] parts = {part(1, one), part(2, two)};
    Answer wrong = complete(id, Map.of("x-amz-checksum-crc32c", of("CRC32C", "x")), parts);
    assertThat(wrong.status()).isEqualTo(400);
    assertThat(wrong.body())
        .contains("<Code>BadDigest</Code>")
        .contains("The CRC32C you specified did not match the calculated checksum.");
    assertInvalidRequest(
        complete(id, Map.of("x-amz-checksum-crc32c", "!"), parts),
        "Value for x-amz-checksum-crc32c header is invalid.");
    assertInvalidRequest(
        complete(id, Map.of("x-amz-checksum-sha1", of("SHA1", "one.two")), parts),
        "Checksum Type mismatch occurred, expected checksum Type: crc32c, actual checksum Type:"
            + " sha1");
    assertInvalidRequest(
        complete(id, Map.of("x-amz-checksum-type", "COMPOSITE"), parts),
        "The upload was created using the FULL_OBJECT checksum mode. The complete request must"
            + " use the same checksum mode.");
    Answer made =
        complete(
            id,
            Map.of(
                "x-amz-checksum-crc32c",
                of("CRC32C", "one.two"),
                "x-amz-checksum-type",
                "FULL_OBJECT"),
            parts);
    assertThat(made.status()).as(made.body()).isEqualTo(200);
  }

  @Test
  void the_checksum_of_checksums_may_be_announced_with_or_without_their_count() {
    for (boolean counted : new boolean[] {true, false}) {
      String id = begin(Map.of("x-amz-checksum-algorithm", "SHA1"));
      String[] parts = new String[CONTENTS.size()];
      for (int i = 0; i < parts.length; i++) {
        String sum = of("SHA1", CONTENTS.get(i));
        Answer part = sendPart(id, i + 1, Map.of("x-amz-checksum-sha1", sum), CONTENTS.get(i));
        parts[i] = part(i + 1, part, "<ChecksumSHA1>" + sum + "</ChecksumSHA1>");
      }
      String right = composite("SHA1");
      Answer wrong =
          complete(id, Map.of("x-amz-checksum-sha1", right.replaceFirst("-\\d+$", "-5")), parts);
      assertThat(wrong.body()).contains("<Code>BadDigest</Code>");
      Answer made =
          complete(
              id,
              Map.of("x-amz-checksum-sha1", counted ? right : right.replaceFirst("-\\d+$", "")),
              parts);
      assertThat(made.body()).contains("<ChecksumSHA1>" + right + "</ChecksumSHA1>");
    }
  }

  @Test
  void the_sdks_own_checksums_go_all_the_way() {
    String id =
        s3.createMultipartUpload(
                b -> b.bucket(BUCKET).key("film").checksumAlgorithm(ChecksumAlgorithm.CRC32))
            .uploadId();
    UploadPartResponse part =
        s3.uploadPart(
            b -> b.bucket(BUCKET).key("film").uploadId(id).partNumber(1),
            RequestBody.fromString(WHOLE));
    assertThat(part.checksumCRC32()).isEqualTo(of("CRC32", WHOLE));
    CompleteMultipartUploadResponse made = complete("film", id, listed(1, part));
    assertThat(made.checksumType()).isEqualTo(ChecksumType.COMPOSITE);
    assertThat(made.checksumCRC32()).endsWith("-1");
  }
}
