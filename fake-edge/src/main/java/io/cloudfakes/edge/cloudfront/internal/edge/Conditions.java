package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.protocol.Bytes;
import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;

/** What a viewer already has need not be sent again. */
final class Conditions {
  private Conditions() {}

  static OriginReply of(OriginReply reply, ViewerRequest request) {
    boolean reads = request.method().equals("GET") || request.isHead();
    return reply.status() == 200 && reads && isHeld(reply, request)
        ? new OriginReply(
            304, reply.headers().without("Content-Length", "Content-Type"), Bytes.EMPTY)
        : reply;
  }

  private static boolean isHeld(OriginReply reply, ViewerRequest request) {
    String tags = request.headers().joined("If-None-Match");
    String etag = reply.headers().first("ETag");
    if (tags != null) {
      return etag != null && (tags.trim().equals("*") || names(tags, weak(etag)));
    }
    String since = request.headers().first("If-Modified-Since");
    String modified = reply.headers().first("Last-Modified");
    return since != null
        && modified != null
        && (since.equals(modified) || isNoEarlier(since, modified));
  }

  /** A date that cannot be read is later than none. */
  private static boolean isNoEarlier(String since, String modified) {
    try {
      return !Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(since))
          .isBefore(Instant.from(DateTimeFormatter.RFC_1123_DATE_TIME.parse(modified)));
    } catch (DateTimeParseException e) {
      return false;
    }
  }

  private static boolean names(String tags, String etag) {
    for (String tag : tags.split(",", -1)) {
      if (weak(tag.trim()).equals(etag)) {
        return true;
      }
    }
    return false;
  }

  private static String weak(String tag) {
    return tag.startsWith("W/") ? tag.substring(2) : tag;
  }
}
