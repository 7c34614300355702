package io.cloudfakes.edge.lambda.internal.operation.function;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import java.util.List;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/** The instruction sets of code: one, of two. */
final class Architectures {
  private static final List<String> KNOWN = List.of("x86_64", "arm64");

  private Architectures() {}

  static void set(List<String> asked, FunctionConfiguration.Builder settings) {
    if (asked.isEmpty()) {
      return;
    }
    if (asked.size() > 1) {
      throw LambdaErrors.constraint(
              "architectures", asked.toString(), "Member must have length less than or equal to 1")
          .asException();
    }
    if (!KNOWN.contains(asked.get(0))) {
      throw LambdaErrors.constraint(
              "architectures",
              asked.toString(),
              "Member must satisfy constraint: [Member must satisfy enum value set: [x86_64,"
                  + " arm64], Member must not be null]")
          .asException();
    }
    settings.architecturesWithStrings(asked);
  }
}
