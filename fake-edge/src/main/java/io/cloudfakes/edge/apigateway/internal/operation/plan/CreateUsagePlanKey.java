package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.ApiKeys;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.PlanKeys;
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
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanKeyRequest;
import software.amazon.awssdk.services.apigateway.model.CreateUsagePlanKeyResponse;

/**
 * Puts an API key into a usage plan.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateUsagePlanKey.html">CreateUsagePlanKey</a>
 */
public final class CreateUsagePlanKey
    implements Operation<CreateUsagePlanKeyRequest, CreateUsagePlanKeyResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateUsagePlanKeyResponse, ApiGatewayState> decide(
      CreateUsagePlanKeyRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    Plan plan = UsagePlans.required(region, request.usagePlanId());
    if (!request.keyType().equals("API_KEY")) {
      throw RestErrors.badRequest("Invalid Usage Plan Key type specified: " + request.keyType());
    }
    ApiKey key = ApiKeys.required(region, request.keyId());
    if (plan.keys().containsKey(key.id())) {
      throw RestErrors.conflict("Usage Plan " + plan.id() + " already has the API Key " + key.id());
    }
    UsagePlans.alone(key.id(), plan.document(), region);
    Plan after = plan.withKey(key.id(), request.keyType());
    return Outcome.<CreateUsagePlanKeyResponse, ApiGatewayState>of(
            Documents.as(CreateUsagePlanKeyResponse.class, PlanKeys.shown(key, request.keyType())),
            new RestChange.PlanPut(place, plan.id(), after))
        .withStatus(201);
  }
}
