package io.cloudfakes.edge.apigateway;

import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class ApiGatewayArchitectureTest {
  private static final String ROOT = "io.cloudfakes.edge.apigateway";

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(ROOT, 150);
  }

  @Test
  void state_knows_nothing_of_what_uses_it() {
    HouseRules.checkLayer(ROOT, "state", "rule", "openapi", "operation");
    HouseRules.checkLayer(ROOT, "rule", "openapi", "operation");
    HouseRules.checkLayer(ROOT, "openapi", "operation");
  }
}
