package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.UsagePlans;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanRequest;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanResponse;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/**
 * Makes a usage plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlan.html">CreateUsagePlan</a>
 */
public final class CreateUsagePlan
    implements Operation<CreateUsagePlanRequest, CreateUsagePlanResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateUsagePlanResponse, ApiGatewayState> decide(
      CreateUsagePlanRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    UsagePlan plan =
        UsagePlans.checked(
            Documents.as(UsagePlan.class, request).toBuilder().id(NewIds.six(call, "plan")).build(),
            region);
    return Outcome.<CreateUsagePlanResponse, ApiGatewayState>of(
            Documents.as(CreateUsagePlanResponse.class, plan),
            new RestChange.PlanPut(place, plan.id(), Plan.of(plan)))
        .withStatus(201);
  }
}
