package io.cloudfakes.dns;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** The house rules, checked on the classes. */
class ArchitectureTest {
  private static final JavaClasses CLASSES =
      new ClassFileImporter()
          .withImportOption(new ImportOption.DoNotIncludeTests())
          .importPackages("io.cloudfakes.dns");

  @Test
  void enough_classes_are_looked_at() {
    assertThat(CLASSES.size()).isGreaterThanOrEqualTo(6);
  }

  @Test
  void no_other_fake_is_known() {
    noClasses()
        .should()
        .dependOnClassesThat()
        .resideInAnyPackage(
            "io.cloudfakes.s3..",
            "io.cloudfakes.dynamodb..",
            "io.cloudfakes.edge..",
            "io.cloudfakes.junit..",
            "io.cloudfakes.internal..")
        .check(CLASSES);
  }

  @Test
  void no_class_reads_the_wall_clock_sleeps_or_starts_threads() {
    noClasses()
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(java.time.Instant.class, "now")
        .orShould()
        .callMethod(java.util.UUID.class, "randomUUID")
        .orShould()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .dependOnClassesThat()
        .belongToAnyOf(java.util.Random.class)
        .check(CLASSES);
  }

  @Test
  void classes_are_final_and_well_named() {
    classes()
        .that()
        .areNotInterfaces()
        .and()
        .areTopLevelClasses()
        .should()
        .haveModifier(JavaModifier.FINAL)
        .check(CLASSES);
    noClasses()
        .should()
        .haveNameMatching(".*(Impl|Manager|Helper|Util|Utils|Processor|Base)")
        .check(CLASSES);
  }
}
