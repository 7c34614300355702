package io.cloudfakes.dns.internal.answer;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.Arrays;

/**
 * A block of addresses; a single address is a block of its full length.
 *
 * @param address its first address, with all bits behind the prefix zero
 * @param prefix how many bits its addresses have in common
 */
public record Subnet(InetAddress address, int prefix) implements Comparable<Subnet> {
  public Subnet {
    byte[] octets = address.getAddress();
    if (prefix < 0 || prefix > octets.length * 8) {
      throw new IllegalArgumentException("/" + prefix + " is no prefix of " + address);
    }
    address = masked(octets, prefix);
  }

  /**
   * Reads {@code 198.51.100.0/24}, {@code 2001:db8::/32}, or an address alone.
   *
   * @throws IllegalArgumentException when it is none; names are not looked up
   */
  public static Subnet parse(String text) {
    int slash = text.indexOf('/');
    String host = slash < 0 ? text : text.substring(0, slash);
    // Only digits, colons and dots: getByName would look anything else up in the real DNS.
    if (!host.matches("[0-9.]+|[0-9a-fA-F:.]*:[0-9a-fA-F:.]*")) {
      throw new IllegalArgumentException("'" + text + "' is no block of addresses");
    }
    try {
      InetAddress address = InetAddress.getByName(host);
      return slash < 0
          ? of(address)
          : new Subnet(address, Integer.parseInt(text.substring(slash + 1)));
    } catch (UnknownHostException | NumberFormatException e) {
      throw new IllegalArgumentException("'" + text + "' is no block of addresses", e);
    }
  }

  /** One address. */
  public static Subnet of(InetAddress address) {
    return new Subnet(address, address.getAddress().length * 8);
  }

  public boolean ipv4() {
    return address instanceof Inet4Address;
  }

  /** Whether all of the other's addresses are among its own. */
  public boolean covers(Subnet other) {
    return ipv4() == other.ipv4()
        && prefix <= other.prefix
        && masked(other.address.getAddress(), prefix).equals(address);
  }

  /** By family, then address, then prefix. */
  @Override
  public int compareTo(Subnet other) {
    byte[] mine = address.getAddress();
    byte[] theirs = other.address.getAddress();
    if (mine.length != theirs.length) {
      return Integer.compare(mine.length, theirs.length);
    }
    int byAddress = Arrays.compareUnsigned(mine, theirs);
    return byAddress != 0 ? byAddress : Integer.compare(prefix, other.prefix);
  }

  private static InetAddress masked(byte[] octets, int prefix) {
    byte[] kept = octets.clone();
    for (int i = 0; i < kept.length; i++) {
      int bits = Math.max(0, Math.min(8, prefix - i * 8));
      kept[i] &= (byte) (0xFF00 >> bits);
    }
    try {
      return InetAddress.getByAddress(kept);
    } catch (UnknownHostException e) {
      throw new IllegalStateException("An address of the same length", e);
    }
  }

  @Override
  public String toString() {
    return address.getHostAddress() + "/" + prefix;
  }
}
