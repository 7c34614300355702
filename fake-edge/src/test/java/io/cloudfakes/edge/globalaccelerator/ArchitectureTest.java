package io.cloudfakes.edge.globalaccelerator;

import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "io.cloudfakes.edge.globalaccelerator";

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(ROOT, 100);
  }

  @Test
  void each_layer_knows_only_those_below_it() {
    HouseRules.checkLayer(ROOT, "state", "rule", "routing", "probe", "forward", "operation");
    HouseRules.checkLayer(ROOT, "rule", "routing", "probe", "forward", "operation");
    HouseRules.checkLayer(ROOT, "routing", "probe", "forward", "operation");
    HouseRules.checkLayer(ROOT, "forward", "state", "rule", "routing", "probe", "operation");
    HouseRules.checkLayer(ROOT, "probe", "forward", "operation");
    HouseRules.checkLayer(ROOT, "operation", "routing", "probe", "forward");
  }
}
