package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetDomainNameRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetDomainNameResponse;

/**
 * Gives a custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html">GetDomainName</a>
 */
public final class GetDomainName
    implements Operation<GetDomainNameRequest, GetDomainNameResponse, ApiGatewayState> {
  @Override
  public Outcome<GetDomainNameResponse, ApiGatewayState> decide(
      GetDomainNameRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.required(request.domainName(), state, call);
    return Outcome.of(
        Documents.copy(DomainDocuments.shown(domain), GetDomainNameResponse.builder()).build());
  }
}
