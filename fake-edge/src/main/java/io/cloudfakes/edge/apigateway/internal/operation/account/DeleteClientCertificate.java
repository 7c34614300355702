package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Certificates;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteClientCertificateRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteClientCertificateResponse;

/**
 * Deletes a client certificate that no stage has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteClientCertificate.html">DeleteClientCertificate</a>
 */
public final class DeleteClientCertificate
    implements Operation<
        DeleteClientCertificateRequest, DeleteClientCertificateResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteClientCertificateResponse, ApiGatewayState> decide(
      DeleteClientCertificateRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);
    RestRegion region = state.rest().in(place);

    String id = Certificates.required(region, request.clientCertificateId()).clientCertificateId();
    for (RestApiState api : region.apis().values()) {
      for (LiveStage stage : api.stages().values()) {
        if (id.equals(stage.document().clientCertificateId())) {
          throw RestErrors.badRequest(
              "Client certificate " + id + " is in use by stage " + api.id() + "/" + stage.name());
        }
      }
    }
    return Outcome.<DeleteClientCertificateResponse, ApiGatewayState>of(
            DeleteClientCertificateResponse.builder().build(),
            new RestChange.CertificatePut(place, id, null))
        .withStatus(202);
  }
}
