package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafState;

/** What can have tags. */
final class Tags {
  private Tags() {}

  static Entity of(String arn, WafState state) {
    Entities.requireArn(arn);
    Entity entity = state.entity(arn);
    if (entity == null) {
      throw WafErrors.nonexistent();
    }
    return entity;
  }
}
