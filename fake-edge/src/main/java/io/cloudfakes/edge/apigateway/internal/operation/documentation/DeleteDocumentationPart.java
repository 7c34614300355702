package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.Documentation;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteDocumentationPartRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteDocumentationPartResponse;

/**
 * Deletes a part of the documentation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationPart.html">DeleteDocumentationPart</a>
 */
public final class DeleteDocumentationPart
    implements Operation<
        DeleteDocumentationPartRequest, DeleteDocumentationPartResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteDocumentationPartResponse, ApiGatewayState> decide(
      DeleteDocumentationPartRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    String id = Documentation.required(held.tree(), request.documentationPartId()).id();
    return Outcome.<DeleteDocumentationPartResponse, ApiGatewayState>of(
            DeleteDocumentationPartResponse.builder().build(),
            held.with(held.tree().withParts(held.tree().parts().minus(id))))
        .withStatus(202);
  }
}
