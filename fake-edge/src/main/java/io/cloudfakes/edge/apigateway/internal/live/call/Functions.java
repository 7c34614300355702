package io.cloudfakes.edge.apigateway.internal.live.call;

import io.cloudfakes.link.FunctionCall;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The functions that APIs call. */
public final class Functions {
  private static final String MARK = ":lambda:path/2015-03-31/functions/";
  private static final String END = "/invocations";

  private Functions() {}

  /** The function an integration or authorizer names by its URI; null when it names none. */
  public static @Nullable String arn(@Nullable String uri, Map<String, String> stageVariables) {
    if (uri == null) {
      return null;
    }
    int begin = uri.indexOf(MARK);
    if (begin < 0 || !uri.endsWith(END)) {
      return null;
    }
    return StageVariables.in(
        uri.substring(begin + MARK.length(), uri.length() - END.length()), stageVariables);
  }

  /** Invokes a function for API Gateway, which the function's policy has to let in. */
  public static FunctionResult invoke(
      CallContext call, String functionArn, Bytes event, String sourceArn) {
    return invoke(call, functionArn, event, sourceArn, null);
  }

  /**
   * Invokes a function.
   *
   * @param role in whose name; null for API Gateway's own
   */
  public static FunctionResult invoke(
      CallContext call, String functionArn, Bytes event, String sourceArn, @Nullable String role) {
    String principal = role == null || role.isEmpty() ? "apigateway.amazonaws.com" : role;
    return call.links()
        .find(FunctionTarget.class)
        .map(lambda -> lambda.call(new FunctionCall(functionArn, event, principal, sourceArn)))
        .orElseGet(
            () ->
                new FunctionResult.Refused(
                    404, "ResourceNotFoundException", "This world has no Lambda"));
  }

  /** Invokes a function that nobody waits for. */
  public static void send(CallContext call, String functionArn, Bytes event, String sourceArn) {
    call.links()
        .find(FunctionTarget.class)
        .ifPresent(lambda -> lambda.invokeAsync(functionArn, event, sourceArn));
  }
}
