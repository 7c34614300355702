package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.ApiKeys;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyRequest;
import software.amazon.awssdk.services.apigateway.model.CreateApiKeyResponse;
import software.amazon.awssdk.services.apigateway.model.StageKey;

/**
 * Makes an API key.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateApiKey.html">CreateApiKey</a>
 */
public final class CreateApiKey
    implements Operation<CreateApiKeyRequest, CreateApiKeyResponse, ApiGatewayState> {
  private static final int VALUE_LENGTH = 40;

  @Override
  public Outcome<CreateApiKeyResponse, ApiGatewayState> decide(
      CreateApiKeyRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
    String value =
        request.value() == null ? call.ids().base62("key value", VALUE_LENGTH) : request.value();
    // An old way: the key's value is its id too.
    boolean same = Boolean.FALSE.equals(request.generateDistinctId());
    List<String> stages = new ArrayList<>();
    for (StageKey stage : request.stageKeys()) {
      HeldApi.required(stage.restApiId(), state, call).stage(stage.stageName());
      stages.add(stage.restApiId() + "/" + stage.stageName());
    }
    ApiKey.Builder asked =
        ApiKey.builder()
            .id(same ? value : NewIds.ten(call, "key"))
            .value(value)
            .name(request.name())
            .description(request.description())
            .customerId(request.customerId())
            .enabled(Boolean.TRUE.equals(request.enabled()))
            .stageKeys(stages)
            .createdDate(now)
            .lastUpdatedDate(now);
    if (!request.tags().isEmpty()) {
      asked.tags(request.tags());
    }
    ApiKey key = ApiKeys.checked(asked.build());
    ApiKeys.unique(key, region);
    return Outcome.<CreateApiKeyResponse, ApiGatewayState>of(
            Documents.as(CreateApiKeyResponse.class, key),
            new RestChange.KeyPut(place, key.id(), key))
        .withStatus(201);
  }
}
