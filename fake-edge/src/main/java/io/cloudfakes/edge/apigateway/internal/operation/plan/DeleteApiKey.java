package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.ApiKeys;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.DeleteApiKeyRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteApiKeyResponse;

/**
 * Deletes an API key, and takes it out of its usage plans.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteApiKey.html">DeleteApiKey</a>
 */
public final class DeleteApiKey
    implements Operation<DeleteApiKeyRequest, DeleteApiKeyResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteApiKeyResponse, ApiGatewayState> decide(
      DeleteApiKeyRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    ApiKey key = ApiKeys.required(region, request.apiKey());
    List<RestChange> changes = new ArrayList<>();
    for (Plan plan : region.plans().values()) {
      if (plan.keys().containsKey(key.id())) {
        changes.add(new RestChange.PlanPut(place, plan.id(), plan.withoutKey(key.id())));
      }
    }
    changes.add(new RestChange.KeyPut(place, key.id(), null));
    return Outcome.<DeleteApiKeyResponse, ApiGatewayState>of(
            DeleteApiKeyResponse.builder().build(), changes)
        .withStatus(202);
  }
}
