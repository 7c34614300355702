package io.cloudfakes.edge.lambda.internal.operation.function;

import java.util.List;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** The instruction sets of code: one, of two. */
final class Architectures {
  private Architectures() {}

  static void set(List<String> asked, FunctionConfiguration.Builder settings) {
    if (asked.isEmpty()) {
      return;
    }
    settings.architecturesWithStrings(asked);
  }
}
