package io.cloudfakes.edge.apigateway.internal.vtl;

import java.net.URLDecoder;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** {@code $util}: what templates do to texts. Velocity calls its methods. */
public final class UtilVariable {
  UtilVariable() {}

  /**
   * The text as it stands between quotes in JavaScript: with {@code \'}, {@code \"}, {@code \/}.
   */
  public @Nullable String escapeJavaScript(@Nullable Object value) {
    if (value == null) {
      return null;
    }
    String text = value.toString();
    StringBuilder out = new StringBuilder(text.length() + 16);
    for (int i = 0; i < text.length(); i++) {
      escape(text.charAt(i), out);
    }
    return out.toString();
  }

  private static void escape(char c, StringBuilder out) {
    switch (c) {
      case '\'', '"', '\\', '/' -> out.append('\\').append(c);
      case '\b' -> out.append("\\b");
      case '\n' -> out.append("\\n");
      case '\t' -> out.append("\\t");
      case '\f' -> out.append("\\f");
      case '\r' -> out.append("\\r");
      default -> {
        if (c < 32 || c > 127) {
          out.append(String.format(Locale.ROOT, "\\u%04X", (int) c));
        } else {
          out.append(c);
        }
      }
    }
  }

  /** The value of a JSON text. */
  public @Nullable Object parseJson(Object text) {
    return JsonText.parse(text.toString());
  }

  public String urlEncode(Object text) {
    return URLEncoder.encode(text.toString(), StandardCharsets.UTF_8);
  }

  public String urlDecode(Object text) {
    return URLDecoder.decode(text.toString(), StandardCharsets.UTF_8);
  }

  public String base64Encode(Object text) {
    return Base64.getEncoder().encodeToString(text.toString().getBytes(StandardCharsets.UTF_8));
  }

  public String base64Decode(Object text) {
    return new String(Base64.getMimeDecoder().decode(text.toString()), StandardCharsets.UTF_8);
  }
}
