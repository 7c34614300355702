package io.cloudfakes.edge.apigateway.internal.operation.account;

import io.cloudfakes.edge.apigateway.internal.rule.Certificates;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.Tags;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;
import software.amazon.awssdk.services.apigateway.model.GenerateClientCertificateRequest;
import software.amazon.awssdk.services.apigateway.model.GenerateClientCertificateResponse;

/**
 * Makes a client certificate.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GenerateClientCertificate.html">GenerateClientCertificate</a>
 */
public final class GenerateClientCertificate
    implements Operation<
        GenerateClientCertificateRequest, GenerateClientCertificateResponse, ApiGatewayState> {

  @Override
  public Outcome<GenerateClientCertificateResponse, ApiGatewayState> decide(
      GenerateClientCertificateRequest request, ApiGatewayState state, CallContext call) {
    Place place = Place.of(call);

    ClientCertificate.Builder made =
        Certificates.created(call).toBuilder().description(request.description());
    if (!request.tags().isEmpty()) {
      made.tags(Tags.checked(request.tags()));
    }
    ClientCertificate certificate = made.build();
    return Outcome.<GenerateClientCertificateResponse, ApiGatewayState>of(
            Documents.as(GenerateClientCertificateResponse.class, certificate),
            new RestChange.CertificatePut(place, certificate.clientCertificateId(), certificate))
        .withStatus(201);
  }
}
