package io.cloudfakes.edge.cloudfront.internal.rule;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.ForwardedValues;
import software.amazon.awssdk.services.cloudfront.model.FunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;
import software.amazon.awssdk.services.cloudfront.model.Method;

/**
 * A cache behaviour, of a path or by default: the SDK has a class for each, with the same members.
 *
 * @param pathPattern {@code *} for the default one
 * @param signers the accounts whose keys may sign; the older way
 */
public record Behavior(
    String pathPattern,
    String targetOriginId,
    String viewerProtocolPolicy,
    List<Method> allowed,
    List<Method> cached,
    boolean compress,
    boolean trustsKeyGroups,
    List<String> trustedKeyGroups,
    boolean trustsSigners,
    List<String> signers,
    @Nullable String cachePolicyId,
    @Nullable String originRequestPolicyId,
    @Nullable String responseHeadersPolicyId,
    @Nullable String realtimeLogConfigArn,
    @Nullable String fieldLevelEncryptionId,
    List<FunctionAssociation> functions,
    List<LambdaFunctionAssociation> lambdas,
    @Nullable ForwardedValues forwarded,
    @Nullable Long minTtl,
    @Nullable Long defaultTtl,
    @Nullable Long maxTtl) {

  static Behavior of(DefaultCacheBehavior b) {
    return of(b, "*");
  }

  private static Behavior of(DefaultCacheBehavior b, String pattern) {
    return new Behavior(
        pattern,
        b.targetOriginId(),
        b.viewerProtocolPolicyAsString(),
        allowed(b.allowedMethods()),
        cached(b.allowedMethods()),
        Boolean.TRUE.equals(b.compress()),
        b.trustedKeyGroups() != null && Boolean.TRUE.equals(b.trustedKeyGroups().enabled()),
        b.trustedKeyGroups() == null ? List.of() : b.trustedKeyGroups().items(),
        b.trustedSigners() != null && Boolean.TRUE.equals(b.trustedSigners().enabled()),
        b.trustedSigners() == null ? List.of() : b.trustedSigners().items(),
        b.cachePolicyId(),
        b.originRequestPolicyId(),
        b.responseHeadersPolicyId(),
        b.realtimeLogConfigArn(),
        b.fieldLevelEncryptionId(),
        b.functionAssociations() == null ? List.of() : b.functionAssociations().items(),
        b.lambdaFunctionAssociations() == null ? List.of() : b.lambdaFunctionAssociations().items(),
        // By name: the SDK deprecates them, AWS takes them still.
        (ForwardedValues) Members.value(b, "ForwardedValues"),
        (Long) Members.value(b, "MinTTL"),
        (Long) Members.value(b, "DefaultTTL"),
        (Long) Members.value(b, "MaxTTL"));
  }

  static Behavior of(CacheBehavior b) {
    DefaultCacheBehavior same =
        Members.filled(DefaultCacheBehavior.class, name -> Members.value(b, name));
    return of(same, b.pathPattern());
  }

  private static List<Method> allowed(@Nullable AllowedMethods methods) {
    return methods == null ? List.of(Method.HEAD, Method.GET) : methods.items();
  }

  private static List<Method> cached(@Nullable AllowedMethods methods) {
    return methods == null || methods.cachedMethods() == null
        ? List.of(Method.HEAD, Method.GET)
        : methods.cachedMethods().items();
  }
}
