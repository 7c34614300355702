package io.cloudfakes.edge.apigateway.internal.http.operation.domain;

import io.cloudfakes.edge.apigateway.internal.http.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.http.rule.DomainDocuments;
import io.cloudfakes.edge.apigateway.internal.http.rule.Mappings;
import io.cloudfakes.edge.apigateway.internal.http.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.ApiPath;
import io.cloudfakes.edge.apigateway.internal.state.Domain;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiMappingRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateApiMappingResponse;

/**
 * Has a custom domain name show a stage of an API below a path.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigatewayv2/latest/api-reference/domainnames-domainname-apimappings.html">CreateApiMapping</a>
 */
public final class CreateApiMapping
    implements Operation<CreateApiMappingRequest, CreateApiMappingResponse, ApiGatewayState> {
  @Override
  public Outcome<CreateApiMappingResponse, ApiGatewayState> decide(
      CreateApiMappingRequest request, ApiGatewayState state, CallContext call) {
    Domain domain = DomainDocuments.required(request.domainName(), state, call);
    ApiPath path =
        Mappings.checked(
            domain,
            new ApiPath(
                NewIds.part("mapping", call),
                request.apiMappingKey() == null ? "" : request.apiMappingKey(),
                request.apiId(),
                request.stage()),
            state,
            call);
    return Outcome.<CreateApiMappingResponse, ApiGatewayState>of(
            Documents.copy(Mappings.shown(path), CreateApiMappingResponse.builder()).build(),
            Mappings.put(domain, path))
        .withStatus(201);
  }
}
