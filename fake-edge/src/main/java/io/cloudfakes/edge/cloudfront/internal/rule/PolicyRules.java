package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.cloudfront.model.CachePolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ContinuousDeploymentPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.OriginRequestPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.ParametersInCacheKeyAndForwardedToOrigin;
import software.amazon.awssdk.services.cloudfront.model.ResponseHeadersPolicyConfig;
import software.amazon.awssdk.services.cloudfront.model.SessionStickinessConfig;
import software.amazon.awssdk.services.cloudfront.model.TrafficConfig;

/** What policies must be. */
public final class PolicyRules {
  private static final long DAY = 86_400;
  private static final long YEAR = 31_536_000;
  private static final int MOST_NAMES = 10;
  private static final int LONGEST_NAMES = 1_024;
  private static final float GREATEST_WEIGHT = 0.15f;

  private PolicyRules() {}

  /** The policy with its times filled in as AWS does. */
  public static SdkPojo cachePolicy(SdkPojo config) {
    CachePolicyConfig policy = (CachePolicyConfig) config;
    long least = policy.minTTL();
    long usual = policy.defaultTTL() == null ? Math.max(least, DAY) : policy.defaultTTL();
    long most = policy.maxTTL() == null ? Math.max(usual, YEAR) : policy.maxTTL();
    if (least < 0 || least > usual || usual > most) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter MinTTL, DefaultTTL, or MaxTTL is out of order: MinTTL must not exceed"
              + " DefaultTTL, nor DefaultTTL MaxTTL.");
    }
    ParametersInCacheKeyAndForwardedToOrigin key =
        policy.parametersInCacheKeyAndForwardedToOrigin();
    if (key != null) {
      requireKey(key, most == 0);
    }
    return policy.toBuilder().defaultTTL(usual).maxTTL(most).build();
  }

  private static void requireKey(ParametersInCacheKeyAndForwardedToOrigin key, boolean disabled) {
    int length =
        requireNames(
            "HeaderBehavior",
            key.headersConfig().headerBehaviorAsString(),
            key.headersConfig().headers() == null ? null : key.headersConfig().headers().items(),
            "TooManyHeadersInCachePolicy",
            disabled);
    length +=
        requireNames(
            "CookieBehavior",
            key.cookiesConfig().cookieBehaviorAsString(),
            key.cookiesConfig().cookies() == null ? null : key.cookiesConfig().cookies().items(),
            "TooManyCookiesInCachePolicy",
            disabled);
    length +=
        requireNames(
            "QueryStringBehavior",
            key.queryStringsConfig().queryStringBehaviorAsString(),
            key.queryStringsConfig().queryStrings() == null
                ? null
                : key.queryStringsConfig().queryStrings().items(),
            "TooManyQueryStringsInCachePolicy",
            disabled);
    requireShort(length);
    boolean compressed =
        key.enableAcceptEncodingGzip() || Boolean.TRUE.equals(key.enableAcceptEncodingBrotli());
    if (disabled && compressed) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter EnableAcceptEncodingGzip is invalid for policy with caching disabled.");
    }
  }

  private static int requireNames(
      String what,
      String behavior,
      @Nullable List<String> names,
      String tooMany,
      boolean disabled) {
    if (disabled && !behavior.equals("none")) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter " + what + " is invalid for policy with caching disabled.");
    }
    boolean listed = behavior.equals("whitelist") || behavior.startsWith("allExcept");
    boolean some = names != null && !names.isEmpty();
    if (listed != some && !behavior.equals("allViewerAndWhitelistCloudFront")) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter "
              + what
              + " is "
              + behavior
              + (some ? " and has names." : " and has no names."));
    }
    if (names != null && names.size() > MOST_NAMES) {
      throw CloudFrontErrors.error(
          tooMany, "The number of names in the policy exceeds the maximum.");
    }
    return names == null ? 0 : names.stream().mapToInt(String::length).sum();
  }

  private static void requireShort(int length) {
    if (length > LONGEST_NAMES) {
      throw CloudFrontErrors.invalidArgument(
          "All names of query strings, headers and cookies in a policy have at most 1024"
              + " characters.");
    }
  }

  public static SdkPojo originRequestPolicy(SdkPojo config) {
    OriginRequestPolicyConfig policy = (OriginRequestPolicyConfig) config;
    List<String> headers =
        policy.headersConfig().headers() == null
            ? List.of()
            : policy.headersConfig().headers().items();
    String behavior = policy.headersConfig().headerBehaviorAsString();
    int length =
        requireNames(
            "HeaderBehavior", behavior, headers, "TooManyHeadersInOriginRequestPolicy", false);
    length +=
        requireNames(
            "CookieBehavior",
            policy.cookiesConfig().cookieBehaviorAsString(),
            policy.cookiesConfig().cookies() == null
                ? null
                : policy.cookiesConfig().cookies().items(),
            "TooManyCookiesInOriginRequestPolicy",
            false);
    length +=
        requireNames(
            "QueryStringBehavior",
            policy.queryStringsConfig().queryStringBehaviorAsString(),
            policy.queryStringsConfig().queryStrings() == null
                ? null
                : policy.queryStringsConfig().queryStrings().items(),
            "TooManyQueryStringsInOriginRequestPolicy",
            false);
    requireShort(length);
    for (String header : headers) {
      if (behavior.equals("whitelist") && header.equalsIgnoreCase("authorization")) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter Headers contains " + header + " that is not allowed.");
      }
    }
    return policy;
  }

  /** A policy that says something, and not too much. */
  public static SdkPojo responseHeadersPolicy(SdkPojo config) {
    ResponseHeadersPolicyConfig policy = (ResponseHeadersPolicyConfig) config;
    boolean empty =
        policy.corsConfig() == null
            && policy.securityHeadersConfig() == null
            && policy.serverTimingHeadersConfig() == null
            && isEmpty(
                policy.customHeadersConfig() == null ? null : policy.customHeadersConfig().items())
            && isEmpty(
                policy.removeHeadersConfig() == null ? null : policy.removeHeadersConfig().items());
    if (empty) {
      throw CloudFrontErrors.invalidArgument(
          "A response headers policy must have at least one configuration.");
    }
    ResponseHeadersLimits.require(policy);
    return policy;
  }

  private static boolean isEmpty(@Nullable List<?> list) {
    return list == null || list.isEmpty();
  }

  /** A policy whose traffic is said, and that for staging distributions that are there. */
  public static SdkPojo continuousDeployment(
      SdkPojo config, CloudFrontState state, String account) {
    ContinuousDeploymentPolicyConfig policy = (ContinuousDeploymentPolicyConfig) config;
    for (String name : policy.stagingDistributionDnsNames().items()) {
      EdgeDistribution staging = StagingRules.staging(state, name);
      if (staging == null || !staging.account().equals(account)) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter StagingDistributionDnsNames must name staging distributions: " + name);
      }
    }
    TrafficConfig traffic = policy.trafficConfig();
    if (traffic != null) {
      requireTraffic(traffic);
    }
    return policy;
  }

  /** Five minutes to an hour. */
  private static void requireSessions(@Nullable SessionStickinessConfig sessions) {
    if (sessions != null
        && (sessions.idleTTL() < 300
            || sessions.maximumTTL() > 3_600
            || sessions.idleTTL() > sessions.maximumTTL())) {
      throw CloudFrontErrors.invalidArgument(
          "The continuous deployment policy's IdleTTL and MaximumTTL must be between 300 and 3600,"
              + " and IdleTTL no more than MaximumTTL.");
    }
  }

  private static void requireTraffic(TrafficConfig traffic) {
    boolean weighted = "SingleWeight".equals(traffic.typeAsString());
    if (weighted ? traffic.singleWeightConfig() == null : traffic.singleHeaderConfig() == null) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter TrafficConfig lacks the configuration of its type.");
    }
    if (weighted) {
      float weight = traffic.singleWeightConfig().weight();
      if (weight < 0 || weight > GREATEST_WEIGHT) {
        throw CloudFrontErrors.invalidArgument(
            "The continuous deployment policy's weight must be between 0 and .15.");
      }
      requireSessions(traffic.singleWeightConfig().sessionStickinessConfig());
    } else if (!traffic
        .singleHeaderConfig()
        .header()
        .toLowerCase(Locale.ROOT)
        .startsWith("aws-cf-cd-")) {
      throw CloudFrontErrors.invalidArgument(
          "The continuous deployment policy's header must begin with aws-cf-cd-.");
    }
  }
}
