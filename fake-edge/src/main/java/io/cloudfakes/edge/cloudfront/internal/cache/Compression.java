package io.cloudfakes.edge.cloudfront.internal.cache;

import io.cloudfakes.protocol.Bytes;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.zip.GZIPOutputStream;
import org.jspecify.annotations.Nullable;

/** Compresses what an origin answered, where CloudFront does so by itself. */
public final class Compression {
  private static final long LEAST = 1_000;
  private static final long MOST = 10_000_000;
  private static final Set<Integer> STATUSES = Set.of(200, 403, 404);

  private static final Set<String> TYPES =
      new TreeSet<>(
          Set.of(
              "application/dash+xml",
              "application/eot",
              "application/font",
              "application/font-sfnt",
              "application/javascript",
              "application/json",
              "application/opentype",
              "application/otf",
              "application/pdf",
              "application/pkcs7-mime",
              "application/protobuf",
              "application/rss+xml",
              "application/truetype",
              "application/ttf",
              "application/vnd.apple.mpegurl",
              "application/vnd.mapbox-vector-tile",
              "application/vnd.ms-fontobject",
              "application/wasm",
              "application/x-font-opentype",
              "application/x-font-truetype",
              "application/x-font-ttf",
              "application/x-httpd-cgi",
              "application/x-javascript",
              "application/x-mpegurl",
              "application/x-opentype",
              "application/x-otf",
              "application/x-perl",
              "application/x-ttf",
              "application/xhtml+xml",
              "application/xml",
              "application/xml+rss",
              "font/eot",
              "font/opentype",
              "font/otf",
              "font/ttf",
              "image/svg+xml",
              "text/css",
              "text/csv",
              "text/html",
              "text/javascript",
              "text/js",
              "text/plain",
              "text/richtext",
              "text/tab-separated-values",
              "text/xml",
              "text/x-component",
              "text/x-java-source",
              "text/x-script",
              "vnd.apple.mpegurl"));

  private Compression() {}

  /**
   * The answer as it is kept and sent.
   *
   * @param accepted the compressions in the cache key, best first: {@code br,gzip}
   */
  public static OriginReply of(OriginReply reply, String accepted) {
    if (accepted.isEmpty() || !isCompressed(reply)) {
      return reply;
    }
    boolean brotli = accepted.startsWith("br");
    Bytes body = brotli ? Brotli.stored(reply.body()) : gzip(reply.body());
    HeaderLines headers =
        reply
            .headers()
            .without("Content-Length", "Accept-Ranges")
            .with("Content-Encoding", brotli ? "br" : "gzip");
    @Nullable String etag = headers.first("ETag");
    if (etag != null && !etag.startsWith("W/")) {
      headers = headers.with("ETag", "W/" + etag);
    }
    return new OriginReply(reply.status(), varying(headers), body);
  }

  private static boolean isCompressed(OriginReply reply) {
    HeaderLines headers = reply.headers();
    String type = headers.first("Content-Type");
    if (type == null
        || !STATUSES.contains(reply.status())
        || headers.has("Content-Encoding")
        || !headers.has("Content-Length")
        || reply.brokenOff()) {
      return false;
    }
    long length = reply.body().length();
    int semicolon = type.indexOf(';');
    String plain = (semicolon < 0 ? type : type.substring(0, semicolon)).trim();
    return length >= LEAST && length <= MOST && TYPES.contains(plain.toLowerCase(Locale.ROOT));
  }

  private static HeaderLines varying(HeaderLines headers) {
    String vary = headers.joined("Vary");
    if (vary == null) {
      return headers.with("Vary", "Accept-Encoding");
    }
    return vary.toLowerCase(Locale.ROOT).contains("accept-encoding")
        ? headers
        : headers.with("Vary", vary + ", Accept-Encoding");
  }

  /** All of it as one gzip file, the same each time. */
  public static Bytes gzip(Bytes body) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (GZIPOutputStream gzip = new GZIPOutputStream(out)) {
      body.writeTo(gzip);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
    return Bytes.wrap(out.toByteArray());
  }
}
