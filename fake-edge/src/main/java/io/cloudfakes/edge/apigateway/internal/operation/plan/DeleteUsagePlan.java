package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteUsagePlanRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteUsagePlanResponse;

/**
 * Deletes a usage plan that has no stages of APIs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteUsagePlan.html">DeleteUsagePlan</a>
 */
public final class DeleteUsagePlan
    implements Operation<DeleteUsagePlanRequest, DeleteUsagePlanResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteUsagePlanResponse, ApiGatewayState> decide(
      DeleteUsagePlanRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    Plan plan = UsagePlans.required(region, request.usagePlanId());
    if (!plan.document().apiStages().isEmpty()) {
      throw RestErrors.badRequest(
          "Cannot delete Usage Plan " + plan.id() + " with API Stages. Please remove them first.");
    }
    return Outcome.<DeleteUsagePlanResponse, ApiGatewayState>of(
            DeleteUsagePlanResponse.builder().build(),
            new RestChange.PlanPut(place, plan.id(), null))
        .withStatus(202);
  }
}
