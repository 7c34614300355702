package io.cloudfakes.edge.lambda.internal.runtime;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.internal.rule.Payloads;
import io.cloudfakes.protocol.Bytes;
import java.io.IOError;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.Locale;
import java.util.Set;

/**
 * The document a function's caller gets when the function failed.
 *
 * @param reply the document
 * @param log what the runtime logs of it; "" for nothing
 * @param status what the log's last line says of it; "" for nothing
 * @param fatal whether the instance is lost, so that the next event gets a new one
 */
record FunctionFailure(Bytes reply, String log, String status, boolean fatal) {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final String RUNTIME = FunctionFailure.class.getPackageName();

  /** The handler threw; its stack trace ends where the runtime begins. */
  static FunctionFailure thrown(Throwable thrown) {
    cutStackTraces(thrown);
    String message =
        thrown.getLocalizedMessage() == null
            ? thrown.getClass().getName()
            : thrown.getLocalizedMessage();
    String type = thrown.getClass().getName();
    ObjectNode document = JSON.createObjectNode();
    document.put("errorMessage", message).put("errorType", type);
    ArrayNode trace = document.putArray("stackTrace");
    for (StackTraceElement frame : thrown.getStackTrace()) {
      trace.add(frame.toString());
    }
    StringWriter text = new StringWriter();
    thrown.printStackTrace(new PrintWriter(text));
    // What the JVM itself throws ends the process on AWS, once it is told.
    boolean fatal = thrown instanceof VirtualMachineError || thrown instanceof IOError;
    return new FunctionFailure(
        Bytes.utf8(document.toString()), message + ": " + type + "\n" + text + "\n", "", fatal);
  }

  /** It ended its own process. */
  static FunctionFailure exited(String requestId, int exitStatus) {
    String type = "Runtime.ExitError";
    String message =
        "RequestId: "
            + requestId
            + " Error: Runtime exited "
            + (exitStatus == 0
                ? "without providing a reason"
                : "with error: exit status " + exitStatus);
    ObjectNode document = JSON.createObjectNode();
    document.put("errorType", type).put("errorMessage", message);
    return new FunctionFailure(
        Bytes.utf8(document.toString()),
        message + "\n" + type + "\n",
        "Status: error\tError Type: " + type,
        true);
  }

  /** It took longer than it may. */
  static FunctionFailure timedOut(String requestId, Duration timeout, Instant at) {
    String message =
        String.format(
            Locale.ROOT, "Task timed out after %.2f seconds", timeout.toMillis() / 1000.0);
    ObjectNode document = JSON.createObjectNode();
    document.put("errorType", "Sandbox.Timedout");
    document.put("errorMessage", "RequestId: " + requestId + " Error: " + message);
    return new FunctionFailure(
        Bytes.utf8(document.toString()),
        at + " " + requestId + " " + message + "\n\n",
        "Status: timeout",
        true);
  }

  /** It answered with more than Lambda carries. */
  static FunctionFailure replyTooLarge() {
    ObjectNode document = JSON.createObjectNode();
    document.put(
        "errorMessage",
        "Response payload size exceeded maximum allowed payload size ("
            + Payloads.LONGEST_REPLY
            + " bytes).");
    document.put("errorType", "Function.ResponseSizeTooLarge");
    return new FunctionFailure(Bytes.utf8(document.toString()), "", "", false);
  }

  /** Takes this library's frames, and the test's below them, off the trace and its causes. */
  private static void cutStackTraces(Throwable thrown) {
    Set<Throwable> seen = new LinkedHashSet<>();
    for (Throwable t = thrown; t != null && seen.add(t); t = t.getCause()) {
      StackTraceElement[] trace = t.getStackTrace();
      for (int i = 0; i < trace.length; i++) {
        if (trace[i].getClassName().startsWith(RUNTIME)) {
          t.setStackTrace(Arrays.copyOf(trace, i));
          break;
        }
      }
    }
  }
}
