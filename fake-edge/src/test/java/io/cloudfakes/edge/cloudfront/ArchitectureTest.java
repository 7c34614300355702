package io.cloudfakes.edge.cloudfront;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    lower("cache", "state", "rule", "signing", "edge", "operation");
    lower("state", "rule", "signing", "edge", "operation");
    lower("rule", "signing", "edge", "operation");
    lower("lambdaedge", "rule", "signing", "edge", "operation");
    lower("signing", "state", "rule", "edge", "operation");
    lower("edge", "operation");
    lower("javascript", "signing", "edge", "operation", "keyvalues");
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
