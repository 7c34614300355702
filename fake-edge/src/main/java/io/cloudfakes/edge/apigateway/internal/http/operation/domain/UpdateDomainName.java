package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateDomainNameRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateDomainNameResponse;

/**
 * Changes a custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname.html">UpdateDomainName</a>
 */
public final class UpdateDomainName
    implements Operation<UpdateDomainNameRequest, UpdateDomainNameResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateDomainNameResponse, ApiGatewayState> decide(
      UpdateDomainNameRequest request, ApiGatewayState state, CallContext call) {
    Domain domain =
        DomainDocuments.changed(
            DomainDocuments.required(request.domainName(), state, call), request);
    return Outcome.of(
        Documents.copy(DomainDocuments.shown(domain), UpdateDomainNameResponse.builder()).build(),
        new RestChange.DomainPut(domain.key(), domain));
  }
}
