package io.cloudfakes.edge.cloudfront.internal.rule;

import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.AllowedMethods;
import software.amazon.awssdk.services.cloudfront.model.CacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.CacheBehaviors;
import software.amazon.awssdk.services.cloudfront.model.CachedMethods;
import software.amazon.awssdk.services.cloudfront.model.ConnectionMode;
import software.amazon.awssdk.services.cloudfront.model.CustomOriginConfig;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.GeoRestrictionType;
import software.amazon.awssdk.services.cloudfront.model.HttpVersion;
import software.amazon.awssdk.services.cloudfront.model.Method;
import software.amazon.awssdk.services.cloudfront.model.MinimumProtocolVersion;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.PriceClass;
import software.amazon.awssdk.services.cloudfront.model.SSLSupportMethod;
import software.amazon.awssdk.services.cloudfront.model.SslProtocol;
import software.amazon.awssdk.services.cloudfront.model.VpcOriginConfig;

/** What AWS fills into the configuration of a distribution where its account says nothing. */
public final class DistributionDefaults {
  private DistributionDefaults() {}

  /** The configuration as AWS gives it back. */
  public static DistributionConfig of(DistributionConfig asked) {
    DistributionConfig.Builder config = asked.toBuilder();
    config.origins(
        o -> o.quantity(asked.origins().quantity()).items(origins(asked.origins().items())));
    config.defaultCacheBehavior(behavior(asked.defaultCacheBehavior()));
    CacheBehaviors behaviors = asked.cacheBehaviors();
    config.cacheBehaviors(
        b ->
            b.quantity(behaviors == null ? 0 : behaviors.quantity())
                .items(
                    behaviors == null
                        ? List.of()
                        : behaviors.items().stream().map(DistributionDefaults::behavior).toList()));
    lists(asked, config);
    if (asked.defaultRootObject() == null) {
      config.defaultRootObject("");
    }
    // AWS: values beside Enabled false are deleted.
    if (asked.logging() == null || !Boolean.TRUE.equals(asked.logging().enabled())) {
      config.logging(l -> l.enabled(false).includeCookies(false).bucket("").prefix(""));
    }
    if (asked.connectionMode() == null) {
      config.connectionMode(ConnectionMode.DIRECT);
    }
    boolean multiTenant = MultiTenantRules.isMultiTenant(asked);
    if (asked.priceClass() == null && !multiTenant) {
      config.priceClass(PriceClass.PRICE_CLASS_ALL);
    }
    // AWS: with its own certificate the oldest protocol is taken, whatever is asked for.
    if (asked.viewerCertificate() == null
        || Boolean.TRUE.equals(asked.viewerCertificate().cloudFrontDefaultCertificate())) {
      config.viewerCertificate(
          v ->
              v.cloudFrontDefaultCertificate(true)
                  .sslSupportMethod(SSLSupportMethod.VIP)
                  .minimumProtocolVersion(MinimumProtocolVersion.TLS_V1));
    }
    if (asked.webACLId() == null) {
      config.webACLId("");
    }
    if (asked.httpVersion() == null) {
      config.httpVersion(HttpVersion.HTTP2);
    }
    if (asked.isIPV6Enabled() == null && !multiTenant) {
      config.isIPV6Enabled(false);
    }
    if (asked.continuousDeploymentPolicyId() == null) {
      config.continuousDeploymentPolicyId("");
    }
    if (asked.staging() == null) {
      config.staging(false);
    }
    return config.build();
  }

  private static void lists(DistributionConfig asked, DistributionConfig.Builder config) {
    if (asked.aliases() == null) {
      config.aliases(a -> a.quantity(0));
    }
    if (asked.originGroups() == null) {
      config.originGroups(g -> g.quantity(0));
    }
    if (asked.customErrorResponses() == null) {
      config.customErrorResponses(c -> c.quantity(0));
    }
    if (asked.restrictions() == null) {
      config.restrictions(
          r -> r.geoRestriction(g -> g.restrictionType(GeoRestrictionType.NONE).quantity(0)));
    }
  }

  private static List<Origin> origins(List<Origin> asked) {
    return asked.stream().map(DistributionDefaults::origin).toList();
  }

  private static Origin origin(Origin asked) {
    Origin.Builder origin = asked.toBuilder();
    if (asked.originPath() == null) {
      origin.originPath("");
    }
    if (asked.customHeaders() == null) {
      origin.customHeaders(h -> h.quantity(0));
    }
    if (asked.connectionAttempts() == null) {
      origin.connectionAttempts(3);
    }
    if (asked.connectionTimeout() == null) {
      origin.connectionTimeout(10);
    }
    if (asked.originShield() == null) {
      origin.originShield(s -> s.enabled(false));
    }
    if (asked.originAccessControlId() == null) {
      origin.originAccessControlId("");
    }
    CustomOriginConfig custom = asked.customOriginConfig();
    if (custom != null) {
      origin.customOriginConfig(custom(custom));
    }
    VpcOriginConfig vpc = asked.vpcOriginConfig();
    if (vpc != null) {
      origin.vpcOriginConfig(
          vpc.toBuilder()
              .originReadTimeout(vpc.originReadTimeout() == null ? 30 : vpc.originReadTimeout())
              .originKeepaliveTimeout(
                  vpc.originKeepaliveTimeout() == null ? 5 : vpc.originKeepaliveTimeout())
              .build());
    }
    return origin.build();
  }

  private static CustomOriginConfig custom(CustomOriginConfig asked) {
    CustomOriginConfig.Builder custom = asked.toBuilder();
    if (asked.originReadTimeout() == null) {
      custom.originReadTimeout(30);
    }
    if (asked.originKeepaliveTimeout() == null) {
      custom.originKeepaliveTimeout(5);
    }
    if (asked.originSslProtocols() == null) {
      custom.originSslProtocols(
          s -> s.quantity(3).items(SslProtocol.TLS_V1, SslProtocol.TLS_V1_1, SslProtocol.TLS_V1_2));
    }
    return custom.build();
  }

  private static CacheBehavior behavior(CacheBehavior asked) {
    DefaultCacheBehavior filled =
        behavior(Members.filled(DefaultCacheBehavior.class, name -> Members.value(asked, name)));
    return Members.filled(
        CacheBehavior.class,
        name -> name.equals("PathPattern") ? asked.pathPattern() : Members.value(filled, name));
  }

  private static DefaultCacheBehavior behavior(DefaultCacheBehavior asked) {
    DefaultCacheBehavior.Builder behavior = asked.toBuilder();
    AllowedMethods methods = asked.allowedMethods();
    if (methods == null) {
      behavior.allowedMethods(
          m -> m.quantity(2).items(Method.HEAD, Method.GET).cachedMethods(cached()));
    } else if (methods.cachedMethods() == null) {
      behavior.allowedMethods(methods.toBuilder().cachedMethods(cached()).build());
    }
    if (asked.trustedSigners() == null) {
      behavior.trustedSigners(s -> s.enabled(false).quantity(0));
    }
    if (asked.trustedKeyGroups() == null) {
      behavior.trustedKeyGroups(g -> g.enabled(false).quantity(0));
    }
    if (asked.smoothStreaming() == null) {
      behavior.smoothStreaming(false);
    }
    if (asked.compress() == null) {
      behavior.compress(false);
    }
    if (asked.lambdaFunctionAssociations() == null) {
      behavior.lambdaFunctionAssociations(l -> l.quantity(0));
    }
    if (asked.functionAssociations() == null) {
      behavior.functionAssociations(f -> f.quantity(0));
    }
    if (asked.fieldLevelEncryptionId() == null) {
      behavior.fieldLevelEncryptionId("");
    }
    return times(asked, behavior.build());
  }

  /** Behaviours without a policy have their times themselves. */
  private static DefaultCacheBehavior times(
      DefaultCacheBehavior asked, DefaultCacheBehavior filled) {
    Behavior behavior = Behavior.of(asked);
    if (behavior.forwarded() == null) {
      return filled;
    }
    long least = behavior.minTtl() == null ? 0 : behavior.minTtl();
    long usual = behavior.defaultTtl() == null ? Math.max(least, 86_400) : behavior.defaultTtl();
    long most = behavior.maxTtl() == null ? Math.max(usual, 31_536_000) : behavior.maxTtl();
    return Members.filled(
        DefaultCacheBehavior.class,
        name ->
            switch (name) {
              case "MinTTL" -> least;
              case "DefaultTTL" -> usual;
              case "MaxTTL" -> most;
              default -> Members.value(filled, name);
            });
  }

  private static CachedMethods cached() {
    return CachedMethods.builder().quantity(2).items(Method.HEAD, Method.GET).build();
  }
}
