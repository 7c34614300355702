package io.cloudfakes.dns.internal.state;

import org.pcollections.TreePMap;

/**
 * A CIDR collection: blocks of addresses by location.
 *
 * @param version grows with each change, from 1
 * @param locations the blocks of each location, in the order of their text
 */
public record CidrSet(
    String id,
    String account,
    String name,
    String callerReference,
    long version,
    TreePMap<String, TreePMap<String, Boolean>> locations)
    implements Resource {
  /** The name in messages and policies. */
  public String arn() {
    return "arn:aws:route53:::cidrcollection/" + id;
  }

  /** How many blocks it has. */
  public int size() {
    return locations.values().stream().mapToInt(TreePMap::size).sum();
  }
}
