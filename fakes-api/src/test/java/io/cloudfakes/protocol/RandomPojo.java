package io.cloudfakes.protocol;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.document.Document;
import software.amazon.awssdk.core.protocol.MarshallLocation;
import software.amazon.awssdk.core.protocol.MarshallingKnownType;
import software.amazon.awssdk.core.traits.DefaultValueTrait;
import software.amazon.awssdk.core.traits.RequiredTrait;
import software.amazon.awssdk.core.traits.TimestampFormatTrait.Format;

/**
 * Makes random objects of the SDK's model. It leaves out what the wire cannot carry, and no more:
 *
 * <ul>
 *   <li>an empty string or list in a header or label: HTTP has no such thing;
 *   <li>text outside ASCII in a header, a comma in an item of a header's list;
 *   <li>a control character in XML: XML 1.0 has no such thing;
 *   <li>an empty list that XML writes without an element around it, and in Query an empty map or a
 *       structure without members: nothing would be written;
 *   <li>a null for an idempotency token, which the SDK fills in, and for a structure that is the
 *       whole JSON body, which it writes as an empty one;
 *   <li>an empty blob or string as the whole body: the same as no body;
 *   <li>parts of milliseconds, and of seconds in HTTP dates;
 *   <li>null among the items of a list or map;
 *   <li>a reply without any header of a header map, which the SDK reads as an empty map, and one
 *       with a body but without a Content-Type.
 * </ul>
 */
final class RandomPojo {
  /** How one protocol limits what can be said. */
  enum Wire {
    JSON,
    XML,
    QUERY
  }

  /**
   * What one service's SDK client makes of members by name.
   *
   * @param unset members left out
   * @param always members never left out
   * @param fixed members with a value that is not random
   * @param noSlash whether text has no slashes
   */
  record Limits(Set<String> unset, Set<String> always, Map<String, Object> fixed, boolean noSlash) {
    static final Limits NONE = new Limits(Set.of(), Set.of(), Map.of(), false);
  }

  private static final int MAX_DEPTH = 4;
  private static final String[] BODY_TEXTS = {
    "", "a", "Zürich & <Basel> \"x\" 'y'", "a\tb\nc", " padded ", "日本 \uD83D\uDE00", "100%+1=/?#"
  };

  private final Random random;
  private final Wire wire;
  private final boolean response;
  private final Limits limits;

  RandomPojo(Random random, Wire wire, boolean response, Limits limits) {
    this.random = random;
    this.wire = wire;
    this.response = response;
    this.limits = limits;
  }

  Object next(Shape shape) {
    return Shape.build(builder(shape));
  }

  SdkPojo builder(Shape shape) {
    SdkPojo builder = shape.newBuilder();
    for (Member member : shape.members) {
      Object preset = limits.fixed.get(member.memberName);
      if (preset != null) {
        member.set(builder, preset);
      } else if (!limits.unset.contains(member.memberName) && (needed(member) || likely())) {
        Object value = value(member, place(member), 0);
        if (value != null) {
          member.set(builder, value);
        }
      }
    }
    return builder;
  }

  private boolean likely() {
    return random.nextInt(10) < 6;
  }

  private boolean needed(Member member) {
    return member.field.containsTrait(RequiredTrait.class)
        || member.field.containsTrait(DefaultValueTrait.class)
        || member.payload
        || limits.always.contains(member.memberName)
        || (response
            && member.location == MarshallLocation.HEADER
            && (member.type == MarshallingKnownType.MAP
                || member.name.equalsIgnoreCase("Content-Type")))
        || member.location == MarshallLocation.STATUS_CODE
        || isLabel(member.location);
  }

  private static boolean isLabel(MarshallLocation location) {
    return location == MarshallLocation.PATH || location == MarshallLocation.GREEDY_PATH;
  }

  /** Where a member stands; a response knows no labels and no query. */
  private MarshallLocation place(Member member) {
    return response && member.inResponseBody() ? MarshallLocation.PAYLOAD : member.location;
  }

  private @Nullable Object value(Member member, MarshallLocation place, int depth) {
    return switch (member.type) {
      case STRING -> text(member, place, depth);
      case INTEGER ->
          place == MarshallLocation.STATUS_CODE ? Integer.valueOf(202) : (Object) random.nextInt();
      case LONG -> random.nextLong();
      case SHORT -> (short) random.nextInt();
      case BYTE -> (byte) random.nextInt();
      case FLOAT -> random.nextFloat() * 1000;
      case DOUBLE -> random.nextGaussian() * 1e6;
      case BIG_DECIMAL -> new BigDecimal("12.75");
      case BOOLEAN -> random.nextBoolean();
      case INSTANT -> instant(member, place);
      case SDK_BYTES -> bytes(member);
      case DOCUMENT -> document();
      case SDK_POJO -> struct(member, depth);
      case LIST -> list(member, place, depth);
      case MAP -> map(member, place, depth);
      default -> throw new IllegalStateException(member.memberName + " is " + member.type);
    };
  }

  private @Nullable Object struct(Member member, int depth) {
    if (depth >= MAX_DEPTH && !member.field.containsTrait(RequiredTrait.class)) {
      return null;
    }
    SdkPojo builder = member.shape().newBuilder();
    boolean any = false;
    // Of a union AWS sends one member; what it receives with several is read, and then refused.
    boolean one = response && wire == Wire.JSON && member.shape().union;
    List<Member> members = new ArrayList<>(member.shape().members);
    if (one) {
      Collections.shuffle(members, random);
    }
    for (Member inner : members) {
      if (!(one && any) && (needed(inner) || likely() || depth == 0)) {
        Object value = value(inner, MarshallLocation.PAYLOAD, depth + 1);
        if (value != null) {
          inner.set(builder, value);
          any = true;
        }
      }
    }
    return any || wire != Wire.QUERY ? Shape.build(builder) : null;
  }

  private @Nullable Object list(Member member, MarshallLocation place, int depth) {
    boolean empties = place == MarshallLocation.PAYLOAD && !(member.flattened && wire == Wire.XML);
    if (response && wire == Wire.QUERY && member.flattened) {
      empties = false;
    }
    int size = random.nextInt(3) + (empties ? 0 : 1);
    List<Object> list = new ArrayList<>();
    for (int i = 0; i < size; i++) {
      Object item = value(member.item(), place, depth + 1);
      if (item != null) {
        list.add(item);
      }
    }
    return list.isEmpty() && (!empties || size > 0) ? null : list;
  }

  private @Nullable Object map(Member member, MarshallLocation place, int depth) {
    boolean empties = place == MarshallLocation.PAYLOAD && (wire != Wire.QUERY || response);
    if (member.flattened && wire != Wire.JSON) {
      empties = false;
    }
    int size = random.nextInt(3) + (empties ? 0 : 1);
    Map<String, Object> map = new LinkedHashMap<>();
    for (int i = 0; i < size; i++) {
      Object item = value(member.item(), place, depth + 1);
      if (item != null) {
        map.put("k" + i + Integer.toString(random.nextInt(36), 36), item);
      }
    }
    return map.isEmpty() && (!empties || size > 0) ? null : map;
  }

  private Object bytes(Member member) {
    byte[] bytes = new byte[random.nextInt(20) + (member.payload ? 1 : 0)];
    random.nextBytes(bytes);
    return SdkBytes.fromByteArray(bytes);
  }

  private Object instant(Member member, MarshallLocation place) {
    long seconds = random.nextInt(Integer.MAX_VALUE);
    Format format = member.format;
    if (format == null && place == MarshallLocation.HEADER) {
      format = Format.RFC_822;
    }
    return format == Format.RFC_822
        ? Instant.ofEpochSecond(seconds)
        : Instant.ofEpochMilli(seconds * 1000 + random.nextInt(1000));
  }

  private Object text(Member member, MarshallLocation place, int depth) {
    String word = Long.toString(random.nextLong() & Long.MAX_VALUE, 36);
    if (place == MarshallLocation.HEADER || member.attribute) {
      return depth > 0 ? word : word + ", x; y=\"z\"";
    }
    if (place == MarshallLocation.GREEDY_PATH) {
      return word + "/a b/ü+%/" + word;
    }
    if (place == MarshallLocation.PATH) {
      return word + " ü/+%:";
    }
    String text = BODY_TEXTS[random.nextInt(BODY_TEXTS.length)];
    text = text.isEmpty() && member.payload ? word : text + (random.nextBoolean() ? word : "");
    return limits.noSlash ? text.replace("/", "") : text;
  }

  private Object document() {
    return Document.mapBuilder()
        .putString("s", "x" + random.nextInt())
        .putNumber("n", random.nextInt())
        .putNull("none")
        .putList("l", List.of(Document.fromBoolean(random.nextBoolean())))
        .build();
  }
}
