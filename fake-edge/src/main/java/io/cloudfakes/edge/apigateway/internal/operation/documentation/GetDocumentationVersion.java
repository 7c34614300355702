package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.DocumentationVersions;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationVersionRequest;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationVersionResponse;

/**
 * Gives a version of the documentation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationVersion.html">GetDocumentationVersion</a>
 */
public final class GetDocumentationVersion
    implements Operation<
        GetDocumentationVersionRequest, GetDocumentationVersionResponse, ApiGatewayState> {

  @Override
  public Outcome<GetDocumentationVersionResponse, ApiGatewayState> decide(
      GetDocumentationVersionRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetDocumentationVersionResponse.class,
            DocumentationVersions.required(held.api(), request.documentationVersion()).document()));
  }
}
