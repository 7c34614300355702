package io.cloudfakes.dynamodb;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.contract.HouseRules;
import org.assertj.core.api.AssertProvider;
import org.junit.jupiter.api.Test;

class HouseRulesTest {
  private static final String ROOT = "io.cloudfakes.dynamodb";

  private final JavaClasses classes =
      new ClassFileImporter()
          .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
          .importPackages(ROOT);

  @Test
  void the_rules_of_the_house_hold() {
    HouseRules.check(ROOT, 90);
  }

  @Test
  void the_fake_has_layers() {
    lower("state", "rule", "expression", "partiql", "operation");
    lower("rule", "expression", "partiql", "operation");
    lower("expression", "partiql", "operation");
    lower("partiql", "operation");
    noClasses()
        .that()
        .resideInAnyPackage(ROOT + ".internal.*..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage(ROOT + ".internal")
        .check(classes);
  }

  /** But for the interface by which AssertJ's own assertThat takes what a test looks at. */
  @Test
  void only_assertions_need_assertj() {
    noClasses()
        .that()
        .resideOutsideOfPackage(ROOT + ".assertions")
        .should()
        .dependOnClassesThat(
            JavaClass.Predicates.resideInAPackage("org.assertj..")
                .and(DescribedPredicate.not(JavaClass.Predicates.type(AssertProvider.class))))
        .check(classes);
  }

  @Test
  void the_fake_knows_no_other() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage("io.cloudfakes.s3..", "io.cloudfakes.dns..", "io.cloudfakes.edge..")
        .check(classes);
  }

  /** The package must not know those above it. */
  private void lower(String name, String... above) {
    String[] packages = new String[above.length];
    for (int i = 0; i < above.length; i++) {
      packages[i] = ROOT + ".internal." + above[i] + "..";
    }
    noClasses()
        .that()
        .resideInAPackage(ROOT + ".internal." + name + "..")
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(packages)
        .check(classes);
  }
}
