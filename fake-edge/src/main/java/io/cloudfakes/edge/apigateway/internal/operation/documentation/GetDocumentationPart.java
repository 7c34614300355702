package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.Documentation;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationPartRequest;
import software.amazon.awssdk.services.apigateway.model.GetDocumentationPartResponse;

/**
 * Gives a part of the documentation.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_GetDocumentationPart.html">GetDocumentationPart</a>
 */
public final class GetDocumentationPart
    implements Operation<
        GetDocumentationPartRequest, GetDocumentationPartResponse, ApiGatewayState> {

  @Override
  public Outcome<GetDocumentationPartResponse, ApiGatewayState> decide(
      GetDocumentationPartRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);
    return Outcome.of(
        Documents.as(
            GetDocumentationPartResponse.class,
            Documentation.required(held.tree(), request.documentationPartId())));
  }
}
