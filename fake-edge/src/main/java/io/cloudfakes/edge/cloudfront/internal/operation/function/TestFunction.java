package io.cloudfakes.edge.cloudfront.internal.operation.function;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeServer;
import io.cloudfakes.edge.cloudfront.internal.edge.TestedFunction;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.FunctionLookup;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.cloudfront.model.TestFunctionRequest;
import software.amazon.awssdk.services.cloudfront.model.TestFunctionResponse;

/**
 * Runs a function once with an event of the caller's. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_TestFunction.html">TestFunction</a>.
 *
 * <p>Modelled: all. The compute utilization counts statements: time is not the same twice.
 */
public final class TestFunction
    implements Operation<TestFunctionRequest, TestFunctionResponse, CloudFrontState> {
  private static final ObjectMapper JSON =
      new ObjectMapper().enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);

  @Override
  public Outcome<TestFunctionResponse, CloudFrontState> decide(
      TestFunctionRequest request, CloudFrontState state, CallContext call) {
    EdgeFunction known = FunctionLookup.required(state, request.name(), call);
    String stageName = request.stageAsString();
    EdgeFunction.Stage stage = FunctionLookup.stage(known, stageName);
    // Of an action that changes nothing, AWS's model has no failed precondition.
    if (!stage.etag().equals(request.ifMatch())) {
      throw CloudFrontErrors.error(
          "InvalidIfMatchVersion",
          "The If-Match version is missing or not valid for the resource.");
    }
    EdgeServer server =
        call.links()
            .find(EdgeServer.class)
            .orElseThrow(() -> new IllegalStateException("This world has no edges"));
    JsonNode event = event(request);
    TestedFunction test =
        call.once(
            "run",
            () ->
                TestedFunction.of(
                    server.locations().functions(), known, stage, event, state, call));
    return Outcome.of(
        TestFunctionResponse.builder()
            .testResult(
                r ->
                    r.functionSummary(FunctionLookup.summary(known, stageName, state))
                        .functionOutput(test.output())
                        .functionErrorMessage(test.error())
                        .functionExecutionLogs(test.log())
                        .computeUtilization(Integer.toString(test.utilization())))
            .build());
  }

  private static JsonNode event(TestFunctionRequest request) {
    try {
      return JSON.readTree(request.eventObject().asUtf8String());
    } catch (JsonProcessingException e) {
      throw CloudFrontErrors.invalidArgument("The event object is not valid JSON.");
    }
  }
}
