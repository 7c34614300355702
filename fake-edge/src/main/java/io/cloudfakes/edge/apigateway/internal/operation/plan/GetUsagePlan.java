package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanRequest;
import software.amazon.awssdk.services.apigateway.model.GetUsagePlanResponse;

/**
 * Gives a usage plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetUsagePlan.html">GetUsagePlan</a>
 */
public final class GetUsagePlan
    implements Operation<GetUsagePlanRequest, GetUsagePlanResponse, ApiGatewayState> {

  @Override
  public Outcome<GetUsagePlanResponse, ApiGatewayState> decide(
      GetUsagePlanRequest request, ApiGatewayState state, CallContext call) {
    Plan plan = UsagePlans.required(state.rest().in(Place.of(call)), request.usagePlanId());
    return Outcome.of(Documents.as(GetUsagePlanResponse.class, plan.document()));
  }
}
