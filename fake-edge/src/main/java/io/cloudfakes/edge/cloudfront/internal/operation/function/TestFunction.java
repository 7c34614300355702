package io.cloudfakes.edge.cloudfront.internal.operation.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeLocations;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeServer;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.cloudfront.model.TestFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.TestFunctionResponse;
import software.amazon.awssdk.services.cloudfront.model.TestResult;

/**
 * Runs a function once, by its stand-in, with an event of the caller's. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_TestFunction.html">TestFunction</a>.
 *
 * <p>Modelled: all; JavaScript itself is not run.
 */
public final class TestFunction
    implements Operation<TestFunctionRequest, TestFunctionResponse, CloudFrontState> {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public Outcome<TestFunctionResponse, CloudFrontState> decide(
      TestFunctionRequest request, CloudFrontState state, CallContext call) {
    EdgeFunction known = FunctionLookup.required(state, request.name(), call);
    CloudFrontErrors.requireVersion(known.development().etag(), request.ifMatch(), call);
    EdgeLocations.StandIn code =
        call.links()
            .find(EdgeServer.class)
            .map(server -> server.locations().standIn(known.id()))
            .orElse(null);
    if (code == null) {
      throw CloudFrontErrors.notModelled(
          "JavaScript: give the function "
              + known.id()
              + " code in Java, by FakeCloudFront.standIn(\""
              + known.id()
              + "\", event -> …)");
    }
    TestResult.Builder result =
        TestResult.builder()
            .functionSummary(FunctionLookup.summary(known, request.stageAsString(), state))
            .computeUtilization("0")
            .functionExecutionLogs(List.of());
    try {
      JsonNode event = JSON.readTree(request.eventObject().asUtf8String());
      JsonNode output = call.once("run", () -> code.handle(event));
      String around = output.has("statusCode") ? "response" : "request";
      result
          .functionErrorMessage("")
          .functionOutput(JSON.createObjectNode().set(around, output).toString());
    } catch (JsonProcessingException e) {
      throw CloudFrontErrors.invalidArgument("The event object is not valid JSON.");
    } catch (RuntimeException e) {
      result.functionErrorMessage(String.valueOf(e.getMessage())).functionOutput("");
    }
    return Outcome.of(TestFunctionResponse.builder().testResult(result.build()).build());
  }
}
