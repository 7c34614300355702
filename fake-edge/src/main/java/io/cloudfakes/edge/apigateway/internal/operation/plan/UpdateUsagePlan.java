package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlanPatch;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.UpdateUsagePlanRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateUsagePlanResponse;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/**
 * Changes a usage plan by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateUsagePlan.html">UpdateUsagePlan</a>
 */
public final class UpdateUsagePlan
    implements Operation<UpdateUsagePlanRequest, UpdateUsagePlanResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateUsagePlanResponse, ApiGatewayState> decide(
      UpdateUsagePlanRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    Plan before = UsagePlans.required(region, request.usagePlanId());
    UsagePlan after =
        UsagePlans.checked(
            UsagePlanPatch.TABLE.apply(before.document(), request.patchOperations()), region);
    before.keys().keySet().forEach(key -> UsagePlans.alone(key, after, region));
    return Outcome.<UpdateUsagePlanResponse, ApiGatewayState>of(
        Documents.as(UpdateUsagePlanResponse.class, after),
        new RestChange.PlanPut(place, after.id(), before.withDocument(after)));
  }
}
