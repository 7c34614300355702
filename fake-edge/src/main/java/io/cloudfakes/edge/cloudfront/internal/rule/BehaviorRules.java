package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.Method;
import software.amazon.awssdk.services.cloudfront.model.OriginProtocolPolicy;

/** What the cache behaviours of a distribution must be. */
final class BehaviorRules {
  private static final int MOST = 75;
  private static final Set<Set<String>> METHODS =
      Set.of(
          Set.of("GET", "HEAD"),
          Set.of("GET", "HEAD", "OPTIONS"),
          Set.of("GET", "HEAD", "OPTIONS", "PUT", "POST", "PATCH", "DELETE"));

  private BehaviorRules() {}

  static void require(DistributionConfig config, CloudFrontState state, String account) {
    List<Behavior> all = Behaviors.all(config);
    if (all.size() - 1 > MOST) {
      throw CloudFrontErrors.error(
          "TooManyCacheBehaviors", "You cannot create more cache behaviors for the distribution.");
    }
    Set<String> targets = new TreeSet<>();
    config.origins().items().forEach(origin -> targets.add(origin.id()));
    if (config.originGroups() != null) {
      config.originGroups().items().forEach(group -> targets.add(group.id()));
    }
    patterns(all.subList(0, all.size() - 1));
    for (Behavior behavior : all) {
      if (!targets.contains(behavior.targetOriginId())) {
        throw OriginRules.noSuchOrigin();
      }
      methods(behavior);
      caching(behavior, state, account);
      policies(behavior, state, account);
      signers(behavior, state, account);
      functions(behavior, state, account);
      encryption(behavior, config);
    }
  }

  private static void patterns(List<Behavior> byPath) {
    Set<String> patterns = new TreeSet<>();
    for (Behavior behavior : byPath) {
      String pattern = behavior.pathPattern();
      if (!pattern.matches("[A-Za-z0-9_.*$/~\"'@:+&?-]{1,255}") || !patterns.add(pattern)) {
        throw CloudFrontErrors.invalidArgument(
            "The parameter PathPattern is not valid, or used more than once: " + pattern);
      }
    }
  }

  /** What is encrypted comes over HTTPS in a body, and goes on so. */
  private static void encryption(Behavior behavior, DistributionConfig config) {
    String encryption = behavior.fieldLevelEncryptionId();
    if (encryption == null || encryption.isEmpty()) {
      return;
    }
    boolean plain =
        config.origins().items().stream()
            .filter(origin -> origin.id().equals(behavior.targetOriginId()))
            .anyMatch(
                origin ->
                    origin.customOriginConfig() != null
                        && origin.customOriginConfig().originProtocolPolicy()
                            == OriginProtocolPolicy.HTTP_ONLY);
    if (plain
        || behavior.viewerProtocolPolicy().equals("allow-all")
        || !behavior.allowed().contains(Method.POST)) {
      throw CloudFrontErrors.error(
          "IllegalFieldLevelEncryptionConfigAssociationWithCacheBehavior",
          "The specified configuration for field-level encryption can't be associated with the"
              + " specified cache behavior.");
    }
  }

  private static void methods(Behavior behavior) {
    Set<String> allowed = names(behavior.allowed());
    Set<String> cached = names(behavior.cached());
    if (!METHODS.contains(allowed)
        || !METHODS.contains(cached)
        || cached.size() > 3
        || !allowed.containsAll(cached)) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter AllowedMethods contains a combination of methods that is not supported.");
    }
  }

  private static Set<String> names(List<Method> methods) {
    Set<String> names = new TreeSet<>();
    methods.forEach(method -> names.add(method.toString()));
    return names;
  }

  private static void caching(Behavior behavior, CloudFrontState state, String account) {
    boolean policy = behavior.cachePolicyId() != null;
    if (policy == (behavior.forwarded() != null)) {
      throw CloudFrontErrors.invalidArgument(
          policy
              ? "The parameter ForwardedValues cannot be used when a cache policy is associated to"
                  + " the cache behavior."
              : "The parameter ForwardedValues is required when no cache policy is associated to"
                  + " the cache behavior.");
    }
    String id = behavior.cachePolicyId();
    if (id != null) {
      if (Documents.find(state, Kind.CACHE_POLICY, id, account) == null) {
        throw CloudFrontErrors.error("NoSuchCachePolicy", "The cache policy does not exist.");
      }
      return;
    }
    times(behavior);
    if (behavior.forwarded() != null) {
      ForwardedNames.require(behavior.forwarded());
    }
  }

  private static void times(Behavior behavior) {
    long least = orElse(behavior.minTtl(), 0);
    long usual = orElse(behavior.defaultTtl(), Math.max(least, 86_400));
    long most = orElse(behavior.maxTtl(), Math.max(usual, 31_536_000));
    if (least < 0 || usual < 0 || most < 0) {
      throw CloudFrontErrors.invalidArgument(
          "The parameters MinTTL, DefaultTTL and MaxTTL must not be negative.");
    }
    if (least > usual || usual > most) {
      throw CloudFrontErrors.error(
          "InvalidTTLOrder",
          "The TTL order specified in the response is not valid: MinTTL must not exceed DefaultTTL,"
              + " nor DefaultTTL MaxTTL.");
    }
  }

  private static long orElse(@Nullable Long value, long otherwise) {
    return value == null ? otherwise : value;
  }

  private static void policies(Behavior behavior, CloudFrontState state, String account) {
    String origin = behavior.originRequestPolicyId();
    if (origin != null
        && Documents.find(state, Kind.ORIGIN_REQUEST_POLICY, origin, account) == null) {
      throw CloudFrontErrors.error(
          "NoSuchOriginRequestPolicy", "The origin request policy does not exist.");
    }
    String response = behavior.responseHeadersPolicyId();
    if (response != null
        && Documents.find(state, Kind.RESPONSE_HEADERS_POLICY, response, account) == null) {
      throw CloudFrontErrors.error(
          "NoSuchResponseHeadersPolicy", "The response headers policy does not exist.");
    }
    String encryption = behavior.fieldLevelEncryptionId();
    if (encryption != null
        && !encryption.isEmpty()
        && Documents.find(state, Kind.FIELD_LEVEL_ENCRYPTION, encryption, account) == null) {
      throw CloudFrontErrors.error(
          "NoSuchFieldLevelEncryptionConfig",
          "The specified configuration for field-level encryption doesn't exist.");
    }
    String log = behavior.realtimeLogConfigArn();
    if (log == null || log.isEmpty()) {
      return;
    }
    Resource kept = state.find(Kind.REALTIME_LOG_CONFIG, log);
    if (kept == null) {
      throw CloudFrontErrors.error(
          "NoSuchRealtimeLogConfig", "The real-time log configuration does not exist.");
    }
    if (!kept.account().equals(account)) {
      throw CloudFrontErrors.error(
          "RealtimeLogConfigOwnerMismatch",
          "The specified real-time log configuration belongs to a different AWS account.");
    }
  }

  private static void signers(Behavior behavior, CloudFrontState state, String account) {
    if (behavior.trustsKeyGroups() && behavior.trustsSigners()) {
      throw CloudFrontErrors.invalidArgument(
          "The parameters TrustedSigners and TrustedKeyGroups cannot be enabled together.");
    }
    if ((behavior.trustsKeyGroups() && behavior.trustedKeyGroups().isEmpty())
        || (behavior.trustsSigners() && behavior.signers().isEmpty())) {
      throw CloudFrontErrors.invalidArgument(
          "The parameters TrustedSigners and TrustedKeyGroups need items where they are enabled.");
    }
    SignerRules.require(behavior);
    for (String group : behavior.trustedKeyGroups()) {
      if (Documents.find(state, Kind.KEY_GROUP, group, account) == null) {
        throw CloudFrontErrors.error(
            "TrustedKeyGroupDoesNotExist", "The specified key group does not exist.");
      }
    }
    if (behavior.trustedKeyGroups().size() > 4) {
      throw CloudFrontErrors.error(
          "TooManyKeyGroupsAssociatedToDistribution",
          "The number of key groups referenced by this distribution is more than the maximum"
              + " allowed.");
    }
  }

  private static void functions(Behavior behavior, CloudFrontState state, String account) {
    Set<String> events = new TreeSet<>();
    behavior
        .functions()
        .forEach(
            one -> {
              String event = one.eventTypeAsString();
              if (!event.startsWith("viewer-") || !events.add(event)) {
                throw CloudFrontErrors.error(
                    "InvalidFunctionAssociation",
                    "A CloudFront function association is invalid: functions run at viewer events,"
                        + " one at each.");
              }
              EdgeFunction function =
                  (EdgeFunction) state.find(Kind.FUNCTION, one.functionARN());
              if (function == null || !function.account().equals(account)) {
                throw CloudFrontErrors.error(
                    "InvalidFunctionAssociation",
                    "A CloudFront function association is invalid: there is no function "
                        + one.functionARN());
              }
              if (function.live() == null) {
                throw CloudFrontErrors.error(
                    "InvalidFunctionAssociation",
                    "A CloudFront function association is invalid: the function is not published.");
              }
            });
  }
}
