package io.cloudfakes.protocol;

import static io.cloudfakes.iam.SigningFixture.chunksOf;
import static io.cloudfakes.iam.SigningFixture.identity;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.iam.SigningFixture;
import io.cloudfakes.iam.TestHttpRequest;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import software.amazon.awssdk.checksums.DefaultChecksumAlgorithm;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;
import software.amazon.awssdk.http.auth.aws.signer.AwsV4HttpSigner;

/** Signed chunks: AWS's published example, what the SDK's signer makes, and tampering with both. */
class AwsChunkedSignaturesTest {
  private static final String SEED =
      "4f232c4386841ef735655705268965c44a0e4690baa4adea153f7db9fa80a0a9";
  private static final String FIRST =
      "ad80c730a21e5b8d04586a2213dd63b9a0e99e0e2307b0ade35a65485a288648";
  private static final String SECOND =
      "0055627c9e194cb4542bae2aa5492e3c1575bbb81b612b7d234b86a503ef5497";
  private static final String LAST =
      "b6c6ea8a5354eaf15b3cb7646744f4275b71ea724fed81ceb9323e279d449df9";

  private static TestHttpRequest published() {
    String body =
        "10000;chunk-signature="
            + FIRST
            + "\r\n"
            + "a".repeat(65536)
            + "\r\n400;chunk-signature="
            + SECOND
            + "\r\n"
            + "a".repeat(1024)
            + "\r\n0;chunk-signature="
            + LAST
            + "\r\n\r\n";
    return TestHttpRequest.of("PUT", "https://s3.amazonaws.com/examplebucket/chunkObject.txt")
        .set("x-amz-date", "20130524T000000Z")
        .set("x-amz-storage-class", "REDUCED_REDUNDANCY")
        .set("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD")
        .set("Content-Encoding", "aws-chunked")
        .set("x-amz-decoded-content-length", "66560")
        .set("Content-Length", "66824")
        .set(
            "Authorization",
            "AWS4-HMAC-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/us-east-1/s3/aws4_request,"
                + "SignedHeaders=content-encoding;content-length;host;x-amz-content-sha256;"
                + "x-amz-date;x-amz-decoded-content-length;x-amz-storage-class,Signature="
                + SEED)
        .body(Bytes.utf8(body));
  }

  private static AwsError refusal(TestHttpRequest request, UnaryOperator<String> change) {
    AwsChunkedSignatures signatures = chunksOf(request);
    AwsChunkedSignatures again = chunksOf(request);
    request.body(latin1(change.apply(text(request.body()))));
    assertThatThrownBy(() -> AwsChunked.decode(new ArrivingRequest(request, 1000), again))
        .as("while it comes in")
        .isInstanceOf(AwsErrorException.class);
    return catchThrowableOfType(
            AwsErrorException.class, () -> AwsChunked.decode(request, signatures))
        .error();
  }

  private static String text(Bytes bytes) {
    return new String(bytes.toByteArray(), StandardCharsets.ISO_8859_1);
  }

  private static Bytes latin1(String text) {
    return Bytes.wrap(text.getBytes(StandardCharsets.ISO_8859_1));
  }

  @Test
  void the_published_example() {
    TestHttpRequest request = published();
    assertThat(request.body().length()).isEqualTo(66824);
    AwsChunked.Decoded decoded = AwsChunked.decode(request, chunksOf(request));
    assertThat(decoded.content()).isEqualTo(Bytes.utf8("a".repeat(66560)));
    assertThat(AwsChunked.decode(new ArrivingRequest(request, 1000), chunksOf(request)))
        .isEqualTo(decoded);
  }

  /** The example of trailing headers, whose checksum is one of 66560 letters. */
  @Test
  void the_published_example_with_a_trailer() {
    String body =
        "10000;chunk-signature=b474d8862b1487a5145d686f57f013e54db672cee1c953b3010fb58501ef5aa2\r\n"
            + "a".repeat(65536)
            + "\r\n400;chunk-signature="
            + "1c1344b170168f8e65b41376b44b20fe354e373826ccbbe2c1d40a8cae51e5c7\r\n"
            + "a".repeat(1024)
            + "\r\n0;chunk-signature="
            + "2ca2aba2005185cf7159c6277faf83795951dd77a3a99e6e65d5c9f85863f992\r\n"
            + "x-amz-checksum-crc32c:sOO8/Q==\n\r\n"
            + "x-amz-trailer-signature:"
            + "d81f82fc3505edab99d459891051a732e8730629a2e4a59689829ca17fe2e435\r\n\r\n";
    TestHttpRequest request =
        published()
            .removeHeader("Content-Length")
            .set("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER")
            .set("x-amz-trailer", "x-amz-checksum-crc32c")
            .edit(
                "Authorization",
                a ->
                    a.replace("content-length;host", "host")
                        .replace("storage-class,", "storage-class;x-amz-trailer,")
                        .replace(
                            SEED,
                            "106e2a8a18243abcf37539882f36619c00e2dfc72633413f02d3b74544bfeb8e"))
            .body(Bytes.utf8(body));
    AwsChunked.Decoded decoded = AwsChunked.decode(request, chunksOf(request));
    assertThat(decoded.content().length()).isEqualTo(66560);
    assertThat(decoded.trailers()).containsEntry("x-amz-checksum-crc32c", "sOO8/Q==");
    assertThat(AwsChunked.decode(new ArrivingRequest(request, 1000), chunksOf(request)))
        .isEqualTo(decoded);
  }

  @Test
  void an_altered_chunk_or_signature_does_not_match() {
    AwsError error = refusal(published(), body -> body.replaceFirst("aaaa\r\n0;", "aaab\r\n0;"));
    assertThat(error.code()).isEqualTo("SignatureDoesNotMatch");
    assertThat(error.status()).isEqualTo(403);
    assertThat(error.fields().get("StringToSign"))
        .startsWith(
            "AWS4-HMAC-SHA256-PAYLOAD\n20130524T000000Z\n20130524/us-east-1/s3/aws4_request\n"
                + FIRST
                + "\ne3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855\n");
    assertThat(error.fields()).containsEntry("SignatureProvided", SECOND);

    for (String signature : new String[] {FIRST, SECOND, LAST}) {
      assertThat(refusal(published(), body -> body.replace(signature, SEED)).code())
          .isEqualTo("SignatureDoesNotMatch");
    }
  }

  private static TestHttpRequest signed(
      byte[] content, boolean payload, DefaultChecksumAlgorithmName checksum) {
    return SigningFixture.sign(
        SdkHttpRequest.builder()
            .method(SdkHttpMethod.PUT)
            .uri(URI.create("https://b.s3.amazonaws.com/k"))
            .putHeader("Content-Length", Integer.toString(content.length))
            .build(),
        content,
        identity(),
        r -> {
          SigningFixture.forS3(r);
          r.putProperty(AwsV4HttpSigner.CHUNK_ENCODING_ENABLED, true)
              .putProperty(AwsV4HttpSigner.PAYLOAD_SIGNING_ENABLED, payload);
          checksum.addTo(r);
        });
  }

  enum DefaultChecksumAlgorithmName {
    NONE,
    CRC32,
    SHA256;

    void addTo(
        software.amazon.awssdk.http.auth.spi.signer.SignRequest.Builder<
                software.amazon.awssdk.identity.spi.AwsCredentialsIdentity>
            request) {
      if (this == CRC32) {
        request.putProperty(AwsV4HttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.CRC32);
      } else if (this == SHA256) {
        request.putProperty(AwsV4HttpSigner.CHECKSUM_ALGORITHM, DefaultChecksumAlgorithm.SHA256);
      }
    }
  }

  private static byte[] content(int length) {
    byte[] content = new byte[length];
    new Random(length).nextBytes(content);
    return content;
  }

  @ParameterizedTest
  @CsvSource({
    "0, true, NONE, STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    "5, true, NONE, STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    "300000, true, NONE, STREAMING-AWS4-HMAC-SHA256-PAYLOAD",
    "0, true, CRC32, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
    "300000, true, CRC32, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
    "262144, true, SHA256, STREAMING-AWS4-HMAC-SHA256-PAYLOAD-TRAILER",
    "0, false, CRC32, STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "1024, false, CRC32, STREAMING-UNSIGNED-PAYLOAD-TRAILER",
    "300000, false, SHA256, STREAMING-UNSIGNED-PAYLOAD-TRAILER"
  })
  void what_the_sdk_sends(
      int length, boolean payload, DefaultChecksumAlgorithmName checksum, String hash) {
    byte[] content = content(length);
    TestHttpRequest request = signed(content, payload, checksum);
    assertThat(request.header("x-amz-content-sha256")).isEqualTo(hash);

    AwsChunked.Decoded decoded = AwsChunked.decode(request, chunksOf(request));

    assertThat(decoded.content()).isEqualTo(Bytes.wrap(content));
    if (checksum == DefaultChecksumAlgorithmName.NONE) {
      assertThat(decoded.trailers()).isEmpty();
    } else {
      assertThat(decoded.trailers()).containsOnlyKeys(request.header("x-amz-trailer"));
    }
  }

  @Test
  void an_altered_trailer_or_trailer_signature_does_not_match() {
    DefaultChecksumAlgorithmName crc32 = DefaultChecksumAlgorithmName.CRC32;
    assertThat(
            refusal(
                    signed(content(10), true, crc32),
                    body -> body.replaceFirst("checksum-crc32:..", "checksum-crc32:xx"))
                .code())
        .isEqualTo("SignatureDoesNotMatch");
    assertThat(
            refusal(
                    signed(content(10), true, crc32),
                    body -> body.replaceFirst("trailer-signature:..", "trailer-signature:xx"))
                .code())
        .isEqualTo("SignatureDoesNotMatch");
    assertThat(
            refusal(
                    signed(content(10), true, crc32),
                    body -> body.replaceFirst("x-amz-trailer-signature:.*\r\n", ""))
                .code())
        .isEqualTo("MalformedTrailerError");
  }
}
