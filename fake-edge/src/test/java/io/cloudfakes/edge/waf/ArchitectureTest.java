package io.cloudfakes.edge.waf;

import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "io.cloudfakes.edge.waf";

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(ROOT, 80);
  }

  @Test
  void lower_layers_know_nothing_of_those_above() {
    HouseRules.checkLayer(ROOT, "state", "rule", "inspect", "log", "operation");
    HouseRules.checkLayer(ROOT, "rule", "inspect", "log", "operation");
    HouseRules.checkLayer(ROOT, "inspect", "log", "operation");
  }
}
