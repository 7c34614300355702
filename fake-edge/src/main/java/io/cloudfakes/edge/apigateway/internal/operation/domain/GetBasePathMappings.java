package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.BasePaths;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingsRequest;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingsResponse;

/**
 * Lists the base path mappings of a custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMappings.html">GetBasePathMappings</a>
 */
public final class GetBasePathMappings
    implements Operation<GetBasePathMappingsRequest, GetBasePathMappingsResponse, ApiGatewayState> {

  @Override
  public Outcome<GetBasePathMappingsResponse, ApiGatewayState> decide(
      GetBasePathMappingsRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);

    Paging<ApiPath> page = Paging.of(domain.mappings(), request.position(), request.limit());
    return Outcome.of(
        GetBasePathMappingsResponse.builder()
            .items(page.items().stream().map(BasePaths::shown).toList())
            .position(page.position())
            .build());
  }
}
