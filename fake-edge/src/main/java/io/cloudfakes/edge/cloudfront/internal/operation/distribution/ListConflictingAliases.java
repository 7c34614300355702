package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.rule.AliasRules;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Domains;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.ConflictingAlias;
import software.amazon.awssdk.services.cloudfront.model.ConflictingAliasesList;
import software.amazon.awssdk.services.cloudfront.model.ListConflictingAliasesRequest;
import software.amazon.awssdk.services.cloudfront.model.ListConflictingAliasesResponse;

/**
 * Lists the aliases of other distributions that conflict with one. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ListConflictingAliases.html">ListConflictingAliases</a>.
 *
 * <p>Modelled: all.
 */
public final class ListConflictingAliases
    implements Operation<
        ListConflictingAliasesRequest, ListConflictingAliasesResponse, CloudFrontState> {
  @Override
  public Outcome<ListConflictingAliasesResponse, CloudFrontState> decide(
      ListConflictingAliasesRequest request, CloudFrontState state, CallContext call) {
    EdgeDistribution asking = Distributions.required(state, request.distributionId(), call);
    if (!AliasRules.isCertified(asking.config())) {
      throw CloudFrontErrors.invalidArgument(
          "The distribution has no certificate that includes the alias.");
    }
    List<ConflictingAlias> found = new ArrayList<>();
    Domains.overlapping(state, request.alias())
        .forEach(
            (alias, owner) -> {
              if (owner instanceof EdgeDistribution other && !other.id().equals(asking.id())) {
                found.add(
                    ConflictingAlias.builder()
                        .alias(alias)
                        .distributionId(hidden(other.id()))
                        .accountId(hidden(other.account()))
                        .build());
              }
            });
    Page<ConflictingAlias> page =
        Page.of(
            found,
            ConflictingAlias::alias,
            request.marker(),
            request.maxItems() == null ? null : request.maxItems().toString());
    return Outcome.of(
        ListConflictingAliasesResponse.builder()
            .conflictingAliasesList(
                Members.filled(ConflictingAliasesList.class, name -> page.value(name, one -> one)))
            .build());
  }

  /** The first half of an id is nobody else's business. */
  private static String hidden(String id) {
    int half = id.length() / 2;
    return "*".repeat(half) + id.substring(half);
  }
}
