package io.cloudfakes.protocol;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds the text of an XML document, element by element. */
final class XmlWriter {
  private final StringBuilder out;

  XmlWriter(String prolog) {
    this.out = new StringBuilder(512).append(prolog).append('\n');
  }

  XmlWriter openRoot(String name, @Nullable String namespace) {
    return open(name, namespace == null ? Map.of() : Map.of("xmlns", namespace));
  }

  XmlWriter open(String name, Map<String, String> attributes) {
    out.append('<').append(name);
    attributes.forEach(
        (attribute, value) -> {
          out.append(' ').append(attribute).append("=\"");
          escape(value, true);
          out.append('"');
        });
    out.append('>');
    return this;
  }

  XmlWriter open(String name) {
    out.append('<').append(name).append('>');
    return this;
  }

  XmlWriter close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  XmlWriter element(String name, String text) {
    open(name);
    escape(text, false);
    return close(name);
  }

  XmlWriter text(String text) {
    escape(text, false);
    return this;
  }

  Bytes toBytes() {
    return Bytes.utf8(out.toString());
  }

  private void escape(String text, boolean attribute) {
    for (int i = 0; i < text.length(); i++) {
      char c = text.charAt(i);
      switch (c) {
        case '&' -> out.append("&amp;");
        case '<' -> out.append("&lt;");
        case '>' -> out.append("&gt;");
        case '"' -> out.append("&quot;");
        default -> {
          // A parser would change a bare carriage return, and white space in attributes.
          if (c < ' ' && (c == '\r' || attribute || (c != '\n' && c != '\t'))) {
            out.append("&#x").append(Integer.toHexString(c)).append(';');
          } else {
            out.append(c);
          }
        }
      }
    }
  }
}
