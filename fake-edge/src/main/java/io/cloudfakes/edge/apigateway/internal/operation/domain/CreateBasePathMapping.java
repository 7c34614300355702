package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.BasePaths;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.edge.apigateway.internal.state.DomainKey;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.BasePathMapping;
import software.amazon.awssdk.services.apigateway.model.CreateBasePathMappingRequest;
import software.amazon.awssdk.services.apigateway.model.CreateBasePathMappingResponse;

/**
 * Has a REST API answer below a path of a custom domain name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateBasePathMapping.html">CreateBasePathMapping</a>
 */
public final class CreateBasePathMapping
    implements Operation<
        CreateBasePathMappingRequest, CreateBasePathMappingResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateBasePathMappingResponse, ApiGatewayState> decide(
      CreateBasePathMappingRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);

    ApiPath mapping =
        BasePaths.checked(
            BasePaths.of(Documents.as(BasePathMapping.class, request), NewIds.six(call, "mapping")),
            state.rest().in(Place.of(call)));
    if (domain.mappings().containsKey(mapping.basePath())) {
      throw RestErrors.conflict("Base path already exists for this domain name");
    }
    Domain after = domain.withMappings(domain.mappings().plus(mapping.basePath(), mapping));
    return Outcome.<CreateBasePathMappingResponse, ApiGatewayState>of(
            Documents.as(CreateBasePathMappingResponse.class, BasePaths.shown(mapping)),
            new RestChange.DomainPut(key, after))
        .withStatus(201);
  }
}
