package io.cloudfakes.edge.waf.internal.state;

/**
 * What a rate-based rule counts apart.
 *
 * @param webAcl its ARN
 * @param rule its name; in a rule group, after the group's rule and a slash
 * @param instance the aggregated values, joined by a char that none of them has
 */
public record RateKey(String webAcl, String rule, String instance) implements Comparable<RateKey> {
  @Override
  public int compareTo(RateKey other) {
    int byAcl = webAcl.compareTo(other.webAcl);
    int byRule = byAcl != 0 ? byAcl : rule.compareTo(other.rule);
    return byRule != 0 ? byRule : instance.compareTo(other.instance);
  }
}
