package io.cloudfakes.edge.cloudfront.internal.javascript;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a function did with an event.
 *
 * @param output what it returned; missing for nothing
 * @param log what it wrote, line by line
 * @param failure why it returned nothing; null when it did
 * @param origin the origin it asked for last; null for none
 * @param utilization of what it may compute, in percent; 0 when that was not measured
 */
public record FunctionRun(
    JsonNode output,
    List<String> log,
    @Nullable Failure failure,
    @Nullable OriginChoice origin,
    int utilization) {

  /**
   * Why a function did not come to its end.
   *
   * @param compiling whether it could not even begin
   */
  public record Failure(String message, boolean compiling) {}

  /** A run that returned. */
  public static FunctionRun returned(JsonNode output) {
    return new FunctionRun(output, List.of(), null, null, 0);
  }

  /** A run that threw. */
  public static FunctionRun failed(String message) {
    return failed(new Failure(message, false), List.of(), 0);
  }

  static FunctionRun failed(Failure failure, List<String> log, int utilization) {
    return new FunctionRun(MissingNode.getInstance(), log, failure, null, utilization);
  }
}
