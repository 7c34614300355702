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
import software.amazon.awssdk.services.apigatewayv2.model.UpdateApiMappingRequest;
import software.amazon.awssdk.services.apigatewayv2.model.UpdateApiMappingResponse;

/**
 * Changes what a custom domain name shows below a path.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings-apimappingid.html">UpdateApiMapping</a>
 */
public final class UpdateApiMapping
    implements Operation<UpdateApiMappingRequest, UpdateApiMappingResponse, ApiGatewayState> {
  @Override
  public Outcome<UpdateApiMappingResponse, ApiGatewayState> decide(
      UpdateApiMappingRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.required(request.domainName(), state, call);
    ApiPath before = Mappings.required(domain, request.apiMappingId());
    ApiPath path =
        Mappings.checked(
            domain,
            new ApiPath(
                before.mappingId(),
                request.apiMappingKey() == null ? before.basePath() : request.apiMappingKey(),
                request.apiId(),
                request.stage() == null ? before.stage() : request.stage()),
            state,
            call);
    return Outcome.of(
        Documents.copy(Mappings.shown(path), UpdateApiMappingResponse.builder()).build(),
        Mappings.put(Mappings.without(domain, before), path));
  }
}
