package io.cloudfakes.edge.cloudfront.internal.edge;

import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeLag;
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
      List<String> lagging = completed.lags().stream().map(EdgeLag::location).toList();
      return lagging.contains("") ? List.of() : purges(order, "", lagging, after);
    }
    if (change instanceof CloudFrontChange.PurgedLate late
        && after.find(Kind.INVALIDATION, late.id()) instanceof InvalidationOrder order) {
      return purges(order, late.location(), List.of(), after);
    }
    if (change instanceof CloudFrontChange.LogWritten written) {
      return LogFile.of(written);
    }
    return List.of();
  }

  /** Of a multi-tenant distribution, the objects of all its tenants go. */
  private static List<Delivery> purges(
      InvalidationOrder order, String only, List<String> but, CloudFrontState state) {
    List<Delivery> purges = new ArrayList<>();
    purges.add(new Purge(order.distribution(), order.paths(), only, but));
    for (EdgeEntity tenant : Tenants.of(order.distribution(), state)) {
      purges.add(new Purge(tenant.id(), order.paths(), only, but));
    }
    return purges;
  }

  /**
   * The edges drop what some paths name.
   *
   * @param only the location that does; "" for all
   * @param but the locations that do not
   */
  record Purge(String distribution, List<String> paths, String only, List<String> but)
      implements Delivery {
    @Override
    public String describe() {
      return "cloudfront:Invalidation "
          + distribution
          + " "
          + paths
          + " → "
          + (only.isEmpty() ? "the edges" : only)
          + (but.isEmpty() ? "" : " but " + String.join(", ", but));
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
          .ifPresent(server -> server.locations().purge(distribution, paths, this::reaches));
    }

    private boolean reaches(String location) {
      return (only.isEmpty() || only.equals(location)) && !but.contains(location);
    }
  }
}
