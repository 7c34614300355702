package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.CollectionSummary;
import software.amazon.awssdk.services.route53.model.ListCidrCollectionsRequest;
import software.amazon.awssdk.services.route53.model.ListCidrCollectionsResponse;

/**
 * Lists the CIDR collections of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListCidrCollections.html">ListCidrCollections</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListCidrCollections
    implements Operation<ListCidrCollectionsRequest, ListCidrCollectionsResponse, Route53State> {
  @Override
  public Outcome<ListCidrCollectionsResponse, Route53State> decide(
      ListCidrCollectionsRequest request, Route53State state, CallContext call) {
    Page<CidrSet> page =
        Page.at(
            state.all(CidrSet.class, call.account()),
            CidrSet::id,
            request.nextToken(),
            Page.size(request.maxResults(), Page.MOST));
    return Outcome.of(
        ListCidrCollectionsResponse.builder()
            .cidrCollections(page.items().stream().map(ListCidrCollections::summary).toList())
            .nextToken(page.token(CidrSet::id))
            .build());
  }

  private static CollectionSummary summary(CidrSet set) {
    return CollectionSummary.builder()
        .arn(set.arn())
        .id(set.id())
        .name(set.name())
        .version(set.version())
        .build();
  }
}
