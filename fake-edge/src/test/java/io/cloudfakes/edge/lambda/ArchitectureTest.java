package io.cloudfakes.edge.lambda;

import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "io.cloudfakes.edge.lambda";

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(ROOT, 40);
  }

  @Test
  void state_knows_nothing_of_what_uses_it() {
    HouseRules.checkLayer(ROOT, "state", "rule", "runtime", "event", "operation");
    HouseRules.checkLayer(ROOT, "rule", "runtime", "event", "operation");
    HouseRules.checkLayer(ROOT, "runtime", "event", "operation");
    HouseRules.checkLayer(ROOT, "event", "operation");
  }
}
