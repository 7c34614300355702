package io.cloudfakes.edge.cloudfront.internal.operation.tenant;

import io.cloudfakes.edge.cloudfront.internal.rule.AliasRules;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Domains;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.DomainResult;
import software.amazon.awssdk.services.cloudfront.model.UpdateDomainAssociationRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateDomainAssociationResponse;

/**
 * Moves a domain from the distribution or tenant that has it, and is disabled, to another. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_UpdateDomainAssociation.html">UpdateDomainAssociation</a>.
 *
 * <p>Modelled: all.
 */
public final class UpdateDomainAssociation
    implements Operation<
        UpdateDomainAssociationRequest, UpdateDomainAssociationResponse, CloudFrontState> {
  /** What a distribution can have at most, and a tenant. */
  private static final int MOST = 100;

  @Override
  public Outcome<UpdateDomainAssociationResponse, CloudFrontState> decide(
      UpdateDomainAssociationRequest request, CloudFrontState state, CallContext call) {
    Resource target = DomainOwners.of(request.targetResource(), state, call);
    if (request.ifMatch() != null) {
      CloudFrontErrors.requireVersion(etag(target), request.ifMatch(), call);
    }
    Resource source = Domains.owner(state, request.domain());
    if (source == null) {
      throw Entities.notFound();
    }
    if (source.id().equals(target.id())) {
      return Outcome.of(answer(request, target));
    }
    requireMovable(source, target);
    List<String> left =
        Domains.of(source).stream()
            .filter(domain -> !domain.equalsIgnoreCase(request.domain()))
            .toList();
    if (left.isEmpty() && source instanceof EdgeEntity) {
      throw illegal("a distribution tenant keeps at least one domain.");
    }
    List<String> all = new ArrayList<>(Domains.of(target));
    all.add(request.domain());
    if (all.size() > MOST) {
      throw illegal("the distribution or tenant can have no more domains.");
    }
    Resource moved = with(target, all, call);
    List<CloudFrontChange> changes = new ArrayList<>(deployed(with(source, left, call), call));
    changes.addAll(deployed(moved, call));
    return Outcome.of(answer(request, moved), changes);
  }

  private static void requireMovable(Resource source, Resource target) {
    if (isEnabled(source)) {
      throw illegal("the distribution or tenant that has the domain is not disabled.");
    }
    if (target instanceof EdgeDistribution distribution
        && (distribution.multiTenant() || !AliasRules.isCertified(distribution.config()))) {
      throw illegal("the distribution can have no domain, or has no certificate for it.");
    }
  }

  private static boolean isEnabled(Resource owner) {
    return Boolean.TRUE.equals(
        owner instanceof EdgeDistribution distribution
            ? distribution.config().enabled()
            : Tenants.config((EdgeEntity) owner).enabled());
  }

  private static Resource with(Resource owner, List<String> domains, CallContext call) {
    String etag = CloudFrontIds.etag(call);
    if (owner instanceof EdgeDistribution distribution) {
      return distribution.changed(
          distribution.config().toBuilder()
              .aliases(a -> a.quantity(domains.size()).items(domains))
              .build(),
          etag,
          call.now());
    }
    EdgeEntity tenant = (EdgeEntity) owner;
    return tenant.changed(
        Tenants.config(tenant).toBuilder()
            .domains(
                domains.stream().map(one -> DomainResult.builder().domain(one).build()).toList())
            .build(),
        etag,
        call.now());
  }

  private static List<CloudFrontChange> deployed(Resource owner, CallContext call) {
    return owner instanceof EdgeDistribution distribution
        ? Distributions.deployed(distribution, call)
        : Entities.deployed((EdgeEntity) owner, call);
  }

  private static String etag(Resource owner) {
    return owner instanceof EdgeDistribution distribution
        ? distribution.etag()
        : ((EdgeEntity) owner).etag();
  }

  private static UpdateDomainAssociationResponse answer(
      UpdateDomainAssociationRequest request, Resource target) {
    return UpdateDomainAssociationResponse.builder()
        .domain(request.domain())
        .resourceId(target.id())
        .eTag(etag(target))
        .build();
  }

  private static io.cloudfakes.AwsErrorException illegal(String why) {
    return CloudFrontErrors.error(
        "IllegalUpdate", "The update contains modifications that are not allowed: " + why);
  }
}
