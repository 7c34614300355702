package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.rule.SdkTypes;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetSdkTypesRequest;
import software.amazon.awssdk.services.apigateway.model.GetSdkTypesResponse;
import software.amazon.awssdk.services.apigateway.model.SdkType;

/**
 * Lists the languages of which API Gateway makes SDKs.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetSdkTypes.html">GetSdkTypes</a>
 */
public final class GetSdkTypes
    implements Operation<GetSdkTypesRequest, GetSdkTypesResponse, ApiGatewayState> {

  @Override
  public Outcome<GetSdkTypesResponse, ApiGatewayState> decide(
      GetSdkTypesRequest request, ApiGatewayState state, CallContext call) {
    Paging<SdkType> page = Paging.of(SdkTypes.ALL, request.position(), request.limit());
    return Outcome.of(
        GetSdkTypesResponse.builder().items(page.items()).position(page.position()).build());
  }
}
