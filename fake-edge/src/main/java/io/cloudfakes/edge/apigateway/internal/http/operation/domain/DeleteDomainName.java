package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteDomainNameRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteDomainNameResponse;

/**
 * Takes a custom domain name away, with its mappings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html">DeleteDomainName</a>
 */
public final class DeleteDomainName
    implements Operation<DeleteDomainNameRequest, DeleteDomainNameResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteDomainNameResponse, ApiGatewayState> decide(
      DeleteDomainNameRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.required(request.domainName(), state, call);
    return Outcome.<DeleteDomainNameResponse, ApiGatewayState>of(
            DeleteDomainNameResponse.builder().build(),
            new RestChange.DomainPut(domain.key(), null))
        .withStatus(204);
  }
}
