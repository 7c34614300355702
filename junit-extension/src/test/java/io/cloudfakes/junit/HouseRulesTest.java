package io.cloudfakes.junit;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.fields;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private final JavaClasses main =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages("io.cloudfakes.junit");

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check("io.cloudfakes.junit", 20);
  }

  @Test
  void the_extension_keeps_nothing_outside_its_contexts() {
    fields()
        .that()
        .areStatic()
        .should()
        .beFinal()
        .because("tests run in parallel, each with its own")
        .check(main);
  }

  @Test
  void it_needs_no_more_of_junit_than_tests_have_anyway() {
    classes()
        .should()
        .onlyDependOnClassesThat()
        .resideInAnyPackage(
            "io.cloudfakes..",
            "java..",
            "org.jspecify..",
            "org.junit.jupiter.api..",
            "org.junit.platform.commons.support..",
            "org.opentest4j..",
            "software.amazon.awssdk..")
        .check(main);
  }
}
