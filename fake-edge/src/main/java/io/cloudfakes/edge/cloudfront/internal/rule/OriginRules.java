package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.Document;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.OriginAccessControlConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginGroup;
import software.amazon.awssdk.services.cloudfront.model.OriginShield;

/** What the origins of a distribution must be. */
final class OriginRules {
  private static final int MOST = 100;
  private static final int MOST_GROUPS = 10;

  /** In seconds, for an answer and for the next request. */
  private static final int LONGEST_WAIT = 120;

  private static final Set<Integer> FAILOVER =
      new TreeSet<>(List.of(400, 403, 404, 416, 429, 500, 502, 503, 504));

  private OriginRules() {}

  /**
   * Refuses origins and groups of them that cannot be.
   *
   * @param account whose the distribution is
   * @param id of the distribution; "" for a new one
   */
  static void require(DistributionConfig config, CloudFrontState state, String account, String id) {
    List<Origin> origins = config.origins().items();
    if (origins.isEmpty()) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Origins must have at least one origin.");
    }
    if (origins.size() > MOST) {
      throw CloudFrontErrors.error(
          "TooManyOrigins", "You cannot create more origins for the distribution.");
    }
    Set<String> ids = new TreeSet<>();
    for (Origin origin : origins) {
      if (!ids.add(origin.id())) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter Origin Id " + origin.id() + " is used more than once.");
      }
      require(origin, MultiTenantRules.isMultiTenant(config), id);
      access(origin, state, account, MultiTenantRules.isMultiTenant(config));
    }
    groups(config, ids);
  }

  private static String name(Origin origin, boolean multiTenant) {
    return multiTenant ? Parameters.withoutPlaces(origin.domainName()) : origin.domainName();
  }

  private static void require(Origin origin, boolean multiTenant, String id) {
    String name = name(origin, multiTenant);
    if (name.contains("/") || name.contains(":") || !name.matches("[A-Za-z0-9_.-]+")) {
      throw CloudFrontErrors.invalidArgument("The parameter origin name must be a domain name.");
    }
    String path = origin.originPath();
    if (path != null && !path.isEmpty() && (!path.startsWith("/") || path.endsWith("/"))) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter OriginPath must begin with a slash and must not end with one.");
    }
    boolean s3 = origin.s3OriginConfig() != null;
    boolean custom = origin.customOriginConfig() != null;
    boolean ofVpc = Members.value(origin, "VpcOriginConfig") != null;
    if ((s3 ? 1 : 0) + (custom ? 1 : 0) + (ofVpc ? 1 : 0) != 1) {
      throw CloudFrontErrors.error(
          id.isEmpty() ? "InvalidOrigin" : "InvalidArgument",
          "The Amazon S3 origin server or custom origin server specified does not exist, or an"
              + " origin has not exactly one of S3OriginConfig, CustomOriginConfig and"
              + " VpcOriginConfig.");
    }
    if (s3 && !isBucket(name)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Origin DomainName does not refer to a valid S3 bucket.");
    }
    OriginShield shield = origin.originShield();
    if (shield != null
        && Boolean.TRUE.equals(shield.enabled())
        && shield.originShieldRegion() == null) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter OriginShieldRegion is required with Origin Shield enabled.");
    }
    OriginHeaders.require(origin);
    custom(origin);
  }

  private static boolean isBucket(String name) {
    return name.contains(".s3") && name.endsWith(".amazonaws.com") && !name.contains("s3-website");
  }

  private static void access(
      Origin origin, CloudFrontState state, String account, boolean multiTenant) {
    String control = origin.originAccessControlId();
    boolean controlled = control != null && !control.isEmpty();
    String identity = References.accessIdentity(origin);
    if (controlled) {
      Document document = Documents.find(state, Kind.ORIGIN_ACCESS_CONTROL, control, account);
      if (document == null) {
        throw CloudFrontErrors.error(
            "InvalidOriginAccessControl", "The origin access control is not valid.");
      }
      requireType((OriginAccessControlConfig) document.config(), name(origin, multiTenant));
    }
    if (controlled && identity != null) {
      throw CloudFrontErrors.error(
          "IllegalOriginAccessConfiguration",
          "An origin cannot contain both an origin access control (OAC) and an origin access"
              + " identity (OAI).");
    }
    if (identity != null
        && Documents.find(state, Kind.ORIGIN_ACCESS_IDENTITY, identity, account) == null) {
      throw CloudFrontErrors.error(
          "InvalidOriginAccessIdentity",
          "The origin access identity is not valid or doesn't exist.");
    }
  }

  private static void requireType(OriginAccessControlConfig control, String name) {
    boolean fits =
        switch (control.originAccessControlOriginType()) {
          case S3 -> isBucket(name);
          case LAMBDA -> name.matches(".+\\.lambda-url\\..+\\.on\\.aws");
          case MEDIASTORE -> name.matches(".+\\.data\\.mediastore\\..+\\.amazonaws\\.com");
          case MEDIAPACKAGEV2 -> name.matches(".+\\.mediapackagev2\\..+\\.amazonaws\\.com");
          default -> true;
        };
    if (!fits) {
      throw CloudFrontErrors.error(
          "InvalidDomainNameForOriginAccessControl",
          "An origin access control is associated with an origin whose domain name is not"
              + " supported.");
    }
  }

  private static void custom(Origin origin) {
    requireRange("ConnectionAttempts", origin.connectionAttempts(), 1, 3);
    requireRange("ConnectionTimeout", origin.connectionTimeout(), 1, 10);
    CustomOriginConfig custom = origin.customOriginConfig();
    if (custom == null) {
      return;
    }
    OriginPorts.require("HTTPPort", custom.httpPort());
    OriginPorts.require("HTTPSPort", custom.httpsPort());
    Integer read = custom.originReadTimeout();
    if (read != null && (read < 1 || read > LONGEST_WAIT)) {
      throw CloudFrontErrors.error(
          "InvalidOriginReadTimeout", "The read timeout specified for the origin is not valid.");
    }
    Integer keep = custom.originKeepaliveTimeout();
    if (keep != null && (keep < 1 || keep > LONGEST_WAIT)) {
      throw CloudFrontErrors.error(
          "InvalidOriginKeepaliveTimeout",
          "The keep alive timeout specified for the origin is not valid.");
    }
  }

  private static void requireRange(String name, @Nullable Integer value, int least, int most) {
    if (value != null && (value < least || value > most)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter " + name + " must be between " + least + " and " + most + ".");
    }
  }

  private static void groups(DistributionConfig config, Set<String> ids) {
    if (config.originGroups() == null) {
      return;
    }
    List<OriginGroup> groups = config.originGroups().items();
    Set<String> origins = new TreeSet<>(ids);
    if (groups.size() > MOST_GROUPS) {
      throw CloudFrontErrors.error(
          "TooManyOriginGroupsPerDistribution",
          "Processing your request would cause you to exceed the maximum number of origin groups"
              + " allowed.");
    }
    for (OriginGroup group : groups) {
      if (!ids.add(group.id())) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter OriginGroup Id " + group.id() + " is used more than once.");
      }
      if ("media-quality-based".equals(Members.text(group, "SelectionCriteria"))) {
        throw CloudFrontErrors.notModelled("origin groups that go by the quality of media");
      }
      if (group.members().items().size() != 2
          || group.members().items().get(0).equals(group.members().items().get(1))) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter OriginGroup must have two members, which differ.");
      }
      group
          .members()
          .items()
          .forEach(
              member -> {
                if (!origins.contains(member.originId())) {
                  throw noSuchOrigin();
                }
              });
      for (int code : group.failoverCriteria().statusCodes().items()) {
        if (!FAILOVER.contains(code)) {
          throw CloudFrontErrors.invalidArgument(
              "The parameter FailoverCriteria has a status code that is not valid: " + code);
        }
      }
    }
  }

  static io.cloudfakes.AwsErrorException noSuchOrigin() {
    return CloudFrontErrors.error(
        "NoSuchOrigin", "One or more of your origins or origin groups do not exist.");
  }
}
