package io.cloudfakes.protocol;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** Builds the text of an XML document, from elements and from the SDK's objects. */
final class XmlWriter {
  private final StringBuilder out = new StringBuilder(512);
  private final boolean millis;

  /**
   * @param prolog what the document begins with
   * @param millis whether instants always have their milliseconds, as S3 writes them
   */
  XmlWriter(String prolog, boolean millis) {
    this.millis = millis;
    out.append(prolog);
  }

  XmlWriter openRoot(String name, String namespace) {
    return open(name, Map.of("xmlns", namespace));
  }

  XmlWriter open(String name) {
    return open(name, Map.of());
  }

  private XmlWriter open(String name, Map<String, String> attributes) {
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

  XmlWriter close(String name) {
    out.append("</").append(name).append('>');
    return this;
  }

  XmlWriter text(String text) {
    escape(text, false);
    return this;
  }

  XmlWriter element(String name, String text) {
    return open(name).text(text).close(name);
  }

  /** Writes the members of an object, without an element around them. */
  XmlWriter members(Object pojo, Shape shape) {
    for (Member member : shape.members) {
      Object value = member.inResponseBody() && !member.attribute ? member.value(pojo) : null;
      if (value == null) {
        continue;
      }
      String name = member.responseName;
      if (!member.flattened) {
        value(member, name, value);
      } else if (value instanceof List<?> list) {
        list.forEach(item -> value(member.item(), name, item));
      } else {
        ((Map<?, ?>) value).forEach((key, item) -> entry(member, name, key, item));
      }
    }
    return this;
  }

  /** Writes one value as an element; lists and maps with an element of their own around them. */
  private void value(Member member, String name, Object value) {
    switch (member.type) {
      case SDK_POJO -> open(name, attributes(member, value)).members(value, member.shape());
      case LIST -> {
        open(name);
        ((List<?>) value).forEach(item -> value(member.item(), member.itemName, item));
      }
      case MAP -> {
        open(name);
        ((Map<?, ?>) value).forEach((key, item) -> entry(member, "entry", key, item));
      }
      default -> open(name).text(scalar(member, value));
    }
    close(name);
  }

  private void entry(Member map, String name, Object key, Object value) {
    open(name).element(map.keyName, (String) key);
    value(map.item(), map.valueName, value);
    close(name);
  }

  private String scalar(Member member, Object value) {
    boolean iso = member.format == null || member.format == Format.ISO_8601;
    return millis && iso && value instanceof Instant instant
        ? Scalars.WITH_MILLIS.format(instant)
        : Scalars.text(member, value, Format.ISO_8601);
  }

  private static Map<String, String> attributes(Member member, Object value) {
    Map<String, String> written = new LinkedHashMap<>();
    member.attributes.forEach(
        (name, accessors) -> {
          String text = accessors.attributeGetter().apply(value);
          if (text != null) {
            written.put(name, text);
          }
        });
    return written;
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
