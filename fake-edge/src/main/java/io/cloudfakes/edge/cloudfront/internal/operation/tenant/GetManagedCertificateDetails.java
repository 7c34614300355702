package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.TenantCertificates;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import software.amazon.awssdk.services.cloudfront.model.GetManagedCertificateDetailsRequest;
import software.amazon.awssdk.services.cloudfront.model.GetManagedCertificateDetailsResponse;
import software.amazon.awssdk.services.cloudfront.model.ManagedCertificateRequest;
import software.amazon.awssdk.services.cloudfront.model.ManagedCertificateStatus;
import software.amazon.awssdk.services.cloudfront.model.ValidationTokenDetail;

/**
 * Tells of the certificate that CloudFront gets for a distribution tenant: it is issued once all
 * domains of the tenant lead to CloudFront. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_GetManagedCertificateDetails.html">GetManagedCertificateDetails</a>.
 *
 * <p>Modelled: all but tokens that the owner of the domain serves, which asking for a certificate
 * refuses.
 */
public final class GetManagedCertificateDetails
    implements Operation<
        GetManagedCertificateDetailsRequest,
        GetManagedCertificateDetailsResponse,
        CloudFrontState> {
  @Override
  public Outcome<GetManagedCertificateDetailsResponse, CloudFrontState> decide(
      GetManagedCertificateDetailsRequest request, CloudFrontState state, CallContext call) {
    EdgeEntity tenant = Tenants.named(state, request.identifier(), call);
    ManagedCertificateRequest asked = TenantCertificates.managed(tenant.id(), state);
    if (asked == null) {
      throw Entities.notFound();
    }
    boolean issued =
        call.once("issued", () -> TenantCertificates.isIssued(tenant, state, call.links()));
    List<ValidationTokenDetail> tokens =
        Tenants.config(tenant).domains().stream()
            .map(domain -> ValidationTokenDetail.builder().domain(domain.domain()).build())
            .toList();
    return Outcome.of(
        GetManagedCertificateDetailsResponse.builder()
            .managedCertificateDetails(
                d ->
                    d.certificateArn(arn(tenant))
                        .certificateStatus(
                            issued
                                ? ManagedCertificateStatus.ISSUED
                                : ManagedCertificateStatus.PENDING_VALIDATION)
                        .validationTokenHost(asked.validationTokenHost())
                        .validationTokenDetails(tokens))
            .build());
  }

  /** Of the tenant's id: there is one certificate for each. */
  private static String arn(EdgeEntity tenant) {
    return "arn:aws:acm:us-east-1:"
        + tenant.account()
        + ":certificate/"
        + UUID.nameUUIDFromBytes(tenant.id().getBytes(StandardCharsets.UTF_8));
  }
}
