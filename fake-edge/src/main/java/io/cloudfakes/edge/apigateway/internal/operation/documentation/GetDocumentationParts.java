package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Paging;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.DocumentationPartLocation;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationPartsRequest;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationPartsResponse;

/**
 * Lists parts of the documentation: all, or those of a type, a name or a path.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationParts.html">GetDocumentationParts</a>
 */
public final class GetDocumentationParts
    implements Operation<
        GetDocumentationPartsRequest, GetDocumentationPartsResponse, ApiGatewayState> {
  // Which places have no documentation is told by what is defined, which nothing asks for yet.
  private static final RequestMembers MEMBERS = RequestMembers.ALL_READ.refusing("locationStatus");

  @Override
  public Outcome<GetDocumentationPartsResponse, ApiGatewayState> decide(
      GetDocumentationPartsRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    TreePMap<String, DocumentationPart> parts = TreePMap.empty();
    for (DocumentationPart part : held.tree().parts().values()) {
      if (isAskedFor(part.location(), request)) {
        parts = parts.plus(part.id(), part);
      }
    }
    Paging<DocumentationPart> page = Paging.of(parts, request.position(), request.limit());
    return Outcome.of(
        GetDocumentationPartsResponse.builder()
            .items(page.items())
            .position(page.position())
            .build());
  }

  private static boolean isAskedFor(
      DocumentationPartLocation location, GetDocumentationPartsRequest request) {
    String name = request.nameQuery();
    return (request.type() == null || request.type() == location.type())
        && (name == null || (location.name() != null && location.name().contains(name)))
        && (request.path() == null || request.path().equals(location.path()));
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
