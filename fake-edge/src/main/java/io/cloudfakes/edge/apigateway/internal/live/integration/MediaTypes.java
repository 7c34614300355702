package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Which payloads an API takes for binary. */
public final class MediaTypes {
  /** Of a request that does not say. */
  public static final String JSON = "application/json";

  private MediaTypes() {}

  /** The media type alone, without its parameters, in lower case; JSON's when there is none. */
  public static String of(@Nullable String contentType) {
    if (contentType == null || contentType.isBlank()) {
      return JSON;
    }
    int semicolon = contentType.indexOf(';');
    return (semicolon < 0 ? contentType : contentType.substring(0, semicolon))
        .strip()
        .toLowerCase(Locale.ROOT);
  }

  /** Whether the API has that type among its binary ones. */
  public static boolean isBinary(Exchange exchange, String type) {
    return matches(exchange.tree().document().binaryMediaTypes(), type);
  }

  /** Whether the client asks for a binary reply: by the first type it accepts. */
  public static boolean wantsBinary(Exchange exchange) {
    List<String> types = exchange.tree().document().binaryMediaTypes();
    if (types.isEmpty()) {
      return false;
    }
    String accept = exchange.headers().first("Accept");
    if (accept == null) {
      return types.contains("*/*");
    }
    int comma = accept.indexOf(',');
    return matches(types, of(comma < 0 ? accept : accept.substring(0, comma)));
  }

  private static boolean matches(List<String> types, String type) {
    for (String binary : types) {
      String known = binary.toLowerCase(Locale.ROOT);
      if (known.equals(type)
          || known.equals("*/*")
          || (known.endsWith("/*") && type.startsWith(known.substring(0, known.length() - 1)))) {
        return true;
      }
    }
    return false;
  }
}
