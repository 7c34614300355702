package io.cloudfakes.s3.internal;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.contract.HouseRules;
import org.junit.jupiter.api.Test;

class S3RulesTest {
  private static final String ROOT = "io.cloudfakes.s3";

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(ROOT, 60);
  }

  @Test
  void the_fake_has_layers() {
    // Rules and the state they are about stand beside each other.
    lower(ROOT + ".internal.rule..", "event", "operation");
    lower(ROOT + ".internal.state..", "event", "operation");
    lower(ROOT + ".internal.event..", "operation");
    lower(ROOT + ".internal.operation..", "event");
    JavaClasses classes = classes();
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".internal")
        .because("the table of contents is above all it lists")
        .check(classes);
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal..")
        .should()
        .dependOnClassesThat()
        .haveSimpleNameStartingWith("FakeS3")
        .because("the façade is above all")
        .check(classes);
  }

  private static void lower(String layer, String... above) {
    String[] packages = new String[above.length];
    for (int i = 0; i < above.length; i++) {
      packages[i] = ROOT + ".internal." + above[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage(layer)
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(classes());
  }

  private static JavaClasses classes() {
    return new ClassFileImporter()
        .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
        .importPackages(ROOT);
  }
}
