package io.cloudfakes.edge.globalaccelerator.internal.rule;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A range of IPv4 addresses: {@code 198.51.100.0/24}.
 *
 * @param first address, as a number
 * @param prefix 0 to 32
 */
public record Ipv4Block(long first, int prefix) {
  private static final Pattern ADDRESS = Pattern.compile("\\d{1,3}(\\.\\d{1,3}){3}");

  /** The range that a text means; null when it means none or has bits beyond its prefix. */
  public static @Nullable Ipv4Block parse(String text) {
    int slash = text.indexOf('/');
    Long first = address(slash < 0 ? text : text.substring(0, slash));
    String digits = slash < 0 ? "32" : text.substring(slash + 1);
    if (first == null || !digits.matches("\\d{1,2}") || Integer.parseInt(digits) > 32) {
      return null;
    }
    int prefix = Integer.parseInt(digits);
    return first % (1L << (32 - prefix)) == 0 ? new Ipv4Block(first, prefix) : null;
  }

  /** An address as a number; null when the text means none. */
  public static @Nullable Long address(String text) {
    if (!ADDRESS.matcher(text).matches()) {
      return null;
    }
    long all = 0;
    for (String part : text.split("\\.", -1)) {
      int octet = Integer.parseInt(part);
      if (octet > 255) {
        return null;
      }
      all = all << 8 | octet;
    }
    return all;
  }

  public static String text(long address) {
    return (address >> 24 & 255)
        + "."
        + (address >> 16 & 255)
        + "."
        + (address >> 8 & 255)
        + "."
        + (address & 255);
  }

  /** How many addresses it has. */
  public long size() {
    return 1L << (32 - prefix);
  }

  public boolean holds(String address) {
    Long one = address(address);
    return one != null && one >= first && one < first + size();
  }

  public boolean overlaps(Ipv4Block other) {
    return first < other.first + other.size() && other.first < first + size();
  }

  @Override
  public String toString() {
    return text(first) + "/" + prefix;
  }
}
