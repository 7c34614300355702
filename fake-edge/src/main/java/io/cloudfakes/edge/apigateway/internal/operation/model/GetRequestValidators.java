package io.cloudfakes.edge.apigateway.internal.operation.model;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorsRequest;
import software.amazon.awssdk.services.apigateway.model.GetRequestValidatorsResponse;
import software.amazon.awssdk.services.apigateway.model.RequestValidator;

/**
 * Lists the request validators of a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetRequestValidators.html">GetRequestValidators</a>
 */
public final class GetRequestValidators
    implements Operation<
        GetRequestValidatorsRequest, GetRequestValidatorsResponse, ApiGatewayState> {

  @Override
  public Outcome<GetRequestValidatorsResponse, ApiGatewayState> decide(
      GetRequestValidatorsRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Paging<RequestValidator> page =
        Paging.of(held.tree().validators(), request.position(), request.limit());
    return Outcome.of(
        GetRequestValidatorsResponse.builder()
            .items(page.items())
            .position(page.position())
            .build());
  }
}
