package io.cloudfakes.iam;

import java.util.Set;

/**
 * S3's meaning of "public". See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html#access-control-block-public-access-policy-status">The
 * meaning of "public"</a>: a policy counts as public unless all it allows is allowed to fixed
 * principals, or under conditions that fix one of these keys.
 */
final class PublicStatements {
  private static final Set<String> FIXING_KEYS =
      Set.of(
          "aws:sourcearn",
          "aws:sourcevpc",
          "aws:sourcevpce",
          "aws:sourceowner",
          "aws:sourceaccount",
          "aws:userid",
          "aws:principalaccount",
          "aws:principalarn",
          "aws:principalorgid",
          "aws:principalorgpaths",
          "s3:x-amz-server-side-encryption-aws-kms-key-id",
          "s3:dataaccesspointaccount");

  private PublicStatements() {}

  static boolean isPublic(PolicyStatement statement) {
    PolicyPrincipals whom = statement.principals();
    return statement.allows()
        && whom != null
        && whom.isPublic()
        && statement.conditions().stream().noneMatch(PublicStatements::limits);
  }

  private static boolean limits(PolicyCondition condition) {
    if (condition.key().equals("aws:sourceip")) {
      return condition.operator() == ConditionOperator.IP_ADDRESS
          && !condition.ifExists()
          && condition.values().stream().allMatch(PublicStatements::isNarrow);
    }
    if (condition.key().equals("s3:dataaccesspointarn")) {
      return isPositive(condition)
          && condition.values().stream().allMatch(PublicStatements::ofOneAccount);
    }
    return FIXING_KEYS.contains(condition.key()) && isPositive(condition) && condition.isFixed();
  }

  private static boolean isPositive(PolicyCondition condition) {
    return !condition.operator().negated()
        && condition.operator() != ConditionOperator.NULL
        && !condition.ifExists();
  }

  private static boolean isNarrow(PolicyPattern range) {
    IpRange parsed = range.isFixed() ? IpRange.parse(range.source()) : null;
    return parsed != null && !parsed.isBroad();
  }

  /** Access points may be any, as long as their account is one. */
  private static boolean ofOneAccount(PolicyPattern arn) {
    Arn parsed = Arn.parseOrNull(arn.source());
    return parsed != null && Account.isAccountId(parsed.account());
  }
}
