package io.cloudfakes.edge.apigateway.internal.operation.response;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.GatewayResponses;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GatewayResponse;
import software.amazon.awssdk.services.apigateway.model.PutGatewayResponseRequest;
import software.amazon.awssdk.services.apigateway.model.PutGatewayResponseResponse;

/**
 * Says what API Gateway answers by itself in a case.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutGatewayResponse.html">PutGatewayResponse</a>
 */
public final class PutGatewayResponse
    implements Operation<PutGatewayResponseRequest, PutGatewayResponseResponse, ApiGatewayState> {

  @Override
  public Outcome<PutGatewayResponseResponse, ApiGatewayState> decide(
      PutGatewayResponseRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    GatewayResponse response =
        GatewayResponses.checked(Documents.as(GatewayResponse.class, request));
    return Outcome.<PutGatewayResponseResponse, ApiGatewayState>of(
            Documents.as(PutGatewayResponseResponse.class, response),
            held.with(GatewayResponses.with(held.tree(), request.responseTypeAsString(), response)))
        .withStatus(201);
  }
}
