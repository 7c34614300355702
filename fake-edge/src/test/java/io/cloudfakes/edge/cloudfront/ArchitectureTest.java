package io.cloudfakes.edge.cloudfront;

import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  private static final String ROOT = "io.cloudfakes.edge.cloudfront";

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(ROOT, 100);
  }

  @Test
  void lower_layers_know_nothing_of_those_above() {
    HouseRules.checkLayer(ROOT, "cache", "state", "rule", "signing", "edge", "operation");
    HouseRules.checkLayer(ROOT, "state", "rule", "signing", "edge", "operation");
    HouseRules.checkLayer(ROOT, "rule", "signing", "edge", "operation");
    HouseRules.checkLayer(ROOT, "lambdaedge", "rule", "signing", "edge", "operation");
    HouseRules.checkLayer(ROOT, "signing", "state", "rule", "edge", "operation");
    HouseRules.checkLayer(ROOT, "edge", "operation");
    HouseRules.checkLayer(ROOT, "javascript", "signing", "edge", "operation", "keyvalues");
  }
}
