package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.DocumentationSnapshot;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.apigateway.model.CreateDocumentationVersionRequest;
import software.amazon.awssdk.services.apigateway.model.CreateDocumentationVersionResponse;
import software.amazon.awssdk.services.apigateway.model.DocumentationVersion;

/**
 * Keeps the documentation as it is under a name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_CreateDocumentationVersion.html">CreateDocumentationVersion</a>
 */
public final class CreateDocumentationVersion
    implements Operation<
        CreateDocumentationVersionRequest, CreateDocumentationVersionResponse, ApiGatewayState> {

  @Override
  public Outcome<CreateDocumentationVersionResponse, ApiGatewayState> decide(
      CreateDocumentationVersionRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    String name = request.documentationVersion();
    if (name.isEmpty()) {
      throw RestErrors.badRequest("Documentation version must be non-empty");
    }
    if (held.api().versions().containsKey(name)) {
      throw RestErrors.conflict("Documentation version " + name + " already exists");
    }
    DocumentationVersion version =
        DocumentationVersion.builder()
            .version(name)
            .description(request.description())
            .createdDate(call.now().truncatedTo(ChronoUnit.SECONDS))
            .build();
    RestApiState api =
        held.api()
            .withVersions(
                held.api()
                    .versions()
                    .plus(name, new DocumentationSnapshot(version, held.tree().parts())));
    if (request.stageName() != null) {
      LiveStage stage = held.stage(request.stageName());
      api =
          api.withStage(
              stage.withDocument(stage.document().toBuilder().documentationVersion(name).build()));
    }
    return Outcome.<CreateDocumentationVersionResponse, ApiGatewayState>of(
            Documents.as(CreateDocumentationVersionResponse.class, version), held.with(api))
        .withStatus(201);
  }
}
