package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.rule.Validators;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateRequestValidatorRequest;
import software.amazon.awssdk.services.apigateway.model.CreateRequestValidatorResponse;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/**
 * Adds a request validator to a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateRequestValidator.html">CreateRequestValidator</a>
 */
public final class CreateRequestValidator
    implements Operation<
        CreateRequestValidatorRequest, CreateRequestValidatorResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateRequestValidatorResponse, ApiGatewayState> decide(
      CreateRequestValidatorRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestApiState api = state.rest().in(place).apis().get(request.restApiId());
    if (api == null) {
      throw RestErrors.badRequest("Invalid REST API identifier specified");
    }
    HeldApi held = new HeldApi(place, api);
    RequestValidator validator =
        Validators.checked(
            Documents.as(RequestValidator.class, request).toBuilder()
                .id(NewIds.six(call, "validator"))
                .build());
    return Outcome.<CreateRequestValidatorResponse, ApiGatewayState>of(
            Documents.as(CreateRequestValidatorResponse.class, validator),
            held.with(
                held.tree()
                    .withValidators(held.tree().validators().plus(validator.id(), validator))))
        .withStatus(201);
  }
}
