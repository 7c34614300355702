package io.cloudfakes.edge.apigateway.internal.state;

import java.util.Comparator;

/**
 * What a custom domain name is found by.
 *
 * @param id of private domain names, of which several may have one name; "" for public ones
 */
public record DomainKey(String name, Place place, String id) implements Comparable<DomainKey> {
  private static final Comparator<DomainKey> ORDER =
      Comparator.comparing(DomainKey::name)
          .thenComparing(DomainKey::place)
          .thenComparing(DomainKey::id);

  /** Before all domains of that name. */
  static DomainKey first(String name) {
    return new DomainKey(name, new Place("", ""), "");
  }

  @Override
  public int compareTo(DomainKey other) {
    return ORDER.compare(this, other);
  }
}
