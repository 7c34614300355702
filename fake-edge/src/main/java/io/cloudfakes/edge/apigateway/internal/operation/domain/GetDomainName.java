package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameRequest;
import software.amazon.awssdk.services.apigateway.model.GetDomainNameResponse;

/**
 * Gives a custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDomainName.html">GetDomainName</a>
 */
public final class GetDomainName
    implements Operation<GetDomainNameRequest, GetDomainNameResponse, ApiGatewayState> {

  @Override
  public Outcome<GetDomainNameResponse, ApiGatewayState> decide(
      GetDomainNameRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);
    return Outcome.of(
        Documents.as(GetDomainNameResponse.class, DomainNames.shown(domain.document())));
  }
}
