package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.Documentation;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.UpdateDocumentationPartRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateDocumentationPartResponse;

/**
 * Changes a part of the documentation by patch operations.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDocumentationPart.html">UpdateDocumentationPart</a>
 */
public final class UpdateDocumentationPart
    implements Operation<
        UpdateDocumentationPartRequest, UpdateDocumentationPartResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateDocumentationPartResponse, ApiGatewayState> decide(
      UpdateDocumentationPartRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    DocumentationPart before = Documentation.required(held.tree(), request.documentationPartId());
    DocumentationPart after =
        Documentation.checked(Patches.DOCUMENTATION_PART.apply(before, request.patchOperations()));
    return Outcome.<UpdateDocumentationPartResponse, ApiGatewayState>of(
        Documents.as(UpdateDocumentationPartResponse.class, after),
        held.with(held.tree().withParts(held.tree().parts().plus(after.id(), after))));
  }
}
