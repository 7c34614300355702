package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.DocumentationSnapshot;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationVersionsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationVersionsResponse;

/**
 * Lists the versions of the documentation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersions.html">GetDocumentationVersions</a>
 */
public final class GetDocumentationVersions
    implements Operation<
        GetDocumentationVersionsRequest, GetDocumentationVersionsResponse, ApiGatewayState> {

  @Override
  public Outcome<GetDocumentationVersionsResponse, ApiGatewayState> decide(
      GetDocumentationVersionsRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    Paging<DocumentationSnapshot> page =
        Paging.of(held.api().versions(), request.position(), request.limit());
    return Outcome.of(
        GetDocumentationVersionsResponse.builder()
            .items(page.items().stream().map(DocumentationSnapshot::document).toList())
            .position(page.position())
            .build());
  }
}
