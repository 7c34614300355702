package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.iam.Arn;
import java.util.Map;
import java.util.TreeMap;

/** The ARNs of what a regional web ACL can protect. */
final class Protected {
  private static final Map<String, String> TYPES =
      new TreeMap<>(
          Map.of(
              "elasticloadbalancing", "APPLICATION_LOAD_BALANCER",
              "apigateway", "API_GATEWAY",
              "appsync", "APPSYNC",
              "cognito-idp", "COGNITO_USER_POOL",
              "apprunner", "APP_RUNNER_SERVICE",
              "ec2", "VERIFIED_ACCESS_INSTANCE",
              "amplify", "AMPLIFY"));

  private Protected() {}

  static void require(String resourceArn) {
    Entities.requireArn(resourceArn);
    type(resourceArn);
  }

  /** As {@code ListResourcesForWebACL} names it. */
  static String type(String resourceArn) {
    Arn arn = Arn.parseOrNull(resourceArn);
    String type = arn == null ? null : TYPES.get(arn.service());
    if (type == null
        || (type.equals("API_GATEWAY")
            && !resourceArn.matches("arn:aws:apigateway:[^:]+::/restapis/[^/]+/stages/[^/]+"))) {
      throw WafErrors.invalidParameter(
          "The ARN isn't valid. A valid ARN begins with arn: and includes other information"
              + " separated by colons or slashes.",
          "RESOURCE_ARN",
          resourceArn);
    }
    return type;
  }
}
