package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Certificates;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetClientCertificateRequest;
import software.amazon.awssdk.services.apigateway.model.GetClientCertificateResponse;

/**
 * Gives a client certificate.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetClientCertificate.html">GetClientCertificate</a>
 */
public final class GetClientCertificate
    implements Operation<
        GetClientCertificateRequest, GetClientCertificateResponse, ApiGatewayState> {

  @Override
  public Outcome<GetClientCertificateResponse, ApiGatewayState> decide(
      GetClientCertificateRequest request, ApiGatewayState state, CallContext call) {
    RestRegion region = state.rest().in(Place.of(call));
    return Outcome.of(
        Documents.as(
            GetClientCertificateResponse.class,
            Certificates.required(region, request.clientCertificateId())));
  }
}
