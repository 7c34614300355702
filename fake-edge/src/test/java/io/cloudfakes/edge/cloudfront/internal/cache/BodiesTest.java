package io.cloudfakes.edge.cloudfront.internal.cache;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;

/** Parts of objects, and objects made smaller. */
class BodiesTest {
  private static final OriginReply WHOLE =
      new OriginReply(
          200,
          HeaderLines.of("Content-Type", "text/plain", "ETag", "\"v1\"", "Content-Length", "10"),
          Bytes.utf8("0123456789"));

  private static OriginReply range(String range, String... more) {
    return RangeReply.of(
        WHOLE,
        Origin.get("/a", "", more).withHeaders(HeaderLines.of(more).plus("Range", range)),
        "mark");
  }

  @Test
  void one_range_is_cut_out() {
    OriginReply part = range("bytes=2-4");
    assertThat(part.status()).isEqualTo(206);
    assertThat(part.body().utf8()).isEqualTo("234");
    assertThat(part.headers().first("Content-Range")).isEqualTo("bytes 2-4/10");
    assertThat(range("bytes=7-").body().utf8()).isEqualTo("789");
    assertThat(range("bytes=-2").body().utf8()).isEqualTo("89");
    assertThat(range("bytes=8-99").body().utf8()).isEqualTo("89");
  }

  @Test
  void several_ranges_must_ascend_and_not_overlap() {
    OriginReply parts = range("bytes=0-1,4-5");
    assertThat(parts.status()).isEqualTo(206);
    assertThat(parts.headers().first("Content-Type")).startsWith("multipart/byteranges");
    assertThat(parts.body().utf8()).contains("bytes 0-1/10\r\n\r\n01\r\n", "bytes 4-5/10");
    assertThat(range("bytes=4-5,0-1").status()).isEqualTo(200);
    assertThat(range("bytes=0-4,4-5").status()).isEqualTo(200);
  }

  @Test
  void a_range_outside_is_refused_and_nonsense_is_ignored() {
    assertThat(range("bytes=10-").status()).isEqualTo(416);
    assertThat(range("bytes=10-").headers().first("Content-Range")).isEqualTo("bytes */10");
    assertThat(range("bytes=4-2").status()).isEqualTo(200);
    assertThat(range("lines=1-2").status()).isEqualTo(200);
    assertThat(range("bytes=").status()).isEqualTo(200);
    assertThat(range("bytes=-").status()).isEqualTo(200);
  }

  @Test
  void a_range_holds_only_for_the_version_it_was_meant_for() {
    assertThat(range("bytes=0-1", "If-Range", "\"v1\"").status()).isEqualTo(206);
    assertThat(range("bytes=0-1", "If-Range", "\"v0\"").status()).isEqualTo(200);
  }

  private static OriginReply page(int length) {
    Bytes body = Bytes.utf8("x".repeat(length));
    return new OriginReply(
        200,
        HeaderLines.of(
            "Content-Type",
            "text/html; charset=utf-8",
            "ETag",
            "\"v1\"",
            "Content-Length",
            "" + length),
        body);
  }

  @Test
  void gzip_makes_it_smaller_and_the_etag_weak() throws IOException {
    OriginReply small = Compression.of(page(1_000), "gzip");
    assertThat(small.headers().first("Content-Encoding")).isEqualTo("gzip");
    assertThat(small.headers().first("ETag")).isEqualTo("W/\"v1\"");
    assertThat(small.headers().first("Vary")).isEqualTo("Accept-Encoding");
    byte[] plain =
        new GZIPInputStream(new ByteArrayInputStream(small.body().toByteArray())).readAllBytes();
    assertThat(Bytes.wrap(plain)).isEqualTo(page(1_000).body());
  }

  @Test
  void brotli_comes_before_gzip_and_stores_the_bytes_as_they_are() {
    OriginReply stored = Compression.of(page(100_000), "br,gzip");
    assertThat(stored.headers().first("Content-Encoding")).isEqualTo("br");
    byte[] stream = stored.body().toByteArray();
    assertThat(stream).hasSize(100_000 + 3 + 3 + 1);
    // Window of 16 bits, not the last, 4 nibbles, 65,536 - 1, stored.
    assertThat(stream[0] & 0xff).isEqualTo(0xf0);
    assertThat(stream[stream.length - 1]).isEqualTo((byte) 3);
  }

  @Test
  void what_is_too_small_or_no_text_or_compressed_already_stays_as_it_is() {
    assertThat(Compression.of(page(999), "gzip")).isEqualTo(page(999));
    OriginReply image =
        page(5_000).withHeaders(page(5_000).headers().with("Content-Type", "image/jpeg"));
    assertThat(Compression.of(image, "gzip")).isEqualTo(image);
    OriginReply done =
        page(5_000).withHeaders(page(5_000).headers().plus("Content-Encoding", "br"));
    assertThat(Compression.of(done, "gzip")).isEqualTo(done);
    OriginReply chunked = page(5_000).withHeaders(page(5_000).headers().without("Content-Length"));
    assertThat(Compression.of(chunked, "gzip")).isEqualTo(chunked);
    assertThat(Compression.of(page(5_000).withStatus(302), "gzip").status()).isEqualTo(302);
  }
}
