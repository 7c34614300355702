package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.DocumentationVersions;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.Patches;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.DocumentationSnapshot;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.DocumentationVersion;
import software.amazon.awssdk.services.apigateway.model.UpdateDocumentationVersionRequest;
import software.amazon.awssdk.services.apigateway.model.UpdateDocumentationVersionResponse;

/**
 * Changes the description of a version of the documentation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_UpdateDocumentationVersion.html">UpdateDocumentationVersion</a>
 */
public final class UpdateDocumentationVersion
    implements Operation<
        UpdateDocumentationVersionRequest, UpdateDocumentationVersionResponse, ApiGatewayState> {

  @Override
  public Outcome<UpdateDocumentationVersionResponse, ApiGatewayState> decide(
      UpdateDocumentationVersionRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    DocumentationSnapshot before =
        DocumentationVersions.required(held.api(), request.documentationVersion());
    DocumentationVersion after =
        Patches.DOCUMENTATION_VERSION.apply(before.document(), request.patchOperations());
    RestApiState api =
        held.api()
            .withVersions(
                held.api()
                    .versions()
                    .plus(after.version(), new DocumentationSnapshot(after, before.parts())));
    return Outcome.<UpdateDocumentationVersionResponse, ApiGatewayState>of(
        Documents.as(UpdateDocumentationVersionResponse.class, after), held.with(api));
  }
}
