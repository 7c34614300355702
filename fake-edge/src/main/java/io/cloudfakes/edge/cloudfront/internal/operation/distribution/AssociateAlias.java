package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.AliasRules;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Domains;
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
import software.amazon.awssdk.services.cloudfront.model.AssociateAliasRequest;
import software.amazon.awssdk.services.cloudfront.model.AssociateAliasResponse;

/**
 * Moves an alias to a distribution from whichever has it. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_AssociateAlias.html">AssociateAlias</a>.
 *
 * <p>Modelled: all; the TXT record that shows whose the name is does not count.
 */
public final class AssociateAlias
    implements Operation<AssociateAliasRequest, AssociateAliasResponse, CloudFrontState> {
  @Override
  public Outcome<AssociateAliasResponse, CloudFrontState> decide(
      AssociateAliasRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution target = Distributions.required(state, request.targetDistributionId(), call);
    AliasRules.requireName(request.alias());
    if (!AliasRules.isCertified(target.config()) || target.multiTenant()) {
      throw CloudFrontErrors.invalidArgument(
          "The target distribution has no certificate for the alias, or can have no aliases.");
    }
    List<CloudFrontChange> changes = new ArrayList<>();
    Resource found = Domains.owner(state, request.alias());
    if (found instanceof EdgeEntity) {
      throw CloudFrontErrors.error(
          "IllegalUpdate",
          "The alias belongs to a distribution tenant: UpdateDomainAssociation moves it.");
    }
    EdgeDistribution owner = (EdgeDistribution) found;
    if (owner != null && owner.id().equals(target.id())) {
      return Outcome.of(AssociateAliasResponse.builder().build());
    }
    if (owner != null
        && !owner.account().equals(call.account())
        && Boolean.TRUE.equals(owner.config().enabled())) {
      throw CloudFrontErrors.error(
          "IllegalUpdate",
          "The alias belongs to a distribution of another account, which is not disabled.");
    }
    if (owner != null) {
      List<String> left =
          AliasRules.of(owner.config()).stream()
              .filter(alias -> !alias.equalsIgnoreCase(request.alias()))
              .toList();
      changes.addAll(Distributions.deployed(with(owner, left, call), call));
    }
    List<String> all = new ArrayList<>(AliasRules.of(target.config()));
    all.add(request.alias());
    AliasRules.requireFew(all);
    changes.addAll(Distributions.deployed(with(target, all, call), call));
    return Outcome.of(AssociateAliasResponse.builder().build(), changes);
  }

  private static EdgeDistribution with(
      EdgeDistribution distribution, List<String> aliases, CallContext call) {
    return distribution.changed(
        distribution.config().toBuilder()
            .aliases(a -> a.quantity(aliases.size()).items(aliases))
            .build(),
        CloudFrontIds.etag(call),
        call.now());
  }
}
