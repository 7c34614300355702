package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlansRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlansResponse;

/**
 * Lists the usage plans, or those that have an API key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlans.html">GetUsagePlans</a>
 */
public final class GetUsagePlans
    implements Operation<GetUsagePlansRequest, GetUsagePlansResponse, ApiGatewayState> {

  @Override
  public Outcome<GetUsagePlansResponse, ApiGatewayState> decide(
      GetUsagePlansRequest request, ApiGatewayState state, CallContext call) {
    TreePMap<String, Plan> plans = TreePMap.empty();
    for (Plan plan : state.rest().in(Place.of(call)).plans().values()) {
      if (request.keyId() == null || plan.keys().containsKey(request.keyId())) {
        plans = plans.plus(plan.id(), plan);
      }
    }
    Paging<Plan> page = Paging.of(plans, request.position(), request.limit());
    return Outcome.of(
        GetUsagePlansResponse.builder()
            .items(page.items().stream().map(Plan::document).toList())
            .position(page.position())
            .build());
  }
}
