package io.cloudfakes.edge.cloudfront.internal.lambdaedge;

import com.fasterxml.jackson.core.JacksonException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.clock.FakeClock;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeDistribution;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginCaller;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Runs functions for one request to a distribution, by calls of Lambda's {@code Invoke}: they stand
 * in the call log, and faults strike them, like those of anybody.
 *
 * @param requestId that the request has at the edge
 */
public record LambdaAtEdge(
    HttpOrigins origins, FakeClock clock, EdgeDistribution distribution, String requestId) {
  private static final String SERVICE = "edgelambda.amazonaws.com";
  private static final String INVOKE =
      "https://lambda.us-east-1.amazonaws.com/2015-03-31/functions/";
  private static final JsonMapper JSON = JsonMapper.builder().build();

  /**
   * What a function returns for an event.
   *
   * @param functionArn with the number of its version
   * @param response null at a request's event
   * @throws EdgeFailure when it fails, or returns no object
   */
  public JsonNode run(
      LambdaEvent event, String functionArn, ObjectNode request, @Nullable ObjectNode response) {
    ObjectNode document = JSON.createObjectNode();
    ObjectNode cf = document.putArray("Records").addObject().putObject("cf");
    cf.putObject("config")
        .put("distributionDomainName", distribution.domainName())
        .put("distributionId", distribution.id())
        .put("eventType", event.text())
        .put("requestId", requestId);
    cf.set("request", request);
    if (response != null) {
      cf.set("response", response);
    }
    Instant before = clock.instant();
    HttpResponse reply = invoke(functionArn, Bytes.utf8(document.toString()));
    if (reply.status() == 429) {
      throw EdgeFailure.throttled();
    }
    if (reply.status() != 200) {
      throw EdgeFailure.failed();
    }
    // A function that a test deployed as an object has no time limit of its own.
    boolean late = Duration.between(before, clock.instant()).compareTo(event.longest()) > 0;
    if (reply.header("X-Amz-Function-Error") != null) {
      throw late || isTimeout(reply.body()) ? EdgeFailure.late() : EdgeFailure.failed();
    }
    if (late) {
      throw EdgeFailure.late();
    }
    JsonNode result = parsed(reply.body());
    if (!result.isObject()) {
      throw EdgeFailure.invalid(
          "The Lambda function returned an invalid json output: it is not an object.");
    }
    return result;
  }

  private HttpResponse invoke(String functionArn, Bytes event) {
    OutgoingRequest request =
        OutgoingRequest.to(
                URI.create(
                    INVOKE
                        + URLEncoder.encode(functionArn, StandardCharsets.UTF_8)
                        + "/invocations"))
            .method("POST")
            .header("Content-Type", "application/json")
            .header("X-Amz-Invocation-Type", "RequestResponse")
            .body(event)
            .build();
    try {
      return origins.send(
          request,
          new OriginCaller(Caller.service(SERVICE), distribution.arn(), distribution.account()));
    } catch (OriginException e) {
      throw EdgeFailure.failed();
    }
  }

  private static boolean isTimeout(Bytes reply) {
    return parsed(reply).path("errorType").asText().equals("Sandbox.Timedout");
  }

  private static JsonNode parsed(Bytes reply) {
    try {
      return JSON.readTree(reply.utf8());
    } catch (JacksonException e) {
      throw EdgeFailure.invalid(
          "The Lambda function returned an invalid json output: the json is not parsable.");
    }
  }
}
