package io.cloudfakes.protocol;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * Writes the members of the SDK's objects as XML elements.
 *
 * @param millis whether instants always have their milliseconds, as S3 writes them
 */
record XmlMembers(boolean millis) {

  void write(XmlWriter out, Object pojo, Shape shape) {
    for (Member member : shape.members) {
      Object value = member.inResponseBody() && !member.attribute ? member.value(pojo) : null;
      if (value == null) {
        continue;
      }
      if (!member.flattened) {
        write(out, member, member.responseName, value);
      } else if (value instanceof List<?> list) {
        list.forEach(item -> write(out, member.item(), member.responseName, item));
      } else {
        ((Map<?, ?>) value)
            .forEach((key, item) -> entry(out, member, member.responseName, key, item));
      }
    }
  }

  /** Writes one value as an element; lists and maps with an element of their own around them. */
  void write(XmlWriter out, Member member, String name, Object value) {
    switch (member.type) {
      case SDK_POJO -> {
        out.open(name, attributes(member, value));
        write(out, value, member.shape());
        out.close(name);
      }
      case LIST -> {
        out.open(name);
        ((List<?>) value).forEach(item -> write(out, member.item(), member.itemName, item));
        out.close(name);
      }
      case MAP -> {
        out.open(name);
        ((Map<?, ?>) value).forEach((key, item) -> entry(out, member, "entry", key, item));
        out.close(name);
      }
      default -> out.element(name, text(member, value));
    }
  }

  private void entry(XmlWriter out, Member map, String name, Object key, Object value) {
    out.open(name).element(map.keyName, (String) key);
    write(out, map.item(), map.valueName, value);
    out.close(name);
  }

  private String text(Member member, Object value) {
    boolean iso = member.format == null || member.format == Format.ISO_8601;
    return millis && iso && value instanceof Instant instant
        ? Scalars.withMillis(instant)
        : Scalars.text(member, value, Format.ISO_8601);
  }

  static Map<String, String> attributes(Member member, Object value) {
    if (member.attributes.isEmpty()) {
      return Map.of();
    }
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
}
