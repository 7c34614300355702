package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.DocumentationVersions;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DeleteDocumentationVersionRequest;
import software.amazon.awssdk.services.apigateway.model.DeleteDocumentationVersionResponse;

/**
 * Deletes a version of the documentation that no stage has.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_DeleteDocumentationVersion.html">DeleteDocumentationVersion</a>
 */
public final class DeleteDocumentationVersion
    implements Operation<
        DeleteDocumentationVersionRequest, DeleteDocumentationVersionResponse, ApiGatewayState> {

  @Override
  public Outcome<DeleteDocumentationVersionResponse, ApiGatewayState> decide(
      DeleteDocumentationVersionRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    String name =
        DocumentationVersions.required(held.api(), request.documentationVersion())
            .document()
            .version();
    for (LiveStage stage : held.api().stages().values()) {
      if (name.equals(stage.document().documentationVersion())) {
        throw RestErrors.conflict(
            "Documentation version " + name + " is associated with stage " + stage.name());
      }
    }
    return Outcome.<DeleteDocumentationVersionResponse, ApiGatewayState>of(
            DeleteDocumentationVersionResponse.builder().build(),
            held.with(held.api().withVersions(held.api().versions().minus(name))))
        .withStatus(202);
  }
}
