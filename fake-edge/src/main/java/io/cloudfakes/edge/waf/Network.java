package io.cloudfakes.edge.waf;

import io.cloudfakes.iam.IpRange;

/**
 * Addresses of which a test says where they are and whose: what AWS WAF looks up for geographic
 * matches and matches by autonomous system.
 *
 * @param range in CIDR notation, or one address
 * @param country as ISO 3166-1 alpha-2; {@code XX} when it is not known
 * @param region the second part of its ISO 3166-2 code, such as {@code OR} of {@code US-OR}; {@code
 *     XX} when it is not known
 * @param asn the number of the autonomous system; 0 when it is not known
 */
public record Network(String range, String country, String region, long asn) {
  private static final String UNKNOWN = "XX";

  public Network {
    if (IpRange.parse(range) == null) {
      throw new IllegalArgumentException(
          "A network is an address or a range such as 203.0.113.0/24, not " + range);
    }
  }

  /** Addresses of which nothing is known. */
  public static Network of(String range) {
    return new Network(range, UNKNOWN, UNKNOWN, 0);
  }

  public Network inCountry(String code) {
    return new Network(range, code, region, asn);
  }

  public Network inRegion(String code) {
    return new Network(range, country, code, asn);
  }

  public Network ofAsn(long number) {
    return new Network(range, country, region, number);
  }
}
