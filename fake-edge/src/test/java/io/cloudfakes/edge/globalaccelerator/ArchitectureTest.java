package io.cloudfakes.edge.globalaccelerator;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    lower("state", "rule", "routing", "probe", "forward", "operation");
    lower("rule", "routing", "probe", "forward", "operation");
    lower("routing", "probe", "forward", "operation");
    lower("forward", "state", "rule", "routing", "probe", "operation");
    lower("probe", "forward", "operation");
    lower("operation", "routing", "probe", "forward");
  }

  private static void lower(String name, String... above) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(ROOT);
    for (String one : above) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + ".internal." + name + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + ".internal." + one + "..")
          .check(classes);
    }
  }
}
