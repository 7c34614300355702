package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.GuardedResources;
import io.cloudfakes.link.Links;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What web ACLs protect. */
public final class Protected {
  /**
   * A type of them.
   *
   * @param name as {@code ListResourcesForWebACL} has it
   * @param resource what stands after the region and account in its ARNs
   */
  private record Type(String name, Pattern resource) {
    static Type of(String name, String resource) {
      return new Type(name, Pattern.compile(resource));
    }
  }

  private static final String AMPLIFY = "amplify";

  /** By the service in ARNs. */
  private static final Map<String, Type> TYPES =
      new TreeMap<>(
          Map.of(
              "elasticloadbalancing",
              Type.of("APPLICATION_LOAD_BALANCER", "loadbalancer/app/[^/]+/[^/]+"),
              "apigateway",
              Type.of("API_GATEWAY", "/restapis/[^/]+/stages/[^/]+"),
              "appsync",
              Type.of("APPSYNC", "apis/[^/]+"),
              "cognito-idp",
              Type.of("COGNITO_USER_POOL", "userpool/[^/]+"),
              "apprunner",
              Type.of("APP_RUNNER_SERVICE", "service/[^/]+/[^/]+"),
              "ec2",
              Type.of("VERIFIED_ACCESS_INSTANCE", "verified-access-instance/[^/]+"),
              AMPLIFY,
              Type.of("AMPLIFY", "apps/[^/]+")));

  private Protected() {}

  /** Refuses an ARN that is of nothing that can be associated with a web ACL. */
  public static void require(String resourceArn) {
    Entities.requireArn(resourceArn);
    type(resourceArn);
  }

  /** As {@code ListResourcesForWebACL} names it. */
  public static String type(String resourceArn) {
    Arn arn = Arn.parseOrNull(resourceArn);
    Type type = arn == null ? null : TYPES.get(arn.service());
    if (arn == null || type == null || !type.resource().matcher(arn.resource()).matches()) {
      throw WafErrors.invalidParameter(
          "The ARN isn't valid. A valid ARN begins with arn: and includes other information"
              + " separated by colons or slashes.",
          "RESOURCE_ARN",
          resourceArn);
    }
    return type.name();
  }

  /** The scope of the web ACLs that can protect it: Amplify is served by CloudFront. */
  public static String scope(String resourceArn) {
    return Arn.parse(resourceArn).service().equals(AMPLIFY) ? "CLOUDFRONT" : "REGIONAL";
  }

  /** Refuses a resource that its service does not have, or of another region. */
  public static void requireThere(String resourceArn, String region, Links links) {
    Arn arn = Arn.parse(resourceArn);
    if (!arn.service().equals(AMPLIFY) && !arn.region().equals(region)) {
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
