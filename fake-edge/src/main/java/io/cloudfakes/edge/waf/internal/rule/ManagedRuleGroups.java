package io.cloudfakes.edge.waf.internal.rule;

import java.util.List;

/**
 * The rule groups that AWS keeps. They can be named in web ACLs and cost what they cost; what their
 * rules look for is AWS's own business, so they have no effect here.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html">AWS
 *     Managed Rules rule groups list</a>
 */
public final class ManagedRuleGroups {
  private static final String VENDOR = "AWS";

  private static final List<Group> ALL =
      List.of(
          new Group("AWSManagedRulesACFPRuleSet", 50, false),
          new Group("AWSManagedRulesATPRuleSet", 50, false),
          new Group("AWSManagedRulesAdminProtectionRuleSet", 100, true),
          new Group("AWSManagedRulesAmazonIpReputationList", 25, false),
          new Group("AWSManagedRulesAnonymousIpList", 50, false),
          new Group("AWSManagedRulesAntiDDoSRuleSet", 50, false),
          new Group("AWSManagedRulesBotControlRuleSet", 50, true),
          new Group("AWSManagedRulesCommonRuleSet", 700, true),
          new Group("AWSManagedRulesKnownBadInputsRuleSet", 200, true),
          new Group("AWSManagedRulesLinuxRuleSet", 200, true),
          new Group("AWSManagedRulesPHPRuleSet", 100, true),
          new Group("AWSManagedRulesSQLiRuleSet", 200, true),
          new Group("AWSManagedRulesUnixRuleSet", 100, true),
          new Group("AWSManagedRulesWindowsRuleSet", 200, true),
          new Group("AWSManagedRulesWordPressRuleSet", 100, true));

  private ManagedRuleGroups() {}

  /**
   * A rule group of AWS's.
   *
   * @param capacity in WCU
   * @param versioned whether it has versions to choose from
   */
  public record Group(String name, long capacity, boolean versioned) {
    public String vendor() {
      return VENDOR;
    }
  }

  /** All of them, by name. */
  public static List<Group> all() {
    return ALL;
  }

  /**
   * The group of that name.
   *
   * @throws io.cloudfakes.AwsErrorException WAFNonexistentItemException
   */
  public static Group required(String vendor, String name) {
    for (Group group : ALL) {
      if (vendor.equals(VENDOR) && group.name().equals(name)) {
        return group;
      }
    }
    throw WafErrors.nonexistent();
  }
}
