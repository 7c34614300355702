package io.cloudfakes.edge.cloudfront;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.fault.Fault;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.cloudfront.model.Distribution;

/** Parts of objects, and objects made smaller, as an edge serves them. */
class PartsAndCompressionTest extends CacheTestCase {
  private static final String GZIP = "Accept-Encoding";

  private Distribution plain() {
    return caching(policy(0, 100, 1000));
  }

  @ParameterizedTest
  @CsvSource({
    "bytes=2-4, 234, bytes 2-4/10",
    "bytes=7-, 789, bytes 7-9/10",
    "bytes=-2, 89, bytes 8-9/10",
    "bytes=8-99, 89, bytes 8-9/10",
    "bytes=0-0, 0, bytes 0-0/10",
    "bytes=9-9, 9, bytes 9-9/10",
    "BYTES=2-4, 234, bytes 2-4/10",
    "bytes=8-9223372036854775807, 89, bytes 8-9/10",
    "bytes=8-99999999999999999999, 89, bytes 8-9/10",
    "bytes=-9223372036854775807, 0123456789, bytes 0-9/10",
    "'bytes=1-2,20-30', 12, bytes 1-2/10"
  })
  void a_part_is_served_with_206_from_what_is_kept_or_fetched(
      String range, String part, String told) {
    origin.put("/a", 200, "0123456789");
    String url = url(plain(), "/a");
    HttpResponse<String> cold = get(url, "Range", range);
    assertThat(cold.statusCode()).isEqualTo(206);
    assertThat(cold.body()).isEqualTo(part);
    assertThat(header(cold, "Content-Range")).isEqualTo(told);
    assertThat(cache(cold)).isEqualTo("Miss");
    HttpResponse<String> warm = get(url, "Range", range);
    assertThat(warm.statusCode()).isEqualTo(206);
    assertThat(cache(warm)).isEqualTo("Hit");
    assertThat(get(url).body()).isEqualTo("0123456789");
    assertThat(origin.asked()).hasSize(1);
  }

  @Test
  void several_parts_that_ascend_come_in_one_answer() {
    origin.put("/a", 200, "0123456789", "Content-Type", "text/plain");
    HttpResponse<String> parts = get(url(plain(), "/a"), "Range", "bytes=0-1,4-5,-2");
    assertThat(parts.statusCode()).isEqualTo(206);
    assertThat(header(parts, "Content-Type")).startsWith("multipart/byteranges; boundary=");
    assertThat(parts.body())
        .containsSubsequence(
            "Content-Range: bytes 0-1/10\r\n\r\n01\r\n",
            "Content-Range: bytes 4-5/10\r\n\r\n45\r\n",
            "Content-Range: bytes 8-9/10\r\n\r\n89\r\n");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "bytes=4-5,0-1",
        "bytes=0-4,4-5",
        "bytes=100-200,150-250",
        "bytes=0-3,2-8",
        "bytes=400-500,0-1",
        "bytes=0-1000,500-600",
        "bytes=0-1,400-500,450-460",
        "bytes=0-,4-5",
        "bytes=4-2",
        "bytes=0-1,",
        "bytes=a-b",
        "bytes=--1",
        "lines=1-2"
      })
  void ranges_that_do_not_ascend_or_overlap_or_are_none_give_the_whole(String range) {
    origin.put("/a", 200, "0123456789".repeat(30));
    HttpResponse<String> whole = get(url(plain(), "/a"), "Range", range);
    assertThat(whole.statusCode()).isEqualTo(200);
    assertThat(whole.body()).hasSize(300);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bytes=10-", "bytes=99999999999999999999-", "bytes=-0", "bytes=10-10"})
  void a_part_outside_of_the_object_is_refused(String range) {
    origin.put("/a", 200, "0123456789");
    String url = url(plain(), "/a");
    for (int i = 0; i < 2; i++) {
      HttpResponse<String> refused = get(url, "Range", range);
      assertThat(refused.statusCode()).isEqualTo(416);
      assertThat(header(refused, "Content-Range")).isEqualTo("bytes */10");
      assertThat(cache(refused)).isEqualTo("Error");
    }
    assertThat(cache(get(url))).as("the object is kept all the same").isEqualTo("Hit");
  }

  @ParameterizedTest
  @ValueSource(strings = {"200", "416", "404"})
  void the_refusal_of_a_part_has_its_page_shown_whole(String status) {
    origin.put("/a", 200, "0123456789").put("/sorry.html", 200, "sorry", "ETag", "\"s\"");
    Distribution distribution =
        caching(
            policy(0, 100, 1000),
            config ->
                config.customErrorResponses(
                    c ->
                        c.quantity(1)
                            .items(
                                e ->
                                    e.errorCode(416)
                                        .responseCode(status)
                                        .responsePagePath("/sorry.html"))));
    HttpResponse<String> refused =
        get(url(distribution, "/a"), "Range", "bytes=10-", "If-None-Match", "\"s\"");
    assertThat(refused.statusCode()).isEqualTo(Integer.parseInt(status));
    assertThat(refused.body()).isEqualTo("sorry");
    assertThat(cache(refused)).isEqualTo("Error");
    assertThat(get(url(distribution, "/a"), "Range", "bytes=9-").body()).isEqualTo("9");
  }

  @Test
  void an_origin_that_answers_in_chunks_has_the_whole_served() {
    origin.put("/a", 200, "0123456789", "Transfer-Encoding", "chunked");
    String url = url(plain(), "/a");
    for (String result : new String[] {"Miss", "Hit"}) {
      HttpResponse<String> whole = get(url, "Range", "bytes=0-1");
      assertThat(whole.statusCode()).isEqualTo(200);
      assertThat(whole.body()).isEqualTo("0123456789");
      assertThat(cache(whole)).isEqualTo(result);
    }
  }

  @Test
  void a_part_is_served_only_of_the_version_it_is_meant_for() {
    origin.put("/a", 200, "0123456789", "ETag", "\"v2\"");
    String url = url(plain(), "/a");
    assertThat(get(url, "Range", "bytes=0-1", "If-Range", "\"v2\"").statusCode()).isEqualTo(206);
    assertThat(get(url, "Range", "bytes=0-1", "If-Range", "\"v1\"").statusCode()).isEqualTo(200);
    origin.put("/b", 200, "0123456789", "ETag", "W/\"v2\"", "Last-Modified", date(-9));
    String weak = url(plain(), "/b");
    assertThat(get(weak, "Range", "bytes=0-1", "If-Range", "W/\"v2\"").statusCode())
        .as("a weak tag stands for no very bytes")
        .isEqualTo(200);
    assertThat(get(weak, "Range", "bytes=0-1", "If-Range", date(-9)).statusCode()).isEqualTo(206);
    assertThat(get(weak, "Range", "bytes=0-1", "If-Range", date(-8)).statusCode()).isEqualTo(200);
  }

  @Test
  void more_than_30_gb_is_an_error_where_caching_is_on() {
    origin.put("/a", 200, "", "Content-Length", "32212254721");
    origin.put("/b", 200, "", "Content-Length", "32212254720");
    Distribution distribution = plain();
    HttpResponse<String> refused = send("HEAD", url(distribution, "/a"));
    assertThat(refused.statusCode()).isEqualTo(502);
    assertThat(cache(refused)).isEqualTo("Error");
    assertThat(send("HEAD", url(distribution, "/b")).statusCode()).isEqualTo(200);
    assertThat(send("HEAD", url(caching(CACHING_DISABLED), "/a")).statusCode()).isEqualTo(200);
  }

  private Distribution compressing() {
    return caching(
        policy(
            0, 100, 1000, p -> p.enableAcceptEncodingGzip(true).enableAcceptEncodingBrotli(true)));
  }

  private HttpResponse<byte[]> bytes(String url, String... headers) {
    try {
      return aws.httpClient()
          .send(
              HttpRequest.newBuilder(URI.create(url)).headers(headers).build(),
              HttpResponse.BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  private static String unzipped(byte[] body) throws IOException {
    try (GZIPInputStream plain = new GZIPInputStream(new ByteArrayInputStream(body))) {
      return new String(plain.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  @Test
  void a_text_is_compressed_as_the_viewer_takes_it_brotli_first() throws IOException {
    String text = "text ".repeat(400);
    origin.put("/a", 200, text, "Content-Type", "text/plain; charset=utf-8", "ETag", "\"v1\"");
    String url = url(compressing(), "/a");
    HttpResponse<byte[]> small = bytes(url, GZIP, "gzip");
    assertThat(header(small, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(small, "ETag")).isEqualTo("W/\"v1\"");
    assertThat(header(small, "Vary")).isEqualTo("Accept-Encoding");
    assertThat(unzipped(small.body())).isEqualTo(text);
    assertThat(header(bytes(url, GZIP, "gzip, br"), "Content-Encoding")).isEqualTo("br");
    assertThat(header(bytes(url, GZIP, "br"), "Content-Encoding")).isEqualTo("br");
    HttpResponse<byte[]> whole = bytes(url, GZIP, "deflate");
    assertThat(header(whole, "Content-Encoding")).isNull();
    assertThat(header(whole, "ETag")).isEqualTo("\"v1\"");
    assertThat(new String(whole.body(), StandardCharsets.UTF_8)).isEqualTo(text);
    assertThat(origin.asked()).hasSize(4);
    assertThat(header(bytes(url, GZIP, "gzip"), "X-Cache")).isEqualTo("Hit from cloudfront");
  }

  @Test
  void what_still_holds_stays_compressed_and_is_asked_for_by_its_weak_tag() {
    origin.put("/a", 200, "text ".repeat(400), "Content-Type", "text/css", "ETag", "\"v1\"");
    String url = url(compressing(), "/a");
    bytes(url, GZIP, "gzip");
    pass(100);
    HttpResponse<byte[]> again = bytes(url, GZIP, "gzip");
    assertThat(header(again, "X-Cache")).isEqualTo("RefreshHit from cloudfront");
    assertThat(header(again, "Content-Encoding")).isEqualTo("gzip");
    assertThat(origin.last().header("If-None-Match")).isEqualTo("W/\"v1\"");
  }

  @ParameterizedTest
  // What is said of the object, its size, the header that is odd and whether it is compressed.
  @CsvSource({
    "the least, 200, 1000, text/html, -, -, true",
    "too small, 200, 999, text/html, -, -, false",
    "the most, 200, 10000000, text/html, -, -, true",
    "too large, 200, 10000001, text/html, -, -, false",
    "forbidden, 403, 2000, text/html, -, -, true",
    "not found, 404, 2000, application/json, -, -, true",
    "gone, 410, 2000, text/html, -, -, false",
    "failed, 500, 2000, text/html, -, -, false",
    "created, 201, 2000, text/html, -, -, false",
    "capitals, 200, 2000, TEXT/HTML, -, -, true",
    "an image, 200, 2000, image/jpeg, -, -, false",
    "a drawing, 200, 2000, image/svg+xml, -, -, true",
    "a font, 200, 2000, font/woff2, -, -, false",
    "done already, 200, 2000, text/html, Content-Encoding, gzip, false",
    "done otherwise, 200, 2000, text/html, Content-Encoding, identity, false",
    "in chunks, 200, 2000, text/html, Transfer-Encoding, chunked, false",
    "a weak tag, 200, 2000, text/html, ETag, W/\"v1\", true"
  })
  void an_object_is_compressed_under_all_of_these_conditions(
      String what, int status, int size, String type, String name, String value, boolean smaller) {
    String body = "x".repeat(size);
    if (name.equals("-")) {
      origin.put("/a", status, body, "Content-Type", type);
    } else {
      origin.put("/a", status, body, "Content-Type", type, name, value);
    }
    HttpResponse<byte[]> answer = bytes(url(compressing(), "/a"), GZIP, "gzip");
    boolean zipped = answer.body().length > 1 && answer.body()[0] == 0x1f;
    assertThat(zipped).as(what).isEqualTo(smaller);
    assertThat(answer.statusCode()).isEqualTo(status);
    if (name.equals("ETag")) {
      assertThat(header(answer, "ETag")).isEqualTo(value);
    }
  }

  @Test
  void an_object_without_a_type_or_with_a_tag_that_is_none() {
    String url = url(compressing(), "/a");
    origin.put("/a", 200, "x".repeat(2000));
    assertThat(header(bytes(url, GZIP, "gzip"), "Content-Encoding")).isNull();
    String other = url(compressing(), "/b");
    origin.put("/b", 200, "x".repeat(2000), "Content-Type", "text/html", "ETag", "v1");
    HttpResponse<byte[]> answer = bytes(other, GZIP, "gzip");
    assertThat(header(answer, "Content-Encoding")).isEqualTo("gzip");
    assertThat(header(answer, "ETag")).isNull();
  }

  @Test
  void nothing_is_compressed_without_the_behaviors_word_the_policys_or_a_ttl() {
    origin.put("/a", 200, "x".repeat(2000), "Content-Type", "text/html");
    String allowing = policy(0, 100, 1000, p -> p.enableAcceptEncodingGzip(true));
    Distribution silent = behaving(b -> b.compress(false).cachePolicyId(allowing));
    for (Distribution distribution :
        new Distribution[] {silent, plain(), caching(CACHING_DISABLED)}) {
      HttpResponse<byte[]> answer = bytes(url(distribution, "/a"), GZIP, "gzip");
      assertThat(header(answer, "Content-Encoding")).isNull();
      assertThat(answer.body()).hasSize(2000);
    }
  }

  @Test
  void a_part_is_nothing_to_a_head() {
    origin.put("/a", 200, "0123456789");
    String url = url(plain(), "/a");
    get(url);
    HttpResponse<String> head = send("HEAD", url, "Range", "bytes=0-1");
    assertThat(cache(head)).isEqualTo("Hit");
    assertThat(head.statusCode()).isEqualTo(200);
    assertThat(header(head, "Content-Length")).isEqualTo("10");
  }

  @Test
  void a_head_is_not_compressed_and_does_not_stand_in_for_the_get() {
    origin.put("/a", 200, "x".repeat(2000), "Content-Type", "text/html");
    String url = url(compressing(), "/a");
    HttpResponse<String> head = send("HEAD", url, GZIP, "gzip");
    assertThat(header(head, "Content-Length")).isEqualTo("2000");
    assertThat(header(bytes(url, GZIP, "gzip"), "Content-Encoding")).isEqualTo("gzip");
  }

  @Test
  void where_nothing_is_kept_the_origin_cuts_the_part_or_does_not() {
    origin.put("/a", 200, "0123456789", "ETag", "\"v1\"");
    String url = url(caching(CACHING_DISABLED), "/a");
    HttpResponse<String> whole = get(url, "Range", "bytes=0-1");
    assertThat(origin.last().header("Range")).isEqualTo("bytes=0-1");
    assertThat(whole.statusCode()).as("this origin knows no ranges").isEqualTo(200);
    assertThat(whole.body()).isEqualTo("0123456789");
    assertThat(get(url, "Range", "bytes=50-").statusCode()).isEqualTo(200);
    origin.put("/a", 206, "01", "Content-Range", "bytes 0-1/10");
    HttpResponse<String> part = get(url, "Range", "bytes=0-1");
    assertThat(part.statusCode()).isEqualTo(206);
    assertThat(part.body()).isEqualTo("01");
  }

  @Test
  void what_it_varies_by_is_said_once_and_parts_of_it_are_not_offered() {
    String text = "x".repeat(2000);
    origin
        .put("/a", 200, text, "Content-Type", "text/css", "Vary", "accept-encoding, Cookie")
        .put(
            "/b",
            200,
            text,
            "Content-Type",
            "text/css",
            "Vary",
            "Cookie",
            "Accept-Ranges",
            "bytes");
    Distribution distribution = compressing();
    assertThat(header(bytes(url(distribution, "/a"), GZIP, "gzip"), "Vary"))
        .isEqualTo("accept-encoding, Cookie");
    HttpResponse<byte[]> small = bytes(url(distribution, "/b"), GZIP, "gzip");
    assertThat(header(small, "Vary")).isEqualTo("Cookie, Accept-Encoding");
    assertThat(header(small, "Accept-Ranges")).isNull();
  }

  @Test
  void a_body_that_breaks_off_is_neither_compressed_nor_cut() {
    origin.put("/a", 200, "x".repeat(5000), "Content-Type", "text/css");
    String url = url(compressing(), "/a");
    for (String[] header : new String[][] {{GZIP, "gzip"}, {"Range", "bytes=0-9"}}) {
      aws.faults().on("cloudfront:OriginRequest").call(1).then(Fault.truncateBody(2000));
      assertThatThrownBy(() -> bytes(url, header)).hasRootCauseInstanceOf(IOException.class);
      aws.faults().heal();
    }
    assertThat(header(bytes(url, GZIP, "gzip"), "Content-Encoding")).isEqualTo("gzip");
  }
}
