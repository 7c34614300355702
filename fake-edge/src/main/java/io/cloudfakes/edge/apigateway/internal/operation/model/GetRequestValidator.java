package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Validators;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorRequest;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorResponse;

/**
 * Gives a request validator.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidator.html">GetRequestValidator</a>
 */
public final class GetRequestValidator
    implements Operation<GetRequestValidatorRequest, GetRequestValidatorResponse, ApiGatewayState> {

  @Override
  public Outcome<GetRequestValidatorResponse, ApiGatewayState> decide(
      GetRequestValidatorRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetRequestValidatorResponse.class,
            Validators.required(held.tree(), request.requestValidatorId())));
  }
}
