package io.cloudfakes.edge.apigateway.internal.operation.documentation;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.apigateway.internal.openapi.PartReader;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.DocumentationPart;
import software.amazon.awssdk.services.apigateway.model.ImportDocumentationPartsRequest;
import software.amazon.awssdk.services.apigateway.model.ImportDocumentationPartsResponse;
import software.amazon.awssdk.services.apigateway.model.PutMode;

/**
 * Adds the parts of a file to the documentation of a REST API.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportDocumentationParts.html">ImportDocumentationParts</a>
 */
public final class ImportDocumentationParts
    implements Operation<ImportDocumentationPartsRequest, ImportDocumentationPartsResponse, ApiGatewayState> {
  // A part is taken or refused: there is nothing to warn of.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("failOnWarnings");


  @Override
  public Outcome<ImportDocumentationPartsResponse, ApiGatewayState> decide(
      ImportDocumentationPartsRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    RestApiTree tree = held.tree();
    if (request.mode() == PutMode.OVERWRITE) {
      tree = tree.withParts(TreePMap.empty());
    }
    List<String> ids = new ArrayList<>();
    for (JsonNode part : PartReader.parts(request.body().asUtf8String())) {
      RestApiTree before = tree;
      tree = PartReader.with(tree, part, call);
      for (DocumentationPart one : tree.parts().values()) {
        if (!one.equals(before.parts().get(one.id()))) {
          ids.add(one.id());
        }
      }
    }
    return Outcome.of(
        ImportDocumentationPartsResponse.builder().ids(ids).build(), held.with(tree));
  }

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }
}
