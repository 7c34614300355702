package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.protocol.Bytes;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What a backend answered.
 *
 * @param key what integration responses are chosen by: the status, or the error of a function; null
 *     for a function that returned
 * @param headers by name as sent
 */
record BackendReply(@Nullable String key, Map<String, List<String>> headers, Bytes body) {
  static BackendReply of(@Nullable String key, Bytes body) {
    return new BackendReply(key, new LinkedHashMap<>(), body);
  }

  /** The values of a header, none when it is not there. */
  List<String> header(String name) {
    String wanted = name.toLowerCase(Locale.ROOT);
    for (Map.Entry<String, List<String>> entry : headers.entrySet()) {
      if (entry.getKey().toLowerCase(Locale.ROOT).equals(wanted)) {
        return entry.getValue();
      }
    }
    return List.of();
  }
}
