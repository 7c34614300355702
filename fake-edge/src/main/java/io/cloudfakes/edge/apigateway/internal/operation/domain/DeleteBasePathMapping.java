package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.BasePaths;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteBasePathMappingRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteBasePathMappingResponse;

/**
 * Takes a base path mapping away.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteBasePathMapping.html">DeleteBasePathMapping</a>
 */
public final class DeleteBasePathMapping
    implements Operation<
        DeleteBasePathMappingRequest, DeleteBasePathMappingResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteBasePathMappingResponse, ApiGatewayState> decide(
      DeleteBasePathMappingRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);

    ApiPath mapping = BasePaths.required(domain, request.basePath());
    Domain after = domain.withMappings(domain.mappings().minus(mapping.basePath()));
    return Outcome.<DeleteBasePathMappingResponse, ApiGatewayState>of(
            DeleteBasePathMappingResponse.builder().build(), new RestChange.DomainPut(key, after))
        .withStatus(202);
  }
}
