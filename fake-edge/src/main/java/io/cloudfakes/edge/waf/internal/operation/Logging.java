package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;

/** The logging configurations of web ACLs. */
final class Logging {
  private Logging() {}

  static LoggingConfiguration required(
      Entity webAcl, @Nullable String type, @Nullable String scope, WafState state) {
    LoggingConfiguration found = state.logging().get(webAcl.arn());
    if (found == null || !isOf(found, type, scope)) {
      throw WafErrors.nonexistent();
    }
    return found;
  }

  /** Whether it is of that type and scope, if they are said. */
  static boolean isOf(LoggingConfiguration one, @Nullable String type, @Nullable String scope) {
    return (type == null || type.equals(one.logTypeAsString()))
        && (scope == null || scope.equals(one.logScopeAsString()));
  }
}
