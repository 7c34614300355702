package io.cloudfakes.iam;

import java.math.BigInteger;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Ranges of IP addresses as policies write them: {@code 203.0.113.0/24}, {@code 2001:db8::/32}. */
public final class IpRange {
  private static final Pattern FOUR = Pattern.compile("[0-9]{1,3}(\\.[0-9]{1,3}){3}");
  private static final Pattern SIX = Pattern.compile("[0-9A-Fa-f:.]+");
  private static final Pattern PREFIX = Pattern.compile("[0-9]{1,3}");

  private final BigInteger first;
  private final int bits;
  private final int prefix;

  private IpRange(BigInteger first, int bits, int prefix) {
    this.first = first;
    this.bits = bits;
    this.prefix = prefix;
  }

  /** Whether the address lies in the range; false when either is none. */
  public static boolean contains(String range, String address) {
    IpRange of = parse(range);
    IpRange one = parse(address);
    return of != null && one != null && one.prefix == one.bits && of.holds(one);
  }

  /** The range a text means; null when it means none. */
  public static @Nullable IpRange parse(String text) {
    int slash = text.indexOf('/');
    String address = slash < 0 ? text : text.substring(0, slash);
    byte[] octets = octets(address);
    if (octets == null) {
      return null;
    }
    int bits = octets.length * 8;
    int prefix = bits;
    if (slash >= 0) {
      String digits = text.substring(slash + 1);
      if (!PREFIX.matcher(digits).matches() || Integer.parseInt(digits) > bits) {
        return null;
      }
      prefix = Integer.parseInt(digits);
    }
    return new IpRange(new BigInteger(1, octets), bits, prefix);
  }

  /** Only literals: a name would be looked up on the network. */
  private static byte @Nullable [] octets(String address) {
    boolean four = FOUR.matcher(address).matches();
    boolean six = address.indexOf(':') >= 0 && SIX.matcher(address).matches();
    if (!four && !six) {
      return null;
    }
    try {
      return InetAddress.getByName(address).getAddress();
    } catch (UnknownHostException e) {
      return null;
    }
  }

  /** How many bits an address of its kind has: 32 or 128. */
  public int bits() {
    return bits;
  }

  /** How many of them are fixed. */
  public int prefix() {
    return prefix;
  }

  /** The first so many of its bits. */
  BigInteger network(int fixed) {
    return first.shiftRight(bits - fixed);
  }

  private boolean holds(IpRange one) {
    return bits == one.bits && network(prefix).equals(one.network(prefix));
  }

  /**
   * Whether so many addresses lie in it that S3 takes it for everybody: more than a /8 of IPv4, or
   * a /32 of IPv6. Private networks are smaller than that.
   */
  boolean isBroad() {
    return prefix < (bits == 32 ? 8 : 32);
  }
}
