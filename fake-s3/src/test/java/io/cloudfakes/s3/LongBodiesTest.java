package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.transport.client.Clients;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;
import java.util.HexFormat;
import java.util.List;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.CRC32;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ChecksumAlgorithm;
import software.amazon.awssdk.services.s3.model.ChecksumMode;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

/** Bodies so long that S3's digests of them are computed while they come over the network. */
class LongBodiesTest extends S3TestCase {
  private static final byte[] CONTENT = random(3_000_001);

  private S3Client far;

  private static byte[] random(int size) {
    byte[] bytes = new byte[size];
    new Random(5).nextBytes(bytes);
    return bytes;
  }

  private static byte[] digest(String algorithm, byte[] content) {
    try {
      return MessageDigest.getInstance(algorithm).digest(content);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private static String base64(byte[] bytes) {
    return Base64.getEncoder().encodeToString(bytes);
  }

  private static String crc32(byte[] content) {
    CRC32 crc = new CRC32();
    crc.update(content);
    return base64(HexFormat.of().parseHex(HexFormat.of().toHexDigits((int) crc.getValue())));
  }

  private static String etag(byte[] content) {
    return '"' + HexFormat.of().formatHex(digest("MD5", content)) + '"';
  }

  @BeforeEach
  void overTheSocket() {
    bucket();
    far = Clients.overSocket(aws.endpoint(), aws.clock()).create(S3Client.class, aws.settings());
  }

  @AfterEach
  void closeFar() {
    far.close();
  }

  @ParameterizedTest
  @EnumSource(
      value = ChecksumAlgorithm.class,
      names = {"CRC32", "CRC32_C", "SHA1", "SHA256"})
  void the_sdks_signed_chunks_give_the_digests_of_the_whole(ChecksumAlgorithm algorithm) {
    PutObjectResponse put =
        far.putObject(
            b -> b.bucket(BUCKET).key("a").checksumAlgorithm(algorithm),
            RequestBody.fromBytes(CONTENT));

    assertThat(put.eTag()).isEqualTo(etag(CONTENT));
    s3.putObject(
        b -> b.bucket(BUCKET).key("near").checksumAlgorithm(algorithm),
        RequestBody.fromBytes(CONTENT));
    assertThat(head("a")).usingRecursiveComparison().isEqualTo(head("near"));
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a")).asByteArrayUnsafe())
        .isEqualTo(CONTENT);
  }

  private List<Object> head(String key) {
    HeadObjectResponse head =
        s3.headObject(b -> b.bucket(BUCKET).key(key).checksumMode(ChecksumMode.ENABLED));
    return Arrays.asList(
        head.contentLength(),
        head.eTag(),
        head.checksumCRC32(),
        head.checksumCRC32C(),
        head.checksumSHA1(),
        head.checksumSHA256());
  }

  @Test
  void a_part_has_the_digest_of_its_content() {
    String upload = far.createMultipartUpload(b -> b.bucket(BUCKET).key("a")).uploadId();

    String tag =
        far.uploadPart(
                b -> b.bucket(BUCKET).key("a").uploadId(upload).partNumber(1),
                RequestBody.fromBytes(CONTENT))
            .eTag();

    assertThat(tag).isEqualTo(etag(CONTENT));
  }

  /** Sends the bytes as they are, with no signature, and gives the reply's first line and rest. */
  private String raw(String headers, byte[] body) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), aws.endpoint().getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      String head =
          "PUT /photos/raw HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n"
              + "Authorization: AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7UNKNOWN/20260301/us-east-1"
              + "/s3/aws4_request, SignedHeaders=host;x-amz-date, Signature="
              + "0".repeat(64)
              + "\r\nx-amz-date: 20260301T120000Z\r\n"
              + headers
              + "\r\n";
      out.write(head.getBytes(StandardCharsets.ISO_8859_1));
      out.write(body);
      out.flush();
      socket.shutdownOutput();
      return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
    }
  }

  private static String plain(String more) {
    return "x-amz-content-sha256: UNSIGNED-PAYLOAD\r\nContent-Length: "
        + CONTENT.length
        + "\r\n"
        + more;
  }

  @Test
  void a_body_as_it_is_may_bring_its_digests_or_none() throws IOException {
    String md5 = base64(digest("MD5", CONTENT));

    assertThat(raw(plain(""), CONTENT)).startsWith("HTTP/1.1 200").contains(etag(CONTENT));
    assertThat(raw(plain("Content-MD5: " + md5 + "\r\n"), CONTENT)).startsWith("HTTP/1.1 200");
    assertThat(raw(plain("x-amz-checksum-crc32: " + crc32(CONTENT) + "\r\n"), CONTENT))
        .startsWith("HTTP/1.1 200");
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("raw")).asByteArrayUnsafe())
        .isEqualTo(CONTENT);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Content-MD5: 1B2M2Y8AsgTpgAmY7PhCfg==",
        "x-amz-checksum-crc32: AAAAAA==",
        "x-amz-checksum-sha256: 47DEQpj8HBSa+/TImW+5JCeuQeRkm5NMpJWZG3hSuFU="
      })
  void a_digest_of_another_body_is_refused_and_nothing_stored(String header) throws IOException {
    assertThat(raw(plain(header + "\r\n"), CONTENT))
        .startsWith("HTTP/1.1 400")
        .contains("<Code>BadDigest</Code>");
    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
  }

  private static byte[] chunked(String lastLines) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    for (int at = 0; at < CONTENT.length; at += 65_536) {
      int size = Math.min(65_536, CONTENT.length - at);
      all.writeBytes((Integer.toHexString(size) + "\r\n").getBytes(StandardCharsets.US_ASCII));
      all.write(CONTENT, at, size);
      all.writeBytes("\r\n".getBytes(StandardCharsets.US_ASCII));
    }
    all.writeBytes(lastLines.getBytes(StandardCharsets.US_ASCII));
    return all.toByteArray();
  }

  private String rawChunks(byte[] body) throws IOException {
    return raw(
        "x-amz-content-sha256: STREAMING-UNSIGNED-PAYLOAD-TRAILER\r\nContent-Encoding: aws-chunked"
            + "\r\nx-amz-trailer: x-amz-checksum-crc32\r\nx-amz-decoded-content-length: "
            + CONTENT.length
            + "\r\nContent-Length: "
            + body.length
            + "\r\n",
        body);
  }

  @Test
  void chunks_and_their_trailer_are_verified() throws IOException {
    String right = "0\r\nx-amz-checksum-crc32:" + crc32(CONTENT) + "\r\n\r\n";
    assertThat(rawChunks(chunked(right))).startsWith("HTTP/1.1 200").contains(etag(CONTENT));

    assertThat(rawChunks(chunked("0\r\nx-amz-checksum-crc32:AAAAAA==\r\n\r\n")))
        .startsWith("HTTP/1.1 400")
        .contains("<Code>BadDigest</Code>");
    assertThat(rawChunks(chunked("0\r\n\r\n"))).contains("<Code>MalformedTrailerError</Code>");
    byte[] broken = chunked(right);
    broken[65_536 + 7] = 'x';
    assertThat(rawChunks(broken)).contains("<Code>IncompleteBody</Code>");
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("raw")).asByteArrayUnsafe())
        .isEqualTo(CONTENT);
  }

  @Test
  void a_body_that_breaks_off_stores_nothing_and_the_endpoint_serves_on() throws IOException {
    assertThat(raw(plain(""), Arrays.copyOf(CONTENT, CONTENT.length - 1))).isEmpty();

    assertThat(s3.listObjectsV2(b -> b.bucket(BUCKET)).contents()).isEmpty();
    assertThat(raw(plain(""), CONTENT)).startsWith("HTTP/1.1 200");
  }

  /** The head of a reply; its body is read over. */
  private static String head(InputStream in) throws IOException {
    StringBuilder head = new StringBuilder();
    while (head.indexOf("\r\n\r\n") < 0) {
      int next = in.read();
      if (next < 0) {
        return head + "<end>";
      }
      head.append((char) next);
    }
    Matcher length =
        Pattern.compile("content-length: (\\d+)", Pattern.CASE_INSENSITIVE).matcher(head);
    assertThat(length.find()).as("%s", head).isTrue();
    in.skipNBytes(Long.parseLong(length.group(1)));
    return head.toString();
  }

  @Test
  void who_sends_a_long_body_to_nobody_is_answered_once_it_is_sent() throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), aws.endpoint().getPort())) {
      socket.setSoTimeout(20_000);
      OutputStream out = socket.getOutputStream();
      for (int i = 0; i < 2; i++) {
        out.write(
            ("PATCH /photos/raw HTTP/1.1\r\nHost: 127.0.0.1\r\nAuthorization: AWS4-HMAC-SHA256"
                    + " Credential=AKIAIOSFODNN7UNKNOWN/20260301/us-east-1/s3/aws4_request,"
                    + " SignedHeaders=host, Signature=0\r\nContent-Length: "
                    + CONTENT.length
                    + "\r\n\r\n")
                .getBytes(StandardCharsets.ISO_8859_1));
        out.write(CONTENT);
        out.flush();
        assertThat(head(socket.getInputStream())).startsWith("HTTP/1.1 405");
      }
    }
  }
}
