package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awssdk.services.dynamodb.model.Capacity;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;

/** Bytes of items and the capacity units of requests, counted as AWS's developer guide has it. */
final class NaiveUnits {
  private static final int READ = 4096;
  private static final int WRITE = 1024;
  static final String TABLE = "";

  /** Units by the name of the index, the table's under {@link #TABLE}. */
  private final Map<String, Double> units = new TreeMap<>(Map.of(TABLE, 0.0));

  /** Units of reading that many bytes at once. */
  static double read(long bytes, boolean consistent) {
    long whole = Math.max(1, (bytes + READ - 1) / READ);
    return consistent ? whole : whole / 2.0;
  }

  private static double write(Map<String, Object> before, Map<String, Object> after) {
    int bytes = Math.max(before == null ? 0 : bytes(before), after == null ? 0 : bytes(after));
    return Math.max(1, (bytes + WRITE - 1) / WRITE);
  }

  NaiveUnits add(String index, double more) {
    units.merge(index, more, Double::sum);
    return this;
  }

  /** A write of an item; null for none before or after. */
  NaiveUnits write(NaiveTable table, Map<String, Object> before, Map<String, Object> after) {
    add(TABLE, write(before, after));
    for (NaiveTable.Index index : table.indexes()) {
      Map<String, Object> old = seen(table, index, before);
      Map<String, Object> now = seen(table, index, after);
      if (old == null || now == null) {
        if (old != now) {
          add(index.name(), write(old, now));
        }
      } else if (index.keys().stream()
          .anyMatch(key -> !old.get(key.name()).equals(now.get(key.name())))) {
        add(index.name(), write(old, null) + write(null, now));
      } else if (!Objects.equals(old, now)) {
        add(index.name(), write(old, now));
      }
    }
    return this;
  }

  private static Map<String, Object> seen(
      NaiveTable table, NaiveTable.Index index, Map<String, Object> item) {
    return item != null && index.has(item) ? table.seen(index, item) : null;
  }

  /** Holds what a reply tells, of all together and by parts if there are. */
  void hold(ConsumedCapacity told, int times) {
    Map<String, Double> expected = new TreeMap<>();
    units.forEach((name, count) -> expected.put(name, count * times));
    double total = expected.values().stream().mapToDouble(Double::doubleValue).sum();
    assertThat(told.capacityUnits()).as("units of " + expected).isEqualTo(total);
    if (told.table() != null) {
      Map<String, Double> parts = new TreeMap<>();
      parts.put(TABLE, told.table().capacityUnits());
      told.localSecondaryIndexes().forEach((name, c) -> parts.put(name, units(c)));
      told.globalSecondaryIndexes().forEach((name, c) -> parts.put(name, units(c)));
      assertThat(parts).isEqualTo(expected);
    }
  }

  private static double units(Capacity capacity) {
    return capacity.capacityUnits();
  }

  static int bytes(Map<String, Object> item) {
    int bytes = 0;
    for (Map.Entry<String, Object> attribute : item.entrySet()) {
      bytes += text(attribute.getKey()) + bytes(attribute.getValue());
    }
    return bytes;
  }

  private static int bytes(Object value) {
    if (value instanceof String text) {
      return text(text);
    }
    if (value instanceof BigDecimal number) {
      return number(number);
    }
    if (value instanceof Naive.Bin bin) {
      return bin.hex().length() / 2;
    }
    if (value instanceof Naive.SetOf set) {
      return set.members().stream().mapToInt(NaiveUnits::bytes).sum();
    }
    if (value instanceof List<?> list) {
      return 3 + list.stream().mapToInt(one -> 1 + bytes(one)).sum();
    }
    if (value instanceof Map<?, ?> map) {
      return 3
          + map.entrySet().stream()
              .mapToInt(one -> 1 + text((String) one.getKey()) + bytes(one.getValue()))
              .sum();
    }
    return 1;
  }

  private static int text(String text) {
    return text.getBytes(StandardCharsets.UTF_8).length;
  }

  /** A byte for two digits before the point and two after it, without zeros at the ends. */
  private static int number(BigDecimal number) {
    if (number.signum() == 0) {
      return 1;
    }
    String digits = number.abs().toPlainString();
    int point = digits.indexOf('.');
    String whole = (point < 0 ? digits : digits.substring(0, point)).replaceFirst("^0+", "");
    String fraction = point < 0 ? "" : digits.substring(point + 1).replaceFirst("0+$", "");
    if (fraction.isEmpty()) {
      whole = whole.replaceFirst("0+$", "");
    }
    if (whole.isEmpty()) {
      fraction = fraction.replaceFirst("^0+", "");
    }
    return 1
        + (whole.length() + 1) / 2
        + (fraction.length() + 1) / 2
        + (number.signum() < 0 ? 1 : 0);
  }
}
