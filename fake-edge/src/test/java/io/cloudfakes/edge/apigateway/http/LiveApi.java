package io.cloudfakes.edge.apigateway.http;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import io.cloudfakes.edge.apigateway.LocalFunctions;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awssdk.services.apigatewayv2.ApiGatewayV2Client;
import software.amazon.awssdk.services.apigatewayv2.model.CreateAuthorizerRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateIntegrationRequest;
import software.amazon.awssdk.services.apigatewayv2.model.CreateRouteRequest;
import software.amazon.awssdk.services.apigatewayv2.model.IntegrationType;
import software.amazon.awssdk.services.apigatewayv2.model.ProtocolType;

/** An HTTP API in a world, with a default stage that deploys by itself, and clients of it. */
final class LiveApi {
  static final String OK = "{\"ok\":true}";

  final FakeAws aws;
  final ApiGatewayV2Client client;
  final LocalFunctions functions;
  final FakeApiGateway fake;
  final String id;

  LiveApi(FakeAws aws) {
    this.aws = aws;
    this.client = aws.client(ApiGatewayV2Client.class);
    this.functions = LocalFunctions.in(aws);
    this.fake = aws.fake(FakeApiGateway.class);
    this.id = client.createApi(b -> b.name("a").protocolType(ProtocolType.HTTP)).apiId();
    client.createStage(b -> b.apiId(id).stageName("$default").autoDeploy(true));
  }

  /** A function that answers {@link #OK}. */
  String ok() {
    return functions.returning("ok", event -> Map.of("ok", true));
  }

  String lambda(String arn) {
    return integration(
        b ->
            b.integrationType(IntegrationType.AWS_PROXY)
                .integrationUri(arn)
                .payloadFormatVersion("2.0"));
  }

  String integration(Consumer<CreateIntegrationRequest.Builder> more) {
    return client.createIntegration(b -> more.accept(b.apiId(id))).integrationId();
  }

  String authorizer(Consumer<CreateAuthorizerRequest.Builder> more) {
    return client.createAuthorizer(b -> more.accept(b.apiId(id).name("a"))).authorizerId();
  }

  String route(String key, String integration) {
    return route(key, integration, b -> {});
  }

  String route(String key, String integration, Consumer<CreateRouteRequest.Builder> more) {
    return client
        .createRoute(
            b -> more.accept(b.apiId(id).routeKey(key).target("integrations/" + integration)))
        .routeId();
  }

  String host() {
    return id + ".execute-api.us-east-1.amazonaws.com";
  }

  HttpResponse<String> get(String path, String... headers)
      throws IOException, InterruptedException {
    return send("GET", path, "", headers);
  }

  HttpResponse<String> send(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(aws.httpClient(), "https://" + host() + path, method, body, headers);
  }

  /** The same over the network. */
  HttpResponse<String> overSocket(String method, String path, String body, String... headers)
      throws IOException, InterruptedException {
    return send(
        HttpClient.newHttpClient(),
        aws.endpoint() + "/_cloudfakes/https/" + host() + path,
        method,
        body,
        headers);
  }

  static HttpResponse<String> send(
      HttpClient http, String url, String method, String body, String... headers)
      throws IOException, InterruptedException {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(URI.create(url))
            .method(method, HttpRequest.BodyPublishers.ofString(body));
    if (headers.length > 0) {
      request.headers(headers);
    }
    return http.send(request.build(), HttpResponse.BodyHandlers.ofString());
  }

  List<String> log() {
    return fake.accessLog(id, "$default");
  }
}
