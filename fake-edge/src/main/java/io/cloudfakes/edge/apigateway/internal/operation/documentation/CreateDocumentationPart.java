package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.Documentation;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.apigateway.model.CreateDocumentationPartRequest;
import software.amazon.awssdk.services.apigateway.model.CreateDocumentationPartResponse;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.DocumentationPartLocation;

/**
 * Adds a part to the documentation of a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationPart.html">CreateDocumentationPart</a>
 */
public final class CreateDocumentationPart
    implements Operation<
        CreateDocumentationPartRequest, CreateDocumentationPartResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateDocumentationPartResponse, ApiGatewayState> decide(
      CreateDocumentationPartRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    DocumentationPartLocation location = Documentation.completed(request.location());
    if (Documentation.at(held.tree(), location) != null) {
      throw RestErrors.conflict("A documentation part already exists for the given location");
    }
    DocumentationPart part =
        Documentation.checked(
            DocumentationPart.builder()
                .id(NewIds.six(call, "documentation"))
                .location(location)
                .properties(request.properties())
                .build());
    return Outcome.<CreateDocumentationPartResponse, ApiGatewayState>of(
            Documents.as(CreateDocumentationPartResponse.class, part),
            held.with(held.tree().withParts(held.tree().parts().plus(part.id(), part))))
        .withStatus(201);
  }
}
