package io.cloudfakes.edge.cloudfront.internal.edge;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.cloudfront.internal.cache.HeaderLines;
import io.cloudfakes.edge.cloudfront.internal.cache.OriginReply;
import io.cloudfakes.edge.cloudfront.internal.cache.ViewerRequest;
import io.cloudfakes.edge.cloudfront.internal.javascript.FunctionRun;
import io.cloudfakes.edge.cloudfront.internal.javascript.Scene;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.util.List;

/**
 * A run of a function with an event of its account's, apart from all traffic.
 *
 * @param output {@code {"request": …}} or {@code {"response": …}}; "" when there is none
 * @param error "" when there is none
 * @param utilization of what the function may compute, in percent
 */
public record TestedFunction(String output, String error, List<String> log, int utilization) {
  private static final ViewerRequest NOBODY =
      new ViewerRequest("", "https", "", "/", "", HeaderLines.NONE, Bytes.EMPTY, "");
  private static final OriginReply NOTHING = new OriginReply(200, HeaderLines.NONE, Bytes.EMPTY);

  /** Runs a function once. */
  public static TestedFunction of(
      FunctionRunner runner,
      EdgeFunction function,
      EdgeFunction.Stage stage,
      JsonNode given,
      CloudFrontState state,
      CallContext call) {
    String type = given.path("context").path("eventType").asText();
    boolean responds = type.equals("viewer-response");
    if (!(given instanceof ObjectNode event)
        || !(responds || type.equals("viewer-request"))
        || !event.path("request").isObject()
        || (responds && !event.path("response").isObject())) {
      throw CloudFrontErrors.invalidArgument("The event object is not valid.");
    }
    Scene scene =
        new Scene(
            call.now(),
            call.ids(),
            type,
            FunctionRunner.stores(function, stage, state),
            null,
            null,
            null);
    FunctionRun run = runner.tested(function, stage, event, scene);
    if (run.failure() != null) {
      return new TestedFunction("", run.failure().message(), run.log(), run.utilization());
    }
    JsonNode output = run.output();
    boolean response = responds || FunctionResults.isResponse(output);
    try {
      FunctionResults results =
          FunctionResults.tested(event.path(responds ? "response" : "request"));
      if (response) {
        results.response(output, NOTHING);
      } else {
        results.request(output, NOBODY);
      }
    } catch (InvalidResultException invalid) {
      return new TestedFunction("", invalid.getMessage(), run.log(), run.utilization());
    }
    String text =
        FunctionEvents.JSON
            .createObjectNode()
            .set(response ? "response" : "request", output)
            .toString();
    return new TestedFunction(text, "", run.log(), run.utilization());
  }
}
