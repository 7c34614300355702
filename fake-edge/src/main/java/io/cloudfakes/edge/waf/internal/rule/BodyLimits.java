package io.cloudfakes.edge.waf.internal.rule;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.AssociatedResourceType;
import software.amazon.awssdk.services.wafv2.model.RequestBodyAssociatedResourceTypeConfig;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/** How much of a body can be looked at, by what the web ACL protects. */
public final class BodyLimits {
  private static final int USUAL = 16 * 1024;
  private static final int FIXED = 8 * 1024;

  private BodyLimits() {}

  /** In bytes. */
  public static int of(WebACL acl, String resourceArn) {
    AssociatedResourceType type = type(resourceArn);
    if (type == null) {
      return FIXED;
    }
    RequestBodyAssociatedResourceTypeConfig asked =
        acl.associationConfig() == null ? null : acl.associationConfig().requestBody().get(type);
    // KB_32 and the like.
    return asked == null
        ? USUAL
        : Integer.parseInt(asked.defaultSizeInspectionLimitAsString().substring(3)) * 1024;
  }

  /** Null for load balancers and AppSync, where the limit is fixed. */
  private static @Nullable AssociatedResourceType type(String resourceArn) {
    String service = resourceArn.split(":", -1)[2];
    return switch (service) {
      case "elasticloadbalancing", "appsync" -> null;
      case "apigateway" -> AssociatedResourceType.API_GATEWAY;
      case "cognito-idp" -> AssociatedResourceType.COGNITO_USER_POOL;
      case "apprunner" -> AssociatedResourceType.APP_RUNNER_SERVICE;
      case "ec2" -> AssociatedResourceType.VERIFIED_ACCESS_INSTANCE;
      default -> AssociatedResourceType.CLOUDFRONT;
    };
  }
}
