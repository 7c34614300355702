package io.cloudfakes.edge.cloudfront;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Function;
import software.amazon.awssdk.services.cloudfront.model.DefaultCacheBehavior;
import software.amazon.awssdk.services.cloudfront.model.Distribution;
import software.amazon.awssdk.services.cloudfront.model.LambdaFunctionAssociation;
import software.amazon.awssdk.services.lambda.LambdaClient;

/** A world with functions at the edges. */
abstract class LambdaAtEdgeTestCase extends CloudFrontTestCase {
  static final String ALL_VIEWER = "216adef6-5c7f-47e4-b989-5492eafa07d3";

  /** How a viewer reaches the world. */
  enum Way {
    IN_PROCESS,
    SOCKET
  }

  private static final ObjectMapper JSON = new ObjectMapper();

  final FakeLambda lambda = aws.fake(FakeLambda.class);
  final LambdaClient functions = aws.client(LambdaClient.class);
  final List<JsonNode> events = new ArrayList<>();

  /** Deploys a function and publishes a version of it; each of its events is kept. */
  String version(String name, Function<? super ObjectNode, ?> handler) {
    lambda.deploy(
        name,
        event -> {
          JsonNode cf = event.at("/Records/0/cf");
          events.add(event.deepCopy());
          return handler.apply((ObjectNode) cf);
        });
    return functions.publishVersion(b -> b.functionName(name)).functionArn();
  }

  static LambdaFunctionAssociation at(String event, String arn) {
    return LambdaFunctionAssociation.builder().eventType(event).lambdaFunctionARN(arn).build();
  }

  /** A distribution with these functions at its events. */
  Distribution edge(LambdaFunctionAssociation... associations) {
    return edge(behavior -> {}, associations);
  }

  Distribution edge(
      Consumer<DefaultCacheBehavior.Builder> more, LambdaFunctionAssociation... associations) {
    return distribution(
        config ->
            config.defaultCacheBehavior(
                b -> {
                  b.targetOriginId("web")
                      .viewerProtocolPolicy("allow-all")
                      .cachePolicyId(CACHING_OPTIMIZED)
                      .lambdaFunctionAssociations(
                          l -> l.quantity(associations.length).items(associations));
                  more.accept(b);
                }));
  }

  /** A distribution with one function, at one event. */
  Distribution edge(String event, Function<? super ObjectNode, ?> handler) {
    return edge(at(event, version("at-" + event, handler)));
  }

  /** What functions return that change nothing. */
  static JsonNode unchanged(ObjectNode cf) {
    return cf.has("response") ? cf.get("response") : cf.get("request");
  }

  static ObjectNode request(ObjectNode cf) {
    return (ObjectNode) cf.get("request");
  }

  static ObjectNode response(ObjectNode cf) {
    return (ObjectNode) cf.get("response");
  }

  static ObjectNode json(String text) {
    try {
      return (ObjectNode) JSON.readTree(text.replace('\'', '"'));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The request or response with a header more, or with another value of one. */
  static JsonNode with(JsonNode message, String name, String value) {
    ((ObjectNode) ((ObjectNode) message).withObjectProperty("headers"))
        .putArray(name.toLowerCase(java.util.Locale.ROOT))
        .addObject()
        .put("key", name)
        .put("value", value);
    return message;
  }

  HttpResponse<String> through(
      Way way, Distribution distribution, String method, String path, String body) {
    boolean inProcess = way == Way.IN_PROCESS;
    HttpRequest request =
        HttpRequest.newBuilder(
                URI.create(
                    inProcess
                        ? url(distribution, path)
                        : aws.endpoint()
                            + "/_cloudfakes/https/"
                            + distribution.domainName()
                            + path))
            .header(FakeCloudFront.VIEWER_HEADER, "203.0.113.7")
            .method(
                method,
                body.isEmpty()
                    ? HttpRequest.BodyPublishers.noBody()
                    : HttpRequest.BodyPublishers.ofString(body))
            .build();
    HttpClient client = inProcess ? aws.httpClient() : HttpClient.newHttpClient();
    try {
      return client.send(request, HttpResponse.BodyHandlers.ofString());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  HttpResponse<String> through(Way way, Distribution distribution, String path) {
    return through(way, distribution, "GET", path, "");
  }
}
