package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteDomainNameRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteDomainNameResponse;

/**
 * Deletes a custom domain name with its mappings.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDomainName.html">DeleteDomainName</a>
 */
public final class DeleteDomainName
    implements Operation<DeleteDomainNameRequest, DeleteDomainNameResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteDomainNameResponse, ApiGatewayState> decide(
      DeleteDomainNameRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);
    return Outcome.<DeleteDomainNameResponse, ApiGatewayState>of(
            DeleteDomainNameResponse.builder().build(),
            new RestChange.DomainPut(domain.key(), null))
        .withStatus(202);
  }
}
