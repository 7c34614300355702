package io.cloudfakes.edge.apigateway.internal.operation.domain;

import io.cloudfakes.edge.apigateway.internal.rule.BasePaths;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.DomainNames;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
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
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.UpdateBasePathMappingRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateBasePathMappingResponse;

/**
 * Changes a base path mapping by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateBasePathMapping.html">UpdateBasePathMapping</a>
 */
public final class UpdateBasePathMapping
    implements Operation<
        UpdateBasePathMappingRequest, UpdateBasePathMappingResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateBasePathMappingResponse, ApiGatewayState> decide(
      UpdateBasePathMappingRequest request, ApiGatewayState state, CallContext call) {
    DomainKey key = DomainNames.key(request.domainName(), request.domainNameId(), call);
    Domain domain = DomainNames.required(key, state);

    ApiPath before = BasePaths.required(domain, request.basePath());
    ApiPath after =
        BasePaths.checked(
            BasePaths.of(
                Patches.BASE_PATH_MAPPING.apply(BasePaths.shown(before), request.patchOperations()),
                before.mappingId()),
            state.rest().in(Place.of(call)));
    TreePMap<String, ApiPath> others = domain.mappings().minus(before.basePath());
    if (others.containsKey(after.basePath())) {
      throw RestErrors.conflict("Base path already exists for this domain name");
    }
    Domain with = domain.withMappings(others.plus(after.basePath(), after));
    return Outcome.<UpdateBasePathMappingResponse, ApiGatewayState>of(
        Documents.as(UpdateBasePathMappingResponse.class, BasePaths.shown(after)),
        new RestChange.DomainPut(key, with));
  }
}
