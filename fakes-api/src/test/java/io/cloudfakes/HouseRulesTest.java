package io.cloudfakes;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check("io.cloudfakes", 100);
  }

  @Test
  void the_ground_has_layers() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cloudfakes");
    lower(
        classes, "protocol", "service", "transport", "internal", "fault", "call", "link", "clock");
    lower(
        classes, "clock", "service", "transport", "internal", "fault", "call", "protocol", "link");
    lower(classes, "seed", "service", "transport", "internal", "fault", "call", "protocol", "link");
    lower(classes, "iam", "service", "transport", "internal", "fault", "call", "link");
    lower(classes, "link", "service", "transport", "internal", "fault", "call");
    lower(classes, "call", "service", "transport", "internal", "fault", "link");
    lower(classes, "fault", "service", "transport", "internal", "link", "protocol");
    lower(classes, "service", "transport", "internal", "fault", "call");
    lower(classes, "transport", "internal", "fault", "call", "link");
  }

  /** The package must not know those above it. */
  private static void lower(JavaClasses classes, String name, String... above) {
    String[] packages = new String[above.length];
    for (int i = 0; i < above.length; i++) {
      packages[i] = "io.cloudfakes." + above[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage("io.cloudfakes." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(classes);
  }
}
