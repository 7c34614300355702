package io.cloudfakes.edge.apigateway.socket;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.LocalFunctions;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.ApiGatewayManagementApiClient;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** A WebSocket API with a chat behind it, in one world. */
final class ChatApi {
  final FakeAws aws;
  final ApiGatewayV2Client client;
  final ApiGatewayManagementApiClient management;
  final LocalFunctions functions;
  final String id;

  ChatApi(FakeAws aws) {
    this.aws = aws;
    this.client = aws.client(ApiGatewayV2Client.class);
    this.management = aws.client(ApiGatewayManagementApiClient.class);
    this.functions = LocalFunctions.in(aws);
    this.id =
        client
            .createApi(
                b ->
                    b.name("chat")
                        .protocolType(ProtocolType.WEBSOCKET)
                        .routeSelectionExpression("$request.body.action"))
            .apiId();
  }

  /** A route with a function behind it. */
  String route(String key, String functionArn) {
    String integration =
        client
            .createIntegration(
                b ->
                    b.apiId(id)
                        .integrationType(IntegrationType.AWS_PROXY)
                        .integrationUri(functionArn))
            .integrationId();
    return client
        .createRoute(b -> b.apiId(id).routeKey(key).target("integrations/" + integration))
        .routeId();
  }

  /** A route whose function's answer goes back to the client. */
  void answeringRoute(String key, String functionArn) {
    String route = route(key, functionArn);
    client.updateRoute(
        b -> b.apiId(id).routeId(route).routeResponseSelectionExpression("$default"));
    client.createRouteResponse(b -> b.apiId(id).routeId(route).routeResponseKey("$default"));
  }

  String ok(String name) {
    return functions.returning(name, event -> Map.of("statusCode", 200));
  }

  void deploy() {
    client.createStage(b -> b.apiId(id).stageName("prod").autoDeploy(true));
  }

  String url() {
    return "wss://" + id + ".execute-api.us-east-1.amazonaws.com/prod";
  }

  String socketUrl() {
    return aws.endpoint().toString().replace("http:", "ws:")
        + "/_cloudfakes/https/"
        + id
        + ".execute-api.us-east-1.amazonaws.com/prod";
  }

  void post(String connectionId, String text) {
    management.postToConnection(
        b -> b.connectionId(connectionId).data(SdkBytes.fromUtf8String(text)));
  }

  /** Where clients ask for their connection's id, and to say something to all. */
  void chat(List<String> members) {
    String everyone =
        functions.returning(
            "everyone",
            event -> {
              String said = event.at("/body").asText();
              List<String> all;
              synchronized (members) {
                all = List.copyOf(members);
              }
              all.forEach(member -> post(member, said));
              return Map.of("statusCode", 200);
            });
    String come =
        functions.returning(
            "come",
            event -> {
              synchronized (members) {
                members.add(event.at("/requestContext/connectionId").asText());
              }
              return Map.of("statusCode", 200);
            });
    String go =
        functions.returning(
            "go",
            event -> {
              synchronized (members) {
                members.remove(event.at("/requestContext/connectionId").asText());
                members.notifyAll();
              }
              return Map.of("statusCode", 200);
            });
    route("$connect", come);
    route("$disconnect", go);
    route("say", everyone);
  }
}
