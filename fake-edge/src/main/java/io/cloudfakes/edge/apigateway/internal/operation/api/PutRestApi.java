package io.cloudfakes.edge.apigateway.internal.operation.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.openapi.ApiReader;
import io.cloudfakes.edge.apigateway.internal.openapi.ImportWarnings;
import io.cloudfakes.edge.apigateway.internal.openapi.Imported;
import io.cloudfakes.edge.apigateway.internal.openapi.OpenApiText;
import io.cloudfakes.edge.apigateway.internal.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.PutMode;
import software.amazon.awssdk.services.apigateway.model.PutRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.PutRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/**
 * Adds an OpenAPI document to a REST API, or puts it in the place of what is there.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_PutRestApi.html">PutRestApi</a>
 */
public final class PutRestApi
    implements Operation<PutRestApiRequest, PutRestApiResponse, ApiGatewayState> {

  @Override
  public Outcome<PutRestApiResponse, ApiGatewayState> decide(
      PutRestApiRequest request, ApiGatewayState state, CallContext call) {
    HeldApi held = HeldApi.required(request.restApiId(), state, call);

    ObjectNode document = OpenApiText.read(request.body().asUtf8String());
    RestApiTree known = held.tree();
    boolean overwrite = request.mode() == PutMode.OVERWRITE;
    RestApi before = known.document();
    RestApi described =
        overwrite ? ApiReader.described(document, before, request.parameters()) : before;
    RestApi api = Apis.checked(Apis.patched(before, described, call));
    RestApiTree start = (overwrite ? emptied(known) : known).withDocument(api);
    Imported imported =
        new ApiReader(document, known, start, call, request.parameters())
            .read(state.rest().in(held.place()));
    ImportWarnings.check(imported, request.failOnWarnings());
    RestApi shown = ImportWarnings.with(Apis.shown(api), imported);
    return Outcome.<PutRestApiResponse, ApiGatewayState>of(Documents.as(PutRestApiResponse.class, shown), held.with(imported.tree()));
  }

  /** Nothing but the root, which stays. */
  private static RestApiTree emptied(RestApiTree tree) {
    String id = tree.document().rootResourceId();
    Resource root = Resource.builder().id(id).path("/").build();
    return RestApiTree.of(tree.document()).withResources(TreePMap.singleton(id, root));
  }
}
