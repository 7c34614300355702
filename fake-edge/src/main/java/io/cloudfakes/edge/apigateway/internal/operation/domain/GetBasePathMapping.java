package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.BasePaths;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingRequest;
import software.amazon.awssdk.services.apigateway.model.GetBasePathMappingResponse;

/**
 * Gives a base path mapping.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetBasePathMapping.html">GetBasePathMapping</a>
 */
public final class GetBasePathMapping
    implements Operation<GetBasePathMappingRequest, GetBasePathMappingResponse, ApiGatewayState> {

  @Override
  public Outcome<GetBasePathMappingResponse, ApiGatewayState> decide(
      GetBasePathMappingRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);
    return Outcome.of(
        Documents.as(
            GetBasePathMappingResponse.class,
            BasePaths.shown(BasePaths.required(domain, request.basePath()))));
  }
}
