package io.cloudfakes.edge.apigateway;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
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
    lower("state", "rule", "openapi", "operation");
    lower("rule", "openapi", "operation");
    lower("openapi", "operation");
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
