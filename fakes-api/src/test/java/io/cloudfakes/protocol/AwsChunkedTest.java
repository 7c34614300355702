package io.cloudfakes.protocol;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.assertj.core.api.Assertions.entry;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.iam.TestHttpRequest;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class AwsChunkedTest {
  private static final String BIG = "a".repeat(8192);

  private static TestHttpRequest unsigned(String body, long length) {
    return TestHttpRequest.of("PUT", "https://b.s3.amazonaws.com/k")
        .set("x-amz-content-sha256", "STREAMING-UNSIGNED-PAYLOAD-TRAILER")
        .set("x-amz-decoded-content-length", Long.toString(length))
        .body(Bytes.utf8(body));
  }

  private static TestHttpRequest announcing(String trailer, String body, long length) {
    return unsigned(body, length).set("x-amz-trailer", trailer);
  }

  private static final int[] STEPS = {1, 2, 5, 4000, 100_000};

  /** However the body comes in, it is the same. */
  private static AwsChunked.Decoded decode(HttpRequest request) {
    AwsChunked.Decoded whole = AwsChunked.decode(request, null);
    for (int step : STEPS) {
      List<Bytes> seen = new ArrayList<>();
      assertThat(AwsChunked.decode(new ArrivingRequest(request, step), null, seen::add))
          .as("%d bytes at a time", step)
          .isEqualTo(whole);
      assertThat(Bytes.concat(seen)).isEqualTo(whole.content());
    }
    return whole;
  }

  private static AwsError refusal(HttpRequest request) {
    AwsError whole =
        catchThrowableOfType(AwsErrorException.class, () -> AwsChunked.decode(request, null))
            .error();
    for (int step : STEPS) {
      assertThatThrownBy(() -> AwsChunked.decode(new ArrivingRequest(request, step), null))
          .as("%d bytes at a time", step)
          .isInstanceOf(AwsErrorException.class)
          .extracting(refused -> ((AwsErrorException) refused).error())
          .usingRecursiveComparison()
          .isEqualTo(whole);
    }
    return whole;
  }

  @Test
  void one_chunk_without_trailers() {
    AwsChunked.Decoded decoded = decode(unsigned("5\r\nhello\r\n0\r\n\r\n", 5));
    assertThat(decoded.content().utf8()).isEqualTo("hello");
    assertThat(decoded.trailers()).isEmpty();
  }

  @Test
  void one_chunk_is_not_copied() {
    byte[] body = "5\r\nhello\r\n0\r\n\r\n".getBytes(StandardCharsets.UTF_8);
    Bytes content = decode(unsigned("", 5).body(Bytes.wrap(body))).content();
    body[3] = 'j';
    assertThat(content.utf8()).isEqualTo("jello");
  }

  @Test
  void an_empty_body() {
    assertThat(decode(unsigned("0\r\n\r\n", 0)).content()).isSameAs(Bytes.EMPTY);
  }

  @Test
  void several_chunks_with_a_trailer() {
    AwsChunked.Decoded decoded =
        decode(
            announcing(
                "x-amz-checksum-crc32",
                "2000\r\n" + BIG + "\r\n5\r\nhello\r\n0\r\nX-Amz-Checksum-Crc32: AAAA==\r\n\r\n",
                8197));
    assertThat(decoded.content().utf8()).isEqualTo(BIG + "hello");
    assertThat(decoded.trailers()).containsExactly(entry("x-amz-checksum-crc32", "AAAA=="));
  }

  @Test
  void chunk_sizes_are_hexadecimal_in_either_case() {
    assertThat(decode(unsigned("a\r\n0123456789\r\n0\r\n\r\n", 10)).content().length())
        .isEqualTo(10);
    assertThat(decode(unsigned("00B\r\n0123456789x\r\n0\r\n\r\n", 11)).content().length())
        .isEqualTo(11);
  }

  @Test
  void the_framing_may_be_cut_anywhere_between_segments() {
    byte[] body =
        ("2000\r\n" + BIG + "\r\n3\r\nxyz\r\n0\r\nx-amz-checksum-sha1:A\r\n\r\n")
            .getBytes(StandardCharsets.UTF_8);
    for (int step : new int[] {1, 2, 3, 7, 1000}) {
      List<Bytes> parts = new ArrayList<>();
      for (int at = 0; at < body.length; at += step) {
        parts.add(Bytes.wrap(body, at, Math.min(step, body.length - at)));
      }
      AwsChunked.Decoded decoded =
          decode(announcing("x-amz-checksum-sha1", "", 8195).body(Bytes.concat(parts)));
      assertThat(decoded.content().utf8()).isEqualTo(BIG + "xyz");
      assertThat(decoded.trailers()).containsExactly(entry("x-amz-checksum-sha1", "A"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "5",
        "5\r\n",
        "5\r\nhel",
        "5\r\nhello",
        "5\r\nhello\r\n",
        "5\r\nhello\r\n0",
        "5\r\nhello\r\n0\r",
        "x\r\nhello\r\n0\r\n\r\n",
        "\r\nhello\r\n0\r\n\r\n",
        "5 \r\nhello\r\n0\r\n\r\n",
        "5\nhello\n0\n\n",
        "-5\r\nhello\r\n0\r\n\r\n",
        "ffffffffffffffff\r\nhello\r\n0\r\n\r\n",
        "fffffffffffffff\r\nhello\r\n0\r\n\r\n",
        "6\r\nhello\r\n0\r\n\r\n",
        "4\r\nhello\r\n0\r\n\r\n",
        "4\r\nhell\r\n0\r\n\r\n",
        "0\r\n\r\n"
      })
  void a_body_cut_short_or_not_chunked(String body) {
    AwsError error = refusal(unsigned(body, 5));
    assertThat(error)
        .isEqualTo(AwsError.of("IncompleteBody", 400, "The request body terminated unexpectedly"));
  }

  @ParameterizedTest
  @ValueSource(longs = {4, 6, 0})
  void a_decoded_length_other_than_announced(long length) {
    assertThat(refusal(unsigned("5\r\nhello\r\n0\r\n\r\n", length)).code())
        .isEqualTo("IncompleteBody");
  }

  @ParameterizedTest
  @NullAndEmptySource
  @ValueSource(strings = {"x", "-1", "1e3", "99999999999999999999"})
  void no_decoded_length(String length) {
    TestHttpRequest request = unsigned("0\r\n\r\n", 0).removeHeader("x-amz-decoded-content-length");
    if (length != null) {
      request.set("x-amz-decoded-content-length", length);
    }
    assertThat(refusal(request))
        .isEqualTo(
            AwsError.of(
                "MissingContentLength", 411, "You must provide the Content-Length HTTP header."));
  }

  @Test
  void only_the_last_chunk_may_be_small() {
    AwsError error = refusal(unsigned("3\r\nhel\r\n2\r\nlo\r\n0\r\n\r\n", 5));
    assertThat(error.code()).isEqualTo("InvalidChunkSizeError");
    assertThat(error.message())
        .isEqualTo("Only the last chunk is allowed to have a size less than 8192 bytes");
    assertThat(error.fields()).containsExactly(entry("Chunk", "2"), entry("BadChunkSize", "3"));
  }

  @ParameterizedTest
  @CsvSource({
    "x-amz-checksum-crc32, ''",
    "x-amz-checksum-crc32, x-amz-checksum-sha1:A\\r\\n",
    "x-amz-checksum-crc32, x-amz-checksum-crc32:A\\r\\nx-amz-checksum-sha1:A\\r\\n",
    "x-amz-checksum-crc32, x-amz-checksum-crc32:A\\r\\nx-amz-checksum-crc32:B\\r\\n",
    "x-amz-checksum-crc32, x-amz-checksum-crc32\\r\\n",
    "x-amz-checksum-crc32, :A\\r\\n",
    ", x-amz-checksum-crc32:A\\r\\n"
  })
  void trailers_other_than_announced(String announced, String trailers) {
    TestHttpRequest request =
        unsigned("5\r\nhello\r\n0\r\n" + trailers.replace("\\r\\n", "\r\n") + "\r\n", 5);
    if (announced != null) {
      request.set("x-amz-trailer", announced);
    }
    assertMalformed(refusal(request));
  }

  @Test
  void trailers_cut_short_or_followed_by_more() {
    String body = "5\r\nhello\r\n0\r\nx-amz-checksum-crc32:A";
    for (String end : new String[] {"", "\r", "\r\n", "\r\n\r\nmore", "\r\n\r\n\r\n"}) {
      assertMalformed(refusal(announcing("x-amz-checksum-crc32", body + end, 5)));
    }
  }

  private static void assertMalformed(AwsError error) {
    assertThat(error)
        .isEqualTo(
            AwsError.of(
                "MalformedTrailerError",
                400,
                "The request contained trailing data that was not well-formed or did not conform"
                    + " to our published schema."));
  }

  @Test
  void a_signed_body_needs_a_signature_on_each_chunk() {
    TestHttpRequest request =
        unsigned("5\r\nhello\r\n0\r\n\r\n", 5)
            .set("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    assertThat(refusal(request).code()).isEqualTo("IncompleteBody");
  }

  @Test
  void signatures_are_not_looked_at_without_a_verifier() {
    TestHttpRequest request =
        unsigned("5;chunk-signature=a\r\nhello\r\n0;chunk-signature=b\r\n\r\n", 5)
            .set("x-amz-content-sha256", "STREAMING-AWS4-HMAC-SHA256-PAYLOAD");
    assertThat(decode(request).content().utf8()).isEqualTo("hello");
  }

  @Test
  void knows_which_requests_are_in_this_coding() {
    TestHttpRequest plain = TestHttpRequest.of("PUT", "https://b.s3.amazonaws.com/k");
    assertThat(AwsChunked.encodes(plain)).isFalse();
    assertThat(AwsChunked.encodes(unsigned("", 0))).isTrue();
    plain.set("Content-Encoding", "gzip, AWS-chunked").set("x-amz-decoded-content-length", "0");
    assertThat(AwsChunked.encodes(plain)).isTrue();
  }

  @Test
  void leaves_the_other_content_codings() {
    assertThat(AwsChunked.withoutCoding(null)).isNull();
    assertThat(AwsChunked.withoutCoding("aws-chunked")).isNull();
    assertThat(AwsChunked.withoutCoding("aws-chunked,gzip")).isEqualTo("gzip");
    assertThat(AwsChunked.withoutCoding("gzip, aws-chunked , br")).isEqualTo("gzip,br");
  }
}
