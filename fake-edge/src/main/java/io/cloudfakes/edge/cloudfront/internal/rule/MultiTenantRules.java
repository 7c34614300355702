package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.ConnectionMode;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;
import software.amazon.awssdk.services.cloudfront.model.MinimumProtocolVersion;
import software.amazon.awssdk.services.cloudfront.model.Origin;
import software.amazon.awssdk.services.cloudfront.model.SSLSupportMethod;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/**
 * What a multi-tenant distribution cannot have.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-config-options.html#unsupported-saas">Unsupported
 *     features</a>
 */
final class MultiTenantRules {
  private static final int MOST = 20;

  private MultiTenantRules() {}

  static boolean isMultiTenant(DistributionConfig config) {
    return config.connectionMode() == ConnectionMode.TENANT_ONLY;
  }

  /**
   * Refuses what such a distribution cannot have.
   *
   * @param id of the distribution; "" for a new one
   */
  static void require(DistributionConfig config, CloudFrontState state, String id) {
    if (!isMultiTenant(config)) {
      refuse(config.tenantConfig() != null, "TenantConfig", "a standard distribution");
      return;
    }
    refuse(!AliasRules.of(config).isEmpty(), "Aliases");
    refuse(config.priceClass() != null, "PriceClass");
    refuse(Boolean.TRUE.equals(config.staging()), "Staging");
    refuse(isSaid(config.continuousDeploymentPolicyId()), "ContinuousDeploymentPolicyId");
    refuse(isSaid(config.anycastIpListId()), "AnycastIpListId");
    refuse(Boolean.TRUE.equals(config.isIPV6Enabled()), "IsIPV6Enabled");
    refuse(config.logging() != null && Boolean.TRUE.equals(config.logging().enabled()), "Logging");
    refuse(isSaid(config.webACLId()) && !config.webACLId().startsWith("arn:"), "WebACLId");
    certificate(config.viewerCertificate());
    for (Origin origin : config.origins().items()) {
      refuse(References.accessIdentity(origin) != null, "OriginAccessIdentity");
    }
    for (Behavior behavior : Behaviors.all(config)) {
      refuse(behavior.forwarded() != null, "ForwardedValues");
      refuse(behavior.minTtl() != null, "MinTTL");
      refuse(behavior.defaultTtl() != null, "DefaultTTL");
      refuse(behavior.maxTtl() != null, "MaxTTL");
      refuse(behavior.trustsSigners(), "TrustedSigners");
    }
    Parameters.requireDefinitions(config);
    if (!id.isEmpty()) {
      for (EdgeEntity tenant : Tenants.of(id, state)) {
        Parameters.require(config, Tenants.config(tenant).parameters());
      }
    }
  }

  static void requireRoom(List<io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution> own) {
    if (own.stream().filter(one -> one.multiTenant()).count() >= MOST) {
      throw Entities.limitExceeded();
    }
  }

  private static void certificate(
      @org.jspecify.annotations.Nullable ViewerCertificate certificate) {
    if (certificate == null || Boolean.TRUE.equals(certificate.cloudFrontDefaultCertificate())) {
      return;
    }
    refuse(certificate.iamCertificateId() != null, "IAMCertificateId");
    refuse(
        certificate.sslSupportMethod() != null
            && certificate.sslSupportMethod() != SSLSupportMethod.SNI_ONLY,
        "SSLSupportMethod");
    refuse(
        certificate.minimumProtocolVersion() == MinimumProtocolVersion.SSL_V3,
        "MinimumProtocolVersion");
  }

  private static boolean isSaid(@org.jspecify.annotations.Nullable String text) {
    return text != null && !text.isEmpty();
  }

  private static void refuse(boolean said, String member) {
    refuse(said, member, "a multi-tenant distribution");
  }

  private static void refuse(boolean said, String member, String of) {
    if (said) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter " + member + " cannot be specified for " + of + ".");
    }
  }
}
