package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.SdkTypes;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetSdkTypeRequest;
import software.amazon.awssdk.services.apigateway.model.GetSdkTypeResponse;

/**
 * Gives a language of which API Gateway makes SDKs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetSdkType.html">GetSdkType</a>
 */
public final class GetSdkType
    implements Operation<GetSdkTypeRequest, GetSdkTypeResponse, ApiGatewayState> {

  @Override
  public Outcome<GetSdkTypeResponse, ApiGatewayState> decide(
      GetSdkTypeRequest request, ApiGatewayState state, CallContext call) {
    return Outcome.of(Documents.as(GetSdkTypeResponse.class, SdkTypes.required(request.id())));
  }
}
