package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.protocol.HttpDate;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.s3.internal.rule.ContentEncodings;
import io.cloudfakes.s3.internal.rule.MailWords;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What a request that writes an object says of its content, as it is stored. */
public final class SentHeaders {
  private SentHeaders() {}

  public static ObjectHeaders headers(
      @Nullable String contentType,
      @Nullable String cacheControl,
      @Nullable String contentDisposition,
      @Nullable String contentEncoding,
      @Nullable String contentLanguage,
      @Nullable String expires) {
    return new ObjectHeaders(
        contentType == null || contentType.isEmpty()
            ? ObjectHeaders.DEFAULT_CONTENT_TYPE
            : contentType,
        cacheControl,
        contentDisposition,
        ContentEncodings.stored(contentEncoding),
        contentLanguage,
        expires);
  }

  /** The header as sent, for S3 gives it back as it was, a date or not. */
  public static @Nullable String expires(CallContext call, @Nullable Instant typed) {
    HttpRequest http = call.http();
    if (http != null) {
      return http.header("Expires");
    }
    return typed == null ? null : HttpDate.of(typed);
  }

  /** Names in lower case, and in an order that does not depend on how they were sent. */
  public static Map<String, String> metadata(Map<String, String> sent) {
    if (sent.isEmpty()) {
      return Map.of();
    }
    Map<String, String> stored = new TreeMap<>();
    sent.forEach(
        (name, value) -> stored.put(name.toLowerCase(Locale.ROOT), MailWords.decoded(value)));
    return Collections.unmodifiableMap(stored);
  }

  /** User metadata as the reply carries it: in HTTP's headers what is not ASCII is encoded. */
  static Map<String, String> metadataToSend(Map<String, String> stored, CallContext call) {
    if (stored.isEmpty() || call.http() == null || isAscii(stored)) {
      return stored;
    }
    Map<String, String> sent = new LinkedHashMap<>();
    stored.forEach((name, value) -> sent.put(name, MailWords.encoded(value)));
    return sent;
  }

  private static boolean isAscii(Map<String, String> metadata) {
    for (String value : metadata.values()) {
      if (!MailWords.isAscii(value)) {
        return false;
      }
    }
    return true;
  }
}
