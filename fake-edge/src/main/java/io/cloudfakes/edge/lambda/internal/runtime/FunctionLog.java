package io.cloudfakes.edge.lambda.internal.runtime;

import com.amazonaws.services.lambda.runtime.LambdaLogger;
import com.amazonaws.services.lambda.runtime.logging.LogLevel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.jspecify.annotations.Nullable;

/** What one invocation logs, between the lines Lambda itself writes. */
final class FunctionLog implements LambdaLogger {
  private final ConcurrentLinkedQueue<String> parts = new ConcurrentLinkedQueue<>();

  void start(String requestId, String version) {
    parts.add("START RequestId: " + requestId + " Version: " + version + "\n");
  }

  /** The line breaks after a message are the log's, as each message is an event of its own. */
  @Override
  public void log(String message) {
    parts.add(message.endsWith("\n") ? message : message + "\n");
  }

  @Override
  public void log(byte[] message) {
    log(new String(message, StandardCharsets.UTF_8));
  }

  @Override
  public void log(String message, LogLevel level) {
    log(level == LogLevel.UNDEFINED ? message : "[" + level + "] " + message);
  }

  @Override
  public void log(byte[] message, LogLevel level) {
    log(new String(message, StandardCharsets.UTF_8), level);
  }

  /**
   * The memory used is not measured: it is given as the memory there is.
   *
   * @param init how long it took to make the instance; null when there was one
   * @param status what became of the invocation when it failed; "" when nothing is said of it
   */
  void end(
      String requestId, Duration duration, int memorySize, @Nullable Duration init, String status) {
    double millis = millis(duration);
    parts.add("END RequestId: " + requestId + "\n");
    parts.add(
        String.format(
                Locale.ROOT,
                "REPORT RequestId: %s\tDuration: %.2f ms\tBilled Duration: %d ms\tMemory Size: %d"
                    + " MB\tMax Memory Used: %d MB\t",
                requestId,
                millis,
                // A millisecond is billed at the least.
                Math.max(1, (long) Math.ceil(millis)),
                memorySize,
                memorySize)
            + (init == null
                ? ""
                : String.format(Locale.ROOT, "Init Duration: %.2f ms\t", millis(init)))
            + (status.isEmpty() ? "" : status + "\t")
            + "\n");
  }

  private static double millis(Duration duration) {
    return duration.toNanos() / 1e6;
  }

  String text() {
    return String.join("", parts);
  }
}
