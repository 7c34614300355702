package io.cloudfakes.edge.cloudfront.internal.operation.distribution;

import io.cloudfakes.edge.cloudfront.internal.cache.PathPattern;
import io.cloudfakes.edge.cloudfront.internal.rule.AliasRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Distributions;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Page;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
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
    Distributions.required(state, request.distributionId(), call);
    List<ConflictingAlias> found = new ArrayList<>();
    String asked = request.alias().toLowerCase(Locale.ROOT);
    for (EdgeDistribution one : state.distributions(call.account())) {
      if (!one.id().equals(request.distributionId())) {
        for (String alias : AliasRules.of(one.config())) {
          if (new PathPattern(asked).matches(alias.toLowerCase(Locale.ROOT))
              || new PathPattern(alias.toLowerCase(Locale.ROOT)).matches(asked)) {
            found.add(
                ConflictingAlias.builder()
                    .alias(alias)
                    .distributionId(hidden(one.id()))
                    .accountId(hidden(one.account()))
                    .build());
          }
        }
      }
    }
    found.sort(Comparator.comparing(ConflictingAlias::alias));
    Page<ConflictingAlias> page =
        Page.of(
            found,
            ConflictingAlias::alias,
            request.marker(),
            request.maxItems() == null ? 100 : request.maxItems());
    return Outcome.of(
        ListConflictingAliasesResponse.builder()
            .conflictingAliasesList(
                Members.filled(ConflictingAliasesList.class, name -> page.value(name, one -> one)))
            .build());
  }

  /** Ids are shown in part only. */
  private static String hidden(String id) {
    return "*".repeat(id.length() - 5) + id.substring(id.length() - 5);
  }
}
