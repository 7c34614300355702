package io.cloudfakes.edge.waf.internal.rule;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;

/**
 * Where rules stand.
 *
 * @param inGroup whether it is a rule group, else a web ACL
 * @param scope of the web ACL or rule group: what it refers to is of the same
 */
public record RuleHome(boolean inGroup, String scope, WafState state, CallContext call) {
  /** What a statement refers to by its ARN. */
  Entity referred(Kind kind, String arn) {
    Entity found = Entities.byArn(kind, arn, state, call);
    if (!found.scope().equals(scope)) {
      throw WafErrors.invalidReference();
    }
    return found;
  }
}
