package io.cloudfakes.edge.apigateway.internal.operation.method;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetMethodRequest;
import software.amazon.awssdk.services.apigateway.model.GetMethodResponse;

/**
 * Gives a method with its integration and responses.
 *
 * @see <a href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetMethod.html">GetMethod</a>
 */
public final class GetMethod
    implements Operation<GetMethodRequest, GetMethodResponse, ApiGatewayState> {

  @Override
  public Outcome<GetMethodResponse, ApiGatewayState> decide(
      GetMethodRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetMethodResponse.class, held.method(request.resourceId(), request.httpMethod())));
  }
}
