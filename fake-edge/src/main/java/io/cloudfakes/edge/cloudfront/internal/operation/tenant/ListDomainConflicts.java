package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.AliasRules;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Domains;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.rule.TenantCertificates;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.DistributionResourceType;
import software.amazon.awssdk.services.cloudfront.model.DomainConflict;
import software.amazon.awssdk.services.cloudfront.model.ListDomainConflictsRequest;
import software.amazon.awssdk.services.cloudfront.model.ListDomainConflictsResponse;

/**
 * Lists whose domains a domain is or overlaps with. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListDomainConflicts.html">ListDomainConflicts</a>.
 *
 * <p>Modelled: all.
 */
public final class ListDomainConflicts
    implements Operation<ListDomainConflictsRequest, ListDomainConflictsResponse, CloudFrontState> {
  @Override
  public Outcome<ListDomainConflictsResponse, CloudFrontState> decide(
      ListDomainConflictsRequest request, CloudFrontState state, CallContext call) {
    Resource asking = DomainOwners.of(request.domainControlValidationResource(), state, call);
    boolean certified =
        asking instanceof EdgeEntity tenant
            ? TenantCertificates.covers(tenant, state, call.links())
            : AliasRules.isCertified(((EdgeDistribution) asking).config());
    if (!certified) {
      throw CloudFrontErrors.invalidArgument(
          "The DomainControlValidationResource has no certificate that covers the domain.");
    }
    List<DomainConflict> conflicts = new ArrayList<>();
    Domains.overlapping(state, request.domain())
        .forEach(
            (domain, owner) -> {
              if (!owner.id().equals(asking.id())) {
                conflicts.add(conflict(domain, owner));
              }
            });
    Page<DomainConflict> page =
        Page.of(
            conflicts,
            DomainConflict::domain,
            request.marker(),
            request.maxItems() == null ? null : request.maxItems().toString());
    return Outcome.of(
        ListDomainConflictsResponse.builder()
            .domainConflicts(page.items())
            .nextMarker(page.next())
            .build());
  }

  private static DomainConflict conflict(String domain, Resource owner) {
    return DomainConflict.builder()
        .domain(domain)
        .resourceType(
            owner instanceof EdgeEntity
                ? DistributionResourceType.DISTRIBUTION_TENANT
                : DistributionResourceType.DISTRIBUTION)
        .resourceId(hidden(owner.id()))
        .accountId(hidden(owner.account()))
        .build();
  }

  /** The first half of an id is nobody else's business. */
  private static String hidden(String id) {
    int half = id.length() / 2;
    return "*".repeat(half) + id.substring(half);
  }
}
