package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.GuardedResources;
import io.cloudfakes.link.Links;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What web ACLs protect. */
public final class Protected {
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

  /** Refuses an ARN that is of nothing a regional web ACL can protect. */
  public static void require(String resourceArn) {
    Entities.requireArn(resourceArn);
    type(resourceArn);
  }

  /** As {@code ListResourcesForWebACL} names it. */
  public static String type(String resourceArn) {
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

  /** Refuses a resource that its service does not have, or of another region. */
  public static void requireThere(String resourceArn, String region, Links links) {
    if (!Arn.parse(resourceArn).region().equals(region)) {
      throw WafErrors.invalidParameter(
          "The resource is in another Region than the web ACL.", "RESOURCE_ARN", resourceArn);
    }
    if (isGone(resourceArn, links)) {
      throw WafErrors.nonexistent();
    }
  }

  /** Whether its service says it has no such resource: what protected it is free then. */
  public static boolean isGone(String resourceArn, Links links) {
    GuardedResources service = of(Arn.parse(resourceArn).service(), links);
    return service != null && !service.exists(resourceArn);
  }

  /** Whether a distribution says that the web ACL stands before it. */
  public static boolean isUsedByDistributions(String webAclArn, Links links) {
    GuardedResources service = of("cloudfront", links);
    return service != null && service.uses(webAclArn);
  }

  private static @Nullable GuardedResources of(String service, Links links) {
    return links.find(GuardedResources.class, service).orElse(null);
  }
}
