package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;

/** What can have tags. */
final class Tags {
  private Tags() {}

  static Entity of(String arn, WafState state, CallContext call) {
    Entities.requireArn(arn);
    Entity entity = state.entity(arn);
    if (entity == null
        || !entity.region().equals(call.region())
        || !entity.account().equals(call.account())) {
      throw WafErrors.nonexistent();
    }
    return entity;
  }
}
