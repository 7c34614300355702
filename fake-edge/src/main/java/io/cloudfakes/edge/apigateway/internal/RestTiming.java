package io.cloudfakes.edge.apigateway.internal;

import io.cloudfakes.edge.apigateway.internal.rule.Links;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.edge.apigateway.internal.state.VpcLinks;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Timing;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What time does to REST APIs and what goes with them: VPC links get made. */
final class RestTiming implements Timing<ApiGatewayState> {
  @Override
  public @Nullable Instant nextDue(ApiGatewayState state) {
    Instant next = null;
    for (RestRegion region : state.rest().regions().values()) {
      for (Instant due : region.links().readyAt().values()) {
        if (next == null || due.isBefore(next)) {
          next = due;
        }
      }
    }
    return next;
  }

  @Override
  public List<RestChange> fire(ApiGatewayState state, Instant due, CallContext call) {
    List<RestChange> changes = new ArrayList<>();
    state
        .rest()
        .regions()
        .forEach(
            (place, region) -> {
              VpcLinks links = region.links();
              for (Map.Entry<String, Instant> one : region.links().readyAt().entrySet()) {
                if (!one.getValue().isAfter(due)) {
                  links = Links.made(links, one.getKey());
                }
              }
              if (!links.equals(region.links())) {
                changes.add(new RestChange.LinksPut(place, links));
              }
            });
    return changes;
  }
}
