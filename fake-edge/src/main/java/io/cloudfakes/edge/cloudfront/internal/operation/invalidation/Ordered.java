package io.cloudfakes.edge.cloudfront.internal.operation.invalidation;

import io.cloudfakes.edge.cloudfront.internal.edge.EdgeServer;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.InvalidationRules;
import io.cloudfakes.edge.cloudfront.internal.rule.Purges;
import io.cloudfakes.edge.cloudfront.internal.rule.Quantities;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.InvalidationOrder;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.Invalidation;
import software.amazon.awssdk.services.cloudfront.model.InvalidationBatch;

/**
 * An invalidation that is asked for.
 *
 * @param changes none when it was asked for before
 */
record Ordered(InvalidationOrder order, List<CloudFrontChange> changes) {
  /**
   * An invalidation of a distribution's objects, or of a tenant's.
   *
   * @param distribution the tenant's own, if it is a tenant's
   * @param of the id of either
   */
  static Ordered of(
      InvalidationBatch batch,
      EdgeDistribution distribution,
      String of,
      CloudFrontState state,
      CallContext call) {
    Quantities.require(batch);
    InvalidationRules.require(batch, isTagged(distribution, call));
    InvalidationOrder same = InvalidationRules.same(batch, call.account(), of, state);
    if (same != null) {
      return new Ordered(same, List.of());
    }
    InvalidationRules.requireRoom(batch, call.account(), of, state);
    InvalidationOrder order =
        new InvalidationOrder(
            call.account(), CloudFrontIds.of("I", call), of, call.now(), batch, false);
    List<CloudFrontChange> changes = new ArrayList<>();
    changes.add(new CloudFrontChange.Put(order));
    changes.addAll(Purges.ordered(order.id(), call));
    return new Ordered(order, changes);
  }

  private static boolean isTagged(EdgeDistribution distribution, CallContext call) {
    return call.links()
        .find(EdgeServer.class)
        .filter(
            server ->
                !server.locations().tagHeader(distribution.id(), distribution.config()).isEmpty())
        .isPresent();
  }

  /** Where it is found, below what it is an invalidation of. */
  String location(String path) {
    return CloudFrontIds.location(
        path + "/" + order.distribution() + "/invalidation/" + order.id());
  }

  Invalidation described() {
    return InvalidationRules.describe(order);
  }
}
