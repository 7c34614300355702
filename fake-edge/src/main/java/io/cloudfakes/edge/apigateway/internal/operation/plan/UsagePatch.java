package io.cloudfakes.edge.apigateway.internal.operation.plan;

import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import software.amazon.awssdk.services.apigateway.model.Op;
import software.amazon.awssdk.services.apigateway.model.PatchOperation;

/** The one patch operation that the usage of an API key takes. */
final class UsagePatch {
  private UsagePatch() {}

  /** How many calls the key is to have left. */
  static long remaining(PatchOperation operation) {
    if (operation.op() != Op.REPLACE) {
      throw RestErrors.badRequest(
          "Invalid patch path  '"
              + operation.path()
              + "' specified for op '"
              + operation.opAsString()
              + "'. Please choose supported operations");
    }
    if (!"/remaining".equals(operation.path())) {
      throw RestErrors.badRequest(
          "Invalid patch path  '"
              + operation.path()
              + "' specified for op 'replace'. Must be one of: [/remaining]");
    }
    String value = operation.value();
    if (value == null || !value.matches("[0-9]{1,18}")) {
      throw RestErrors.badRequest("Invalid value '" + value + "' specified for path /remaining");
    }
    return Long.parseLong(value);
  }
}
