package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.http.rule.Mappings;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingResponse;

/**
 * Gives what a custom domain name shows below a path.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings-apimappingid.html">GetApiMapping</a>
 */
public final class GetApiMapping
    implements Operation<GetApiMappingRequest, GetApiMappingResponse, ApiGatewayState> {
  @Override
  public Outcome<GetApiMappingResponse, ApiGatewayState> decide(
      GetApiMappingRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.required(request.domainName(), state, call);
    ApiPath path = Mappings.required(domain, request.apiMappingId());
    return Outcome.of(
        Documents.copy(Mappings.shown(path), GetApiMappingResponse.builder()).build());
  }
}
