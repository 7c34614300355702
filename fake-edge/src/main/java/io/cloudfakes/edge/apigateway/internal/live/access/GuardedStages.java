package io.cloudfakes.edge.apigateway.internal.live.access;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.GuardedResources;
import io.cloudfakes.service.Store;
import java.util.List;

/** The stages of REST APIs, before which web ACLs can stand. */
public record GuardedStages(Store<ApiGatewayState> store) implements GuardedResources {
  @Override
  public boolean exists(String resourceArn) {
    // arn:aws:apigateway:us-east-1::/restapis/<api>/stages/<stage>
    Arn arn = Arn.parse(resourceArn);
    List<String> path = List.of(arn.resource().split("/", -1));
    RestApiState api = path.size() == 5 ? store.state().rest().api(path.get(2)) : null;
    Place place = api == null ? null : store.state().rest().placeOf(api.id());
    return api != null
        && place != null
        && place.region().equals(arn.region())
        && api.stages().containsKey(path.get(4));
  }

  @Override
  public boolean uses(String webAclArn) {
    // Stages do not name web ACLs themselves.
    return false;
  }
}
