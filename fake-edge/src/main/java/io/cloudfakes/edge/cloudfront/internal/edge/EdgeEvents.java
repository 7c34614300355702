package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.InvalidationOrder;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.EventSource;
import java.util.ArrayList;
import java.util.List;

/** What changes mean to the edges and to the buckets of logs. */
public final class EdgeEvents implements EventSource<CloudFrontState> {
  @Override
  public List<Delivery> events(
      Change<CloudFrontState> change,
      CloudFrontState before,
      CloudFrontState after,
      CallContext call) {
    if (change instanceof CloudFrontChange.InvalidationCompleted completed
        && after.find(Kind.INVALIDATION, completed.id()) instanceof InvalidationOrder order) {
      // Of a multi-tenant distribution, the objects of all its tenants go.
      List<Delivery> purges = new ArrayList<>();
      purges.add(new Purge(order.distribution(), order.paths()));
      for (EdgeEntity tenant : Tenants.of(order.distribution(), after)) {
        purges.add(new Purge(tenant.id(), order.paths()));
      }
      return purges;
    }
    if (change instanceof CloudFrontChange.LogWritten written) {
      EdgeDistribution distribution = after.distribution(written.distribution());
      if (distribution != null && distribution.config().logging() != null) {
        return List.of(LogFile.of(written, distribution.config().logging()));
      }
    }
    return List.of();
  }

  /** The edges drop what some paths name. */
  record Purge(String distribution, List<String> paths) implements Delivery {
    @Override
    public String describe() {
      return "cloudfront:Invalidation " + distribution + " " + paths + " → the edges";
    }

    @Override
    public String target() {
      return "";
    }

    @Override
    public Bytes message() {
      return Bytes.utf8(String.join("\n", paths));
    }

    @Override
    public void deliver(Links links) {
      links
          .find(EdgeServer.class)
          .ifPresent(server -> server.locations().purge(distribution, paths));
    }
  }
}
