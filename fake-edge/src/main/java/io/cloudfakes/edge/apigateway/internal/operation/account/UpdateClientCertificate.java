package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Certificates;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.UpdateClientCertificateRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateClientCertificateResponse;

/**
 * Changes the description of a client certificate.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateClientCertificate.html">UpdateClientCertificate</a>
 */
public final class UpdateClientCertificate
    implements Operation<
        UpdateClientCertificateRequest, UpdateClientCertificateResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateClientCertificateResponse, ApiGatewayState> decide(
      UpdateClientCertificateRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    ClientCertificate before = Certificates.required(region, request.clientCertificateId());
    ClientCertificate after = Patches.CLIENT_CERTIFICATE.apply(before, request.patchOperations());
    return Outcome.<UpdateClientCertificateResponse, ApiGatewayState>of(
        Documents.as(UpdateClientCertificateResponse.class, after),
        new RestChange.CertificatePut(place, after.clientCertificateId(), after));
  }
}
