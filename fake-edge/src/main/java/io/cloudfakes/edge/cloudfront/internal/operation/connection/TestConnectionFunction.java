package io.cloudfakes.edge.cloudfront.internal.operation.connection;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.edge.cloudfront.internal.edge.EdgeServer;
import io.cloudfakes.edge.cloudfront.internal.operation.NamedOperation;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.ConnectionFunction;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.Objects;
import java.util.function.UnaryOperator;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/**
 * Runs a connection function once, by its stand-in, with a connection of the caller's. See <a
 * href="https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_TestConnectionFunction.html">TestConnectionFunction</a>.
 *
 * <p>Modelled: all; JavaScript itself is not run.
 */
public record TestConnectionFunction() implements NamedOperation {
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public List<String> reads() {
    return List.of("Id", "IfMatch", "Stage", "ConnectionObject");
  }

  @Override
  public Outcome<SdkResponse, CloudFrontState> decide(
      SdkRequest request, CloudFrontState state, CallContext call) {
    ConnectionFunction known = ConnectionFunctions.inVersion(request, state, call);
    ConnectionFunctions.stage(known, request);
    UnaryOperator<JsonNode> code =
        call.links()
            .find(EdgeServer.class)
            .map(server -> server.locations().functions().standIn(known.name()))
            .orElse(null);
    if (code == null) {
      throw CloudFrontErrors.notModelled(
          "connection functions in JavaScript: give the function "
              + known.name()
              + " code in Java, by FakeCloudFront.standIn(\""
              + known.name()
              + "\", connection -> …)");
    }
    SdkPojo summary =
        ConnectionFunctions.summary(known, ConnectionFunctions.isLive(request), state);
    SdkBytes connection =
        (SdkBytes) Objects.requireNonNull(Members.value(request, "ConnectionObject"));
    return Outcome.of(NamedOperation.answer(call, member -> ran(code, connection, summary, call)));
  }

  private static SdkPojo ran(
      UnaryOperator<JsonNode> code, SdkBytes connection, SdkPojo summary, CallContext call) {
    String output = "";
    String error = "";
    try {
      JsonNode given = JSON.readTree(connection.asUtf8String());
      output = call.once("run", () -> code.apply(given)).toString();
    } catch (JsonProcessingException e) {
      throw CloudFrontErrors.invalidArgument("The connection object is not valid JSON.");
    } catch (RuntimeException e) {
      error = String.valueOf(e.getMessage());
    }
    String given = output;
    String message = error;
    return Members.filled(
        Members.type("ConnectionFunctionTestResult"),
        member ->
            switch (member) {
              case "ConnectionFunctionSummary" -> summary;
              case "ComputeUtilization" -> "0";
              case "ConnectionFunctionErrorMessage" -> message;
              case "ConnectionFunctionOutput" -> given;
              default -> null;
            });
  }
}
