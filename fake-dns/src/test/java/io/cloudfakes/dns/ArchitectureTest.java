package io.cloudfakes.dns;

import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class ArchitectureTest {
  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check("io.cloudfakes.dns", 6);
  }
}
