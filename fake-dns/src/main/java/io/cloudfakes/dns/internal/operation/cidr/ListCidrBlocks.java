package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53.model.CidrBlockSummary;
import software.amazon.awssdk.services.route53.model.ListCidrBlocksRequest;
import software.amazon.awssdk.services.route53.model.ListCidrBlocksResponse;

/**
 * Lists the blocks of a CIDR collection, or of one of its locations. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListCidrBlocks.html">ListCidrBlocks</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchCidrCollectionException}, {@code NoSuchCidrLocationException}, {@code
 * InvalidInput}.
 */
public final class ListCidrBlocks
    implements Operation<ListCidrBlocksRequest, ListCidrBlocksResponse, Route53State> {
  @Override
  public Outcome<ListCidrBlocksResponse, Route53State> decide(
      ListCidrBlocksRequest request, Route53State state, CallContext call) {
    CidrSet set = CidrSets.require(state, request.collectionId(), call);
    String location = request.locationName();
    if (location != null && !set.locations().containsKey(location)) {
      throw Route53Errors.error(
          "NoSuchCidrLocationException",
          "The CIDR collection location doesn't match any locations in your account.");
    }
    List<CidrBlockSummary> blocks = new ArrayList<>();
    set.locations()
        .forEach(
            (name, those) -> {
              if (location == null || location.equals(name)) {
                those
                    .keySet()
                    .forEach(
                        block ->
                            blocks.add(
                                CidrBlockSummary.builder()
                                    .cidrBlock(block)
                                    .locationName(name)
                                    .build()));
              }
            });
    Page<CidrBlockSummary> page =
        Page.at(
            blocks,
            ListCidrBlocks::key,
            request.nextToken(),
            Page.size(request.maxResults(), Page.MOST));
    return Outcome.of(
        ListCidrBlocksResponse.builder()
            .cidrBlocks(page.items())
            .nextToken(page.token(ListCidrBlocks::key))
            .build());
  }

  private static String key(CidrBlockSummary block) {
    return block.locationName() + " " + block.cidrBlock();
  }
}
