package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateDomainNameRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateDomainNameResponse;

/**
 * Makes a custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames.html">CreateDomainName</a>
 */
public final class CreateDomainName
    implements Operation<CreateDomainNameRequest, CreateDomainNameResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateDomainNameResponse, ApiGatewayState> decide(
      CreateDomainNameRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.made(request, state, call);
    return Outcome.<CreateDomainNameResponse, ApiGatewayState>of(
            Documents.copy(DomainDocuments.shown(domain), CreateDomainNameResponse.builder())
                .build(),
            new RestChange.DomainPut(domain.key(), domain))
        .withStatus(201);
  }
}
