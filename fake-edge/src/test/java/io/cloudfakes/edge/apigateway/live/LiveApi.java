package io.cloudfakes.edge.apigateway.live;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.internal.RestService;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.edge.apigateway.internal.state.Plan;
import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.RestChange;
import io.cloudfakes.edge.apigateway.internal.state.Snapshot;
import io.cloudfakes.service.Store;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.ApiKey;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationResponse;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;
import software.amazon.awssdk.services.apigateway.model.Stage;
import software.amazon.awssdk.services.apigateway.model.UsagePlan;

/** A REST API put straight into the state of a world, and requests to it. */
final class LiveApi {
  static final String ID = "a1b2c3d4e5";
  static final String ACCOUNT = "123456789012";
  private static final HttpClient CLIENT =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  private final FakeAws aws;
  private final Store<ApiGatewayState> store;
  private final Place place;
  private final Map<String, Resource> resources = new LinkedHashMap<>();
  private UnaryOperator<RestApiTree> tree = some -> some;
  private RestApi document = RestApi.builder().id(ID).name("pets").build();

  LiveApi(FakeAws aws) {
    this.aws = aws;
    this.store = aws.store(RestService.SERVICE);
    this.place = new Place("us-east-1", aws.options().account());
    resource("/");
  }

  Place place() {
    return place;
  }

  Store<ApiGatewayState> store() {
    return store;
  }

  LiveApi document(Consumer<RestApi.Builder> change) {
    document = document.toBuilder().applyMutation(change).build();
    return this;
  }

  /** Anything else of the API. */
  LiveApi with(UnaryOperator<RestApiTree> change) {
    UnaryOperator<RestApiTree> before = tree;
    tree = some -> change.apply(before.apply(some));
    return this;
  }

  private Resource resource(String path) {
    return resources.computeIfAbsent(
        path,
        key ->
            Resource.builder()
                .id("r" + resources.size())
                .path(key)
                .resourceMethods(Map.of())
                .build());
  }

  LiveApi method(String verb, String path, Consumer<Method.Builder> method) {
    Resource resource = resource(path);
    Map<String, Method> methods = new LinkedHashMap<>(resource.resourceMethods());
    methods.put(
        verb,
        Method.builder()
            .httpMethod(verb)
            .authorizationType("NONE")
            .apiKeyRequired(false)
            .applyMutation(method)
            .build());
    resources.put(path, resource.toBuilder().resourceMethods(methods).build());
    return this;
  }

  /** A method that answers {@code 200} with that text. */
  LiveApi mock(String verb, String path, String text) {
    return method(verb, path, m -> m.methodIntegration(mocked(text)));
  }

  static Integration mocked(String text) {
    return Integration.builder()
        .type(IntegrationType.MOCK)
        .passthroughBehavior("WHEN_NO_MATCH")
        .requestTemplates(Map.of("application/json", "{\"statusCode\": 200}"))
        .integrationResponses(
            Map.of(
                "200",
                IntegrationResponse.builder()
                    .statusCode("200")
                    .responseTemplates(Map.of("application/json", text))
                    .build()))
        .build();
  }

  static Integration function(IntegrationType type, String name) {
    return Integration.builder()
        .type(type)
        .httpMethod("POST")
        .uri(
            "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                + functionArn(name)
                + "/invocations")
        .passthroughBehavior("WHEN_NO_MATCH")
        .integrationResponses(
            Map.of("200", IntegrationResponse.builder().statusCode("200").build()))
        .build();
  }

  static String functionArn(String name) {
    return "arn:aws:lambda:us-east-1:" + ACCOUNT + ":function:" + name;
  }

  LiveApi deploy() {
    return deploy("prod", stage -> {});
  }

  /** Deploys what there is and has the stage show it. */
  LiveApi deploy(String stage, Consumer<Stage.Builder> settings) {
    RestApiTree all = tree.apply(RestApiTree.of(document).withResources(byId()));
    RestApiState before = store.state().rest().api(ID);
    TreePMap<String, Snapshot> deployments =
        before == null ? TreePMap.empty() : before.deployments();
    String id = "d" + deployments.size();
    TreePMap<String, LiveStage> stages = before == null ? TreePMap.empty() : before.stages();
    Stage shown = Stage.builder().stageName(stage).deploymentId(id).applyMutation(settings).build();
    put(
        new RestApiState(
            all,
            deployments.plus(id, new Snapshot(Deployment.builder().id(id).build(), all)),
            stages.plus(stage, LiveStage.of(shown)),
            TreePMap.empty()));
    return this;
  }

  void put(RestApiState api) {
    store.commit(List.of(new RestChange.ApiPut(place, api)));
  }

  private TreePMap<String, Resource> byId() {
    TreePMap<String, Resource> byId = TreePMap.empty();
    for (Resource resource : resources.values()) {
      byId = byId.plus(resource.id(), resource);
    }
    return byId;
  }

  /** A key with a plan of its own. */
  LiveApi key(String id, String value, boolean enabled, Consumer<UsagePlan.Builder> plan) {
    UsagePlan document =
        UsagePlan.builder()
            .id("plan" + id)
            .apiStages(stage -> stage.apiId(ID).stage("prod"))
            .applyMutation(plan)
            .build();
    store.commit(
        List.of(
            new RestChange.KeyPut(
                place, id, ApiKey.builder().id(id).value(value).enabled(enabled).build()),
            new RestChange.PlanPut(place, "plan" + id, Plan.of(document).withKey(id, "API_KEY"))));
    return this;
  }

  static HttpRequest.Builder request(String verb, String path, String... headers) {
    HttpRequest.Builder request =
        HttpRequest.newBuilder(
                URI.create("https://" + ID + ".execute-api.us-east-1.amazonaws.com" + path))
            .method(verb, BodyPublishers.noBody());
    for (int i = 0; i < headers.length; i += 2) {
      request.header(headers[i], headers[i + 1]);
    }
    return request;
  }

  /** In process. */
  HttpResponse<String> send(HttpRequest request) {
    return send(aws.httpClient(), request);
  }

  HttpResponse<String> get(String path, String... headers) {
    return send(request("GET", path, headers).build());
  }

  HttpResponse<String> post(String path, String body, String... headers) {
    return send(request("POST", path, headers).POST(BodyPublishers.ofString(body)).build());
  }

  /** The same over the socket. */
  HttpResponse<String> overSocket(HttpRequest request) {
    URI uri = request.uri();
    URI target =
        URI.create(
            aws.endpoint()
                + "/_cloudfakes/https/"
                + uri.getHost()
                + uri.getRawPath()
                + (uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery()));
    HttpRequest.Builder copy =
        HttpRequest.newBuilder(target)
            .method(request.method(), request.bodyPublisher().orElseGet(BodyPublishers::noBody));
    request.headers().map().forEach((name, all) -> all.forEach(value -> copy.header(name, value)));
    return send(CLIENT, copy.build());
  }

  private static HttpResponse<String> send(HttpClient client, HttpRequest request) {
    try {
      return client.send(request, BodyHandlers.ofString());
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
