package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.http.rule.Mappings;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteApiMappingRequest;
import software.amazon.awssdk.services.apigatewayv2.model.DeleteApiMappingResponse;

/**
 * Has a custom domain name show nothing below a path any more.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings-apimappingid.html">DeleteApiMapping</a>
 */
public final class DeleteApiMapping
    implements Operation<DeleteApiMappingRequest, DeleteApiMappingResponse, ApiGatewayState> {
  @Override
  public Outcome<DeleteApiMappingResponse, ApiGatewayState> decide(
      DeleteApiMappingRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.required(request.domainName(), state, call);
    ApiPath path = Mappings.required(domain, request.apiMappingId());
    Domain without = Mappings.without(domain, path);
    return Outcome.<DeleteApiMappingResponse, ApiGatewayState>of(
            DeleteApiMappingResponse.builder().build(),
            new RestChange.DomainPut(without.key(), without))
        .withStatus(204);
  }
}
