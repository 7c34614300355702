package io.cloudfakes.dynamodb.proof;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * The naive model's values: plain Java objects, written apart from the fake. A text is a String, a
 * number a BigDecimal, a list a List, a map a Map, a boolean a Boolean.
 */
final class Naive {
  /** Bytes, as hexadecimal digits: their order is the bytes' order. */
  record Bin(String hex) implements Comparable<Bin> {
    @Override
    public int compareTo(Bin other) {
      return hex.compareTo(other.hex);
    }
  }

  /** The one null. */
  enum Nil {
    NIL
  }

  /** A set of texts, numbers or binaries; {@code type} is SS, NS or BS. */
  record SetOf(String type, TreeSet<Object> members) {}

  private Naive() {}

  static Object number(long value) {
    return plain(BigDecimal.valueOf(value));
  }

  static BigDecimal plain(BigDecimal number) {
    return number.signum() == 0 ? BigDecimal.ZERO : number.stripTrailingZeros();
  }

  static String type(Object value) {
    if (value instanceof String) {
      return "S";
    }
    if (value instanceof BigDecimal) {
      return "N";
    }
    if (value instanceof Bin) {
      return "B";
    }
    if (value instanceof Boolean) {
      return "BOOL";
    }
    if (value instanceof SetOf set) {
      return set.type();
    }
    if (value instanceof List) {
      return "L";
    }
    return value instanceof Map ? "M" : "NULL";
  }

  static boolean isOrdered(Object value) {
    return value instanceof String || value instanceof BigDecimal || value instanceof Bin;
  }

  /** The order of two values of one ordered type. */
  static int compare(Object a, Object b) {
    if (a instanceof String s) {
      return Arrays.compareUnsigned(
          s.getBytes(StandardCharsets.UTF_8), ((String) b).getBytes(StandardCharsets.UTF_8));
    }
    if (a instanceof BigDecimal number) {
      return number.compareTo((BigDecimal) b);
    }
    return ((Bin) a).compareTo((Bin) b);
  }

  /** What {@code size(…)} gives; -1 for none. */
  static int size(Object value) {
    if (value instanceof String s) {
      return s.length();
    }
    if (value instanceof Bin bin) {
      return bin.hex().length() / 2;
    }
    if (value instanceof SetOf set) {
      return set.members().size();
    }
    if (value instanceof List<?> list) {
      return list.size();
    }
    return value instanceof Map<?, ?> map ? map.size() : -1;
  }

  /** A copy that shares nothing that can change. */
  static Object copy(Object value) {
    if (value instanceof List<?> list) {
      List<Object> copy = new ArrayList<>();
      list.forEach(one -> copy.add(copy(one)));
      return copy;
    }
    return value instanceof Map<?, ?> map ? copyItem(map) : value;
  }

  static Map<String, Object> copyItem(Map<?, ?> map) {
    Map<String, Object> copy = new TreeMap<>();
    map.forEach((name, one) -> copy.put((String) name, copy(one)));
    return copy;
  }

  static Map<String, AttributeValue> sdkItem(Map<String, Object> item) {
    Map<String, AttributeValue> sdk = new TreeMap<>();
    item.forEach((name, value) -> sdk.put(name, sdk(value)));
    return sdk;
  }

  static AttributeValue sdk(Object value) {
    if (value instanceof String s) {
      return AttributeValue.fromS(s);
    }
    if (value instanceof BigDecimal number) {
      return AttributeValue.fromN(number.toPlainString());
    }
    if (value instanceof Bin bin) {
      return AttributeValue.fromB(bytes(bin));
    }
    if (value instanceof Boolean bool) {
      return AttributeValue.fromBool(bool);
    }
    if (value instanceof SetOf set) {
      return switch (set.type()) {
        case "SS" ->
            AttributeValue.fromSs(set.members().stream().map(one -> (String) one).toList());
        case "NS" ->
            AttributeValue.fromNs(
                set.members().stream().map(one -> ((BigDecimal) one).toPlainString()).toList());
        default -> AttributeValue.fromBs(set.members().stream().map(Naive::bytes).toList());
      };
    }
    if (value instanceof List<?> list) {
      List<AttributeValue> elements = new ArrayList<>();
      list.forEach(one -> elements.add(sdk(one)));
      return AttributeValue.fromL(elements);
    }
    if (value instanceof Map<?, ?> map) {
      return AttributeValue.fromM(sdkItem(copyItem(map)));
    }
    return AttributeValue.fromNul(true);
  }

  static Map<String, Object> ofSdk(Map<String, AttributeValue> item) {
    Map<String, Object> plain = new TreeMap<>();
    item.forEach((name, value) -> plain.put(name, ofSdk(value)));
    return plain;
  }

  private static Object ofSdk(AttributeValue value) {
    return switch (value.type()) {
      case S -> value.s();
      case N -> plain(new BigDecimal(value.n()));
      case B -> bin(value.b());
      case BOOL -> value.bool();
      case NUL -> Nil.NIL;
      case SS -> new SetOf("SS", new TreeSet<>(value.ss()));
      case NS ->
          new SetOf(
              "NS", new TreeSet<>(value.ns().stream().map(n -> plain(new BigDecimal(n))).toList()));
      case BS -> new SetOf("BS", new TreeSet<>(value.bs().stream().map(Naive::bin).toList()));
      case L -> value.l().stream().map(Naive::ofSdk).toList();
      case M -> ofSdk(value.m());
      default -> throw new AssertionError("no value: " + value);
    };
  }

  private static Bin bin(SdkBytes bytes) {
    return new Bin(HexFormat.of().formatHex(bytes.asByteArray()));
  }

  private static SdkBytes bytes(Object bin) {
    return SdkBytes.fromByteArray(HexFormat.of().parseHex(((Bin) bin).hex()));
  }
}
