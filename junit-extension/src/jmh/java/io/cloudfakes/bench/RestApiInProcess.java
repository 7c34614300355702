package io.cloudfakes.bench;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.LambdaFunction;
import io.cloudfakes.link.FunctionCall;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.io.IOException;
import java.net.URI;
import java.util.Map;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import software.amazon.awssdk.services.apigateway.ApiGatewayClient;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;

/**
 * A call of a REST API that a function answers, in process; the floor is the function alone, given
 * an event as long.
 */
public class RestApiInProcess {

  /** A world with a function behind {@code GET /pets/{id}}. */
  @State(Scope.Benchmark)
  public static class PetsApi {
    FakeAws aws;
    HttpOrigins hosts;
    FunctionTarget functions;
    OutgoingRequest request;
    FunctionCall call;

    @Setup(Level.Trial)
    public void deploy() {
      aws = FakeAws.create();
      Bytes[] event = new Bytes[1];
      LambdaFunction pets =
          aws.fake(FakeLambda.class)
              .deploy(
                  "pets",
                  (JsonNode asked) -> {
                    event[0] = event[0] == null ? Bytes.utf8(asked.toString()) : event[0];
                    return Map.of("statusCode", 200, "body", "{\"name\":\"Rex\"}");
                  });
      ApiGatewayClient client = aws.client(ApiGatewayClient.class);
      String api = client.createRestApi(b -> b.name("pets")).id();
      String root = client.getResources(b -> b.restApiId(api)).items().get(0).id();
      String parent = resource(client, api, root, "pets");
      String pet = resource(client, api, parent, "{id}");
      client.putMethod(
          b -> b.restApiId(api).resourceId(pet).httpMethod("GET").authorizationType("NONE"));
      client.putIntegration(
          b ->
              b.restApiId(api)
                  .resourceId(pet)
                  .httpMethod("GET")
                  .type(IntegrationType.AWS_PROXY)
                  .integrationHttpMethod("POST")
                  .uri(
                      "arn:aws:apigateway:us-east-1:lambda:path/2015-03-31/functions/"
                          + pets.arn()
                          + "/invocations"));
      client.createDeployment(b -> b.restApiId(api).stageName("prod"));
      hosts = aws.links().find(HttpOrigins.class).orElseThrow();
      functions = aws.links().find(FunctionTarget.class).orElseThrow();
      URI url = aws.fake(FakeApiGateway.class).invokeUrl(api, "prod");
      request =
          OutgoingRequest.to(URI.create(url + "/pets/7?full=true"))
              .header("Accept", "application/json")
              .build();
      answer();
      call =
          new FunctionCall(
              pets.arn(),
              event[0],
              "apigateway.amazonaws.com",
              "arn:aws:execute-api:us-east-1:123456789012:" + api + "/prod/GET/pets/{id}");
    }

    private static String resource(
        ApiGatewayClient client, String api, String parent, String part) {
      return client.createResource(b -> b.restApiId(api).parentId(parent).pathPart(part)).id();
    }

    HttpResponse answer() {
      try {
        HttpResponse response = hosts.send(request);
        if (response.status() != 200) {
          throw new IllegalStateException(response.toString());
        }
        return response;
      } catch (IOException e) {
        throw new IllegalStateException(e);
      }
    }

    @TearDown(Level.Trial)
    public void close() {
      aws.close();
    }
  }

  @Benchmark
  public HttpResponse proxied(PetsApi api) {
    return api.answer();
  }

  @Benchmark
  public FunctionResult proxiedFloor(PetsApi api) {
    return api.functions.call(api.call);
  }
}
