package io.cloudfakes.protocol;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/** The members that REST protocols carry outside the body: headers, path, query and status. */
final class HttpBinding {
  /**
   * RFC 9110, section 13.1.3: a condition whose date cannot be read is as if it were not there.
   * What a content's {@code Expires} says is its owner's business; S3 stores it as it is.
   */
  private static final String NEED_BE_NO_DATE = "(?i).*-since|expires";

  private HttpBinding() {}

  static void read(
      SdkPojo builder,
      Shape shape,
      HttpRequest request,
      Map<String, String> labels,
      RestFormat format) {
    for (Member member : shape.bound) {
      Object value =
          switch (member.location) {
            case HEADER -> header(member, request, format);
            case QUERY_PARAM -> query(member, shape, request.query(), labels, format);
            default -> single(member, labels.get(member.name), Format.ISO_8601, format);
          };
      if (value != null) {
        member.set(builder, value);
      }
    }
  }

  private static @Nullable Object header(Member member, HttpRequest request, RestFormat format) {
    if (member.type == MarshallingKnownType.MAP) {
      return prefixed(member.name, request);
    }
    if (member.type == MarshallingKnownType.LIST) {
      List<@Nullable Object> items = new ArrayList<>();
      for (String line : request.headers(member.name)) {
        for (String item : line.split(",", -1)) {
          if (!item.isBlank()) {
            items.add(single(member.item(), item.trim(), Format.RFC_822, format));
          }
        }
      }
      return items.isEmpty() ? null : items;
    }
    return single(member, request.header(member.name), Format.RFC_822, format);
  }

  private static @Nullable Map<String, String> prefixed(String prefix, HttpRequest request) {
    Map<String, String> found = new LinkedHashMap<>();
    request.forEachHeader(
        (name, value) -> {
          if (name.regionMatches(true, 0, prefix, 0, prefix.length())) {
            found.merge(name.substring(prefix.length()), value, (a, b) -> a + "," + b);
          }
        });
    return found.isEmpty() ? null : found;
  }

  private static @Nullable Object query(
      Member member,
      Shape shape,
      Map<String, List<String>> query,
      Map<String, String> labels,
      RestFormat format) {
    if (member.type == MarshallingKnownType.MAP) {
      return unbound(member, shape, query, labels);
    }
    List<String> values = query.get(member.name);
    if (values == null || values.isEmpty()) {
      return null;
    }
    if (member.type != MarshallingKnownType.LIST) {
      return single(member, values.get(0), Format.ISO_8601, format);
    }
    List<@Nullable Object> items = new ArrayList<>();
    for (String value : values) {
      items.add(single(member.item(), value, Format.ISO_8601, format));
    }
    return items;
  }

  /** A map in the query string holds every parameter that has no other meaning. */
  private static @Nullable Map<String, Object> unbound(
      Member map, Shape shape, Map<String, List<String>> query, Map<String, String> labels) {
    boolean lists = map.item().type == MarshallingKnownType.LIST;
    Map<String, Object> found = new LinkedHashMap<>();
    query.forEach(
        (name, values) -> {
          boolean taken =
              labels.containsKey(name)
                  || shape.bound.stream().anyMatch(member -> member.name.equals(name));
          // Presigned requests are signed in the query string.
          if (!taken && !name.toLowerCase(Locale.ROOT).startsWith("x-amz-")) {
            found.put(name, lists ? values : values.get(0));
          }
        });
    return found.isEmpty() ? null : found;
  }

  private static @Nullable Object single(
      Member member, @Nullable String text, Format timestamps, RestFormat format) {
    if (text == null || (text.isEmpty() && member.type != MarshallingKnownType.STRING)) {
      return null;
    }
    try {
      return Scalars.parse(member, text, timestamps);
    } catch (UnreadableException e) {
      if (member.location == MarshallLocation.HEADER && member.name.matches(NEED_BE_NO_DATE)) {
        return null;
      }
      throw format.badParameter(member.name, text, UnreadableException.reason(e)).asException();
    }
  }

  /** Writes headers and status of a response. */
  static void write(HttpResponse reply, Shape shape, Object response) {
    for (Member member : shape.bound) {
      Object value = member.value(response);
      if (value == null) {
        continue;
      }
      if (member.location == MarshallLocation.STATUS_CODE) {
        reply.status((Integer) value);
      } else if (member.location == MarshallLocation.HEADER) {
        writeHeader(reply, member, value);
      }
    }
  }

  private static void writeHeader(HttpResponse reply, Member member, Object value) {
    if (value instanceof Map<?, ?> map) {
      map.forEach((key, item) -> reply.add(member.name + key, String.valueOf(item)));
    } else if (value instanceof List<?> list) {
      list.forEach(
          item -> reply.add(member.name, Scalars.text(member.item(), item, Format.RFC_822)));
    } else {
      reply.set(member.name, Scalars.text(member, value, Format.RFC_822));
    }
  }
}
