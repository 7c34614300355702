package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.ApiKey;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;

/** The keys of an account in a scope. */
final class ApiKeys {
  private ApiKeys() {}

  static ApiKey required(String text, String scope, WafState state, CallContext call) {
    Entities.requireScope(scope, call);
    ApiKey key = state.apiKeys().get(text);
    if (key == null || !isOf(key, scope, call)) {
      throw WafErrors.nonexistent();
    }
    return key;
  }

  static boolean isOf(ApiKey key, String scope, CallContext call) {
    return key.account().equals(call.account()) && key.scope().equals(scope);
  }
}
