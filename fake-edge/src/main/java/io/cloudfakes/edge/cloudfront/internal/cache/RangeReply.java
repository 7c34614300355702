package io.cloudfakes.edge.cloudfront.internal.cache;

import io.cloudfakes.protocol.Bytes;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Cuts what a viewer asked for out of a whole object, as far as it can be. */
public final class RangeReply {
  private static final String BOUNDARY = "CloudFront:";

  private RangeReply() {}

  /**
   * The reply to a request.
   *
   * @param whole with all of the object
   * @param mark tells the parts of several ranges apart, for example the request's id
   */
  public static OriginReply of(OriginReply whole, ViewerRequest request, String mark) {
    String header = request.headers().first("Range");
    if (header == null
        || whole.brokenOff()
        || whole.status() != 200
        || !request.method().equals("GET")
        || isChunked(whole)
        || !conditionHolds(whole, request)) {
      return whole;
    }
    long length = whole.body().length();
    List<ByteRange> ranges = ByteRange.parse(header, length);
    if (ranges == null) {
      return whole;
    }
    if (ranges.isEmpty()) {
      return new OriginReply(
          416,
          whole
              .headers()
              .without("Content-Length", "ETag", "Last-Modified", "Cache-Control")
              .with("Content-Range", "bytes */" + length),
          Bytes.EMPTY);
    }
    return ranges.size() == 1 ? one(whole, ranges.get(0)) : several(whole, ranges, BOUNDARY + mark);
  }

  /** An answer of unknown length is served whole. */
  private static boolean isChunked(OriginReply whole) {
    return whole.headers().has("Transfer-Encoding") || !whole.headers().has("Content-Length");
  }

  /** A weak tag does not do: it may stand for other bytes (RFC 9110, section 13.1.5). */
  private static boolean conditionHolds(OriginReply whole, ViewerRequest request) {
    @Nullable String condition = request.headers().first("If-Range");
    return condition == null
        || (condition.equals(whole.headers().first("ETag")) && !condition.startsWith("W/"))
        || condition.equals(whole.headers().first("Last-Modified"));
  }

  private static OriginReply one(OriginReply whole, ByteRange range) {
    return new OriginReply(
        206,
        whole
            .headers()
            .without("Content-Length")
            .with("Content-Range", contentRange(range, whole.body().length())),
        whole.body().slice(range.first(), range.length()));
  }

  private static OriginReply several(OriginReply whole, List<ByteRange> ranges, String boundary) {
    List<Bytes> parts = new ArrayList<>();
    String type = whole.headers().first("Content-Type");
    for (ByteRange range : ranges) {
      parts.add(
          Bytes.utf8(
              (parts.isEmpty() ? "" : "\r\n")
                  + "--"
                  + boundary
                  + (type == null ? "" : "\r\nContent-Type: " + type)
                  + "\r\nContent-Range: "
                  + contentRange(range, whole.body().length())
                  + "\r\n\r\n"));
      parts.add(whole.body().slice(range.first(), range.length()));
    }
    parts.add(Bytes.utf8("\r\n--" + boundary + "--\r\n"));
    return new OriginReply(
        206,
        whole
            .headers()
            .without("Content-Length")
            .with("Content-Type", "multipart/byteranges; boundary=" + boundary),
        Bytes.concat(parts));
  }

  private static String contentRange(ByteRange range, long length) {
    return "bytes " + range.first() + "-" + range.last() + "/" + length;
  }
}
