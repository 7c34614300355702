package io.cloudfakes.edge.apigateway.internal.openapi;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import java.util.ArrayList;
import java.util.List;

/** What went wrong with a document, and what of it was left out. */
final class ImportReport {
  private final List<String> errors = new ArrayList<>();
  private final List<String> warnings = new ArrayList<>();

  void warn(String warning) {
    warnings.add(warning);
  }

  List<String> warnings() {
    return List.copyOf(warnings);
  }

  /** Does a part of the work; what it is refused with is told with all the others. */
  boolean attempt(String failure, Runnable part) {
    try {
      part.run();
      return true;
    } catch (AwsErrorException refusal) {
      // AWS reads on and tells all mistakes of a document at once.
      errors.add(failure + ": " + refusal.error().message());
      return false;
    }
  }

  void throwErrors() {
    if (!errors.isEmpty()) {
      throw RestErrors.badRequest("Errors found during import:\n\t" + String.join("\n\t", errors));
    }
  }

  /** Refuses a document that had to be read with something left out. */
  static AwsErrorException refusal(List<String> warnings) {
    return RestErrors.badRequest(
        "Warnings found during import:\n\t" + String.join("\n\t", warnings));
  }
}
