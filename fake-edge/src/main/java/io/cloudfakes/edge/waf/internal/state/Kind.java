package io.cloudfakes.edge.waf.internal.state;

/** The things of AWS WAF that have a name, an id, an ARN and a lock token. */
public enum Kind {
  WEB_ACL("webacl"),
  RULE_GROUP("rulegroup"),
  IP_SET("ipset"),
  REGEX_PATTERN_SET("regexpatternset");

  private final String inArn;

  Kind(String inArn) {
    this.inArn = inArn;
  }

  /** As ARNs have it: {@code webacl}. */
  public String inArn() {
    return inArn;
  }
}
