package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ListCidrLocationsRequest;
import software.amazon.awssdk.services.route53.model.ListCidrLocationsResponse;
import software.amazon.awssdk.services.route53.model.LocationSummary;

/**
 * Lists the locations of a CIDR collection. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListCidrLocations.html">ListCidrLocations</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchCidrCollectionException}, {@code InvalidInput}.
 */
public final class ListCidrLocations
    implements Operation<ListCidrLocationsRequest, ListCidrLocationsResponse, Route53State> {
  @Override
  public Outcome<ListCidrLocationsResponse, Route53State> decide(
      ListCidrLocationsRequest request, Route53State state, CallContext call) {
    CidrSet set = CidrSets.require(state, request.collectionId(), call);
    Page<String> page =
        Page.at(
            List.copyOf(set.locations().keySet()),
            name -> name,
            request.nextToken(),
            Page.size(request.maxResults(), Page.MOST));
    return Outcome.of(
        ListCidrLocationsResponse.builder()
            .cidrLocations(
                page.items().stream()
                    .map(name -> LocationSummary.builder().locationName(name).build())
                    .toList())
            .nextToken(page.token(name -> name))
            .build());
  }
}
