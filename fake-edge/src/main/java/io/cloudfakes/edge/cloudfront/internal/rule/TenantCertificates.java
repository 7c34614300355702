package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Setting;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.NameResolution;
import java.net.InetAddress;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DistributionTenant;
import software.amazon.awssdk.services.cloudfront.model.DnsConfigurationStatus;
import software.amazon.awssdk.services.cloudfront.model.DomainResult;
import software.amazon.awssdk.services.cloudfront.model.ManagedCertificateRequest;
import software.amazon.awssdk.services.cloudfront.model.ViewerCertificate;

/** Which domains of tenants have a certificate, and where their names lead. */
public final class TenantCertificates {
  private TenantCertificates() {}

  /** What was asked for of a certificate that CloudFront looks after; null when nothing was. */
  public static @Nullable ManagedCertificateRequest managed(String tenant, CloudFrontState state) {
    return state.find(Kind.MANAGED_CERTIFICATE, tenant) instanceof Setting setting
        ? (ManagedCertificateRequest) setting.value()
        : null;
  }

  /**
   * Whether a certificate stands for the tenant's domains: its own, that of its distribution, or
   * one that CloudFront got for it.
   */
  public static boolean covers(EdgeEntity tenant, CloudFrontState state, Links links) {
    DistributionTenant config = Tenants.config(tenant);
    if (config.customizations() != null && config.customizations().certificate() != null) {
      return true;
    }
    EdgeDistribution distribution = state.distribution(config.distributionId());
    ViewerCertificate shared =
        distribution == null ? null : distribution.config().viewerCertificate();
    return (shared != null && shared.acmCertificateArn() != null) || isIssued(tenant, state, links);
  }

  /** Whether CloudFront could show that it serves all domains of the tenant. */
  public static boolean isIssued(EdgeEntity tenant, CloudFrontState state, Links links) {
    if (managed(tenant.id(), state) == null) {
      return false;
    }
    for (DomainResult domain : Tenants.config(tenant).domains()) {
      if (dns(domain.domain(), tenant, state, links)
          != DnsConfigurationStatus.VALID_CONFIGURATION) {
        return false;
      }
    }
    return true;
  }

  /** Whether a domain leads to the routing endpoint of the tenant's connection group. */
  public static DnsConfigurationStatus dns(
      String domain, EdgeEntity tenant, CloudFrontState state, Links links) {
    EdgeEntity group = Tenants.group(Tenants.config(tenant), state);
    NameResolution names = links.find(NameResolution.class).orElse(null);
    if (group == null || names == null || domain.startsWith("*")) {
      return DnsConfigurationStatus.UNKNOWN_CONFIGURATION;
    }
    List<InetAddress> addresses = names.addresses(domain);
    return !addresses.isEmpty()
            && names
                .addresses(ConnectionGroups.config(group).routingEndpoint())
                .containsAll(addresses)
        ? DnsConfigurationStatus.VALID_CONFIGURATION
        : DnsConfigurationStatus.INVALID_CONFIGURATION;
  }
}
