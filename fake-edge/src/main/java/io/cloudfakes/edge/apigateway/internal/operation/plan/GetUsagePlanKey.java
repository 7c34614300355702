package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.PlanKeys;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanKeyRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanKeyResponse;

/**
 * Gives an API key of a usage plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlanKey.html">GetUsagePlanKey</a>
 */
public final class GetUsagePlanKey
    implements Operation<GetUsagePlanKeyRequest, GetUsagePlanKeyResponse, ApiGatewayState> {

  @Override
  public Outcome<GetUsagePlanKeyResponse, ApiGatewayState> decide(
      GetUsagePlanKeyRequest request, ApiGatewayState state, CallContext call) {
    RestRegion region = state.rest().in(Place.of(call));

    Plan plan = UsagePlans.required(region, request.usagePlanId());
    return Outcome.of(
        Documents.as(
            GetUsagePlanKeyResponse.class, PlanKeys.required(region, plan, request.keyId())));
  }
}
