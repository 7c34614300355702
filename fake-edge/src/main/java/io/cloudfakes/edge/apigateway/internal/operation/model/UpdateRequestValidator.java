package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.rule.Validators;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;
import software.amazon.awssdk.services.apigateway.model.UpdateRequestValidatorRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateRequestValidatorResponse;

/**
 * Changes a request validator by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateRequestValidator.html">UpdateRequestValidator</a>
 */
public final class UpdateRequestValidator
    implements Operation<
        UpdateRequestValidatorRequest, UpdateRequestValidatorResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateRequestValidatorResponse, ApiGatewayState> decide(
      UpdateRequestValidatorRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    RequestValidator before = Validators.required(held.tree(), request.requestValidatorId());
    RequestValidator after =
        Validators.checked(Patches.REQUEST_VALIDATOR.apply(before, request.patchOperations()));
    return Outcome.<UpdateRequestValidatorResponse, ApiGatewayState>of(
        Documents.as(UpdateRequestValidatorResponse.class, after),
        held.with(held.tree().withValidators(held.tree().validators().plus(after.id(), after))));
  }
}
