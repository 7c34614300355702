package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.PlanKeys;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteUsagePlanKeyRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteUsagePlanKeyResponse;

/**
 * Takes an API key out of a usage plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlanKey.html">DeleteUsagePlanKey</a>
 */
public final class DeleteUsagePlanKey
    implements Operation<DeleteUsagePlanKeyRequest, DeleteUsagePlanKeyResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteUsagePlanKeyResponse, ApiGatewayState> decide(
      DeleteUsagePlanKeyRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    Plan plan = UsagePlans.required(region, request.usagePlanId());
    PlanKeys.required(region, plan, request.keyId());
    return Outcome.<DeleteUsagePlanKeyResponse, ApiGatewayState>of(
            DeleteUsagePlanKeyResponse.builder().build(),
            new RestChange.PlanPut(place, plan.id(), plan.withoutKey(request.keyId())))
        .withStatus(202);
  }
}
