package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.GetClientCertificatesRequest;
import software.amazon.awssdk.services.apigateway.model.GetClientCertificatesResponse;

/**
 * Lists the client certificates of the account in the region.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetClientCertificates.html">GetClientCertificates</a>
 */
public final class GetClientCertificates
    implements Operation<
        GetClientCertificatesRequest, GetClientCertificatesResponse, ApiGatewayState> {

  @Override
  public Outcome<GetClientCertificatesResponse, ApiGatewayState> decide(
      GetClientCertificatesRequest request, ApiGatewayState state, CallContext call) {
    RestRegion region = state.rest().in(Place.of(call));

    Paging<ClientCertificate> page =
        Paging.of(region.certificates(), request.position(), request.limit());
    return Outcome.of(
        GetClientCertificatesResponse.builder()
            .items(page.items())
            .position(page.position())
            .build());
  }
}
