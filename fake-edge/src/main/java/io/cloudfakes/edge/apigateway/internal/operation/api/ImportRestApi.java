package io.cloudfakes.edge.apigateway.internal.operation.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.apigateway.internal.openapi.ApiReader;
import io.cloudfakes.edge.apigateway.internal.openapi.ImportWarnings;
import io.cloudfakes.edge.apigateway.internal.openapi.Imported;
import io.cloudfakes.edge.apigateway.internal.openapi.OpenApiText;
import io.cloudfakes.edge.apigateway.internal.rule.Apis;
import io.cloudfakes.edge.apigateway.internal.rule.Documents;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.ImportRestApiRequest;
import software.amazon.awssdk.services.apigateway.model.ImportRestApiResponse;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/**
 * Makes a REST API of an OpenAPI document.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/apigateway/latest/api/API_ImportRestApi.html">ImportRestApi</a>
 */
public final class ImportRestApi
    implements Operation<ImportRestApiRequest, ImportRestApiResponse, ApiGatewayState> {

  @Override
  public Outcome<ImportRestApiResponse, ApiGatewayState> decide(
      ImportRestApiRequest request, ApiGatewayState state, CallContext call) {
    ObjectNode document = OpenApiText.read(request.body().asUtf8String());
    RestApi asked =
        ApiReader.described(document, RestApi.builder().build(), request.parameters());
    RestApi api = Apis.created(asked, call);
    RestApiTree empty = Apis.empty(api, call).withModels(TreePMap.empty());
    Place place = Place.of(call);
    Imported imported =
        new ApiReader(document, empty, empty, call, request.parameters())
            .read(state.rest().in(place));
    ImportWarnings.check(imported, request.failOnWarnings());
    RestApi shown =
        ImportWarnings.with(Apis.shown(api), imported);
    return Outcome.<ImportRestApiResponse, ApiGatewayState>of(
            Documents.as(ImportRestApiResponse.class, shown),
            new RestChange.ApiPut(place, RestApiState.of(imported.tree())))
        .withStatus(201);
  }
}
