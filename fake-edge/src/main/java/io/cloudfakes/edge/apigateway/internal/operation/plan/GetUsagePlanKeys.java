package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.rule.PlanKeys;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanKeysRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanKeysResponse;
import software.amazon.awssdk.services.apigateway.model.UsagePlanKey;

/**
 * Lists the API keys of a usage plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKeys.html">GetUsagePlanKeys</a>
 */
public final class GetUsagePlanKeys
    implements Operation<GetUsagePlanKeysRequest, GetUsagePlanKeysResponse, ApiGatewayState> {

  @Override
  public Outcome<GetUsagePlanKeysResponse, ApiGatewayState> decide(
      GetUsagePlanKeysRequest request, ApiGatewayState state, CallContext call) {
    RestRegion region = state.rest().in(Place.of(call));

    Plan plan = UsagePlans.required(region, request.usagePlanId());
    TreePMap<String, UsagePlanKey> keys = TreePMap.empty();
    for (String id : plan.keys().keySet()) {
      UsagePlanKey key = PlanKeys.required(region, plan, id);
      String name = request.nameQuery();
      if (name == null || (key.name() != null && key.name().startsWith(name))) {
        keys = keys.plus(id, key);
      }
    }
    Paging<UsagePlanKey> page = Paging.of(keys, request.position(), request.limit());
    return Outcome.of(
        GetUsagePlanKeysResponse.builder().items(page.items()).position(page.position()).build());
  }
}
