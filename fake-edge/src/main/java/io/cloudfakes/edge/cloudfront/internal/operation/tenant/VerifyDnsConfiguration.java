package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.TenantCertificates;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.cloudfront.model.DnsConfiguration;
import software.amazon.awssdk.services.cloudfront.model.DnsConfigurationStatus;
import software.amazon.awssdk.services.cloudfront.model.DomainResult;
import software.amazon.awssdk.services.cloudfront.model.VerifyDnsConfigurationRequest;
import software.amazon.awssdk.services.cloudfront.model.VerifyDnsConfigurationResponse;

/**
 * Says whether the domains of a distribution tenant lead to its routing endpoint, as the world's
 * name servers answer. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_VerifyDnsConfiguration.html">VerifyDnsConfiguration</a>.
 *
 * <p>Modelled: all; addresses are compared, which all routing endpoints of a world share.
 */
public final class VerifyDnsConfiguration
    implements Operation<
        VerifyDnsConfigurationRequest, VerifyDnsConfigurationResponse, CloudFrontState> {
  @Override
  public Outcome<VerifyDnsConfigurationResponse, CloudFrontState> decide(
      VerifyDnsConfigurationRequest request, CloudFrontState state, CallContext call) {
    EdgeEntity tenant = Tenants.named(state, request.identifier(), call);
    List<DnsConfiguration> found = new ArrayList<>();
    for (DomainResult domain : Tenants.config(tenant).domains()) {
      if (request.domain() == null || request.domain().equalsIgnoreCase(domain.domain())) {
        DnsConfigurationStatus status =
            call.once(
                "dns " + domain.domain(),
                () -> TenantCertificates.dns(domain.domain(), tenant, state, call.links()));
        found.add(
            DnsConfiguration.builder()
                .domain(domain.domain())
                .status(status)
                .reason(reason(status))
                .build());
      }
    }
    if (found.isEmpty()) {
      throw Entities.notFound();
    }
    return Outcome.of(VerifyDnsConfigurationResponse.builder().dnsConfigurationList(found).build());
  }

  private static @Nullable String reason(DnsConfigurationStatus status) {
    return switch (status) {
      case INVALID_CONFIGURATION ->
          "The DNS record is missing or does not point to the routing endpoint of the connection"
              + " group.";
      case UNKNOWN_CONFIGURATION -> "CloudFront can't validate the DNS configuration.";
      default -> null;
    };
  }
}
