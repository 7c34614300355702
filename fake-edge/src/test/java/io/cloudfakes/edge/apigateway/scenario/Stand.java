package io.cloudfakes.edge.apigateway.scenario;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractWorld;
import java.util.Map;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The world of a scenario, and an API in it. */
record Stand(FakeAws aws, ApiGatewayClient client, String api, String root) {
  static Stand in(ContractWorld world) {
    return of(world.aws(), world.client(ApiGatewayClient.class));
  }

  static Stand of(FakeAws aws, ApiGatewayClient client) {
    var api = client.createRestApi(b -> b.name("pets"));
    return new Stand(aws, client, api.id(), api.rootResourceId());
  }

  static PatchOperation replace(String path, String value) {
    return PatchOperation.builder().op(Op.REPLACE).path(path).value(value).build();
  }

  static PatchOperation add(String path, String value) {
    return PatchOperation.builder().op(Op.ADD).path(path).value(value).build();
  }

  static PatchOperation remove(String path) {
    return PatchOperation.builder().op(Op.REMOVE).path(path).build();
  }

  static PatchOperation copy(String from, String path) {
    return PatchOperation.builder().op(Op.COPY).path(path).from(from).build();
  }

  String resource(String part) {
    return client.createResource(b -> b.restApiId(api).parentId(root).pathPart(part)).id();
  }

  /** A method that is answered by a mock. */
  void mock(String resource, String verb) {
    client.putMethod(
        b -> b.restApiId(api).resourceId(resource).httpMethod(verb).authorizationType("NONE"));
    client.putIntegration(
        b ->
            b.restApiId(api)
                .resourceId(resource)
                .httpMethod(verb)
                .type(IntegrationType.MOCK)
                .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}")));
  }

  /** The id of a deployment of the API to a stage. */
  String deployed(String stage) {
    if (client.getResource(b -> b.restApiId(api).resourceId(root)).resourceMethods().isEmpty()) {
      mock(root, "GET");
    }
    return client.createDeployment(b -> b.restApiId(api).stageName(stage)).id();
  }
}
