package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.http.rule.Mappings;
import io.cloudfakes.edge.apigateway.internal.http.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.ApiMapping;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingsRequest;
import software.amazon.awssdk.services.apigatewayv2.model.GetApiMappingsResponse;

/**
 * Lists what a custom domain name shows.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings.html">GetApiMappings</a>
 */
public final class GetApiMappings
    implements Operation<GetApiMappingsRequest, GetApiMappingsResponse, ApiGatewayState> {
  @Override
  public Outcome<GetApiMappingsResponse, ApiGatewayState> decide(
      GetApiMappingsRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.required(request.domainName(), state, call);
    Paging<ApiMapping> page =
        Paging.of(
            domain.mappings().values().stream().map(Mappings::shown).toList(),
            ApiMapping::apiMappingId,
            request.maxResults(),
            request.nextToken());
    return Outcome.of(
        GetApiMappingsResponse.builder().items(page.items()).nextToken(page.nextToken()).build());
  }
}
