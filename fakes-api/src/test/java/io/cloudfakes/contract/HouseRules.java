package io.cloudfakes.contract;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ThreadLocalRandom;

/** The rules of the house, checked in every module over its main classes, without exceptions. */
public final class HouseRules {
  private static final List<String> BANNED_NAMES =
      List.of("Impl", "Manager", "Helper", "Util", "Utils", "Processor", "Base");

  private HouseRules() {}

  /**
   * Checks every rule on the main classes of a package and those below it.
   *
   * @param floor how many classes there must be at the least, so that an empty import cannot pass
   */
  public static void check(String rootPackage, int floor) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .withImportOption(location -> !location.contains("test-classes"))
            .withImportOption(location -> !location.contains("-tests.jar"))
            .importPackages(rootPackage);
    assertThat(classes.size()).as("classes below " + rootPackage).isGreaterThanOrEqualTo(floor);
    for (ArchRule rule : rules()) {
      rule.allowEmptyShould(true).check(classes);
    }
  }

  /**
   * Checks that a layer of a fake knows nothing of those above it.
   *
   * @param rootPackage the fake's; layers are packages below its {@code internal}
   */
  public static void checkLayer(String rootPackage, String layer, String... above) {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages(rootPackage);
    for (String one : above) {
      noClasses()
          .that()
          .resideInAPackage(rootPackage + ".internal." + layer + "..")
          .should()
          .dependOnClassesThat()
          .resideInAPackage(rootPackage + ".internal." + one + "..")
          .check(classes);
    }
  }

  private static List<ArchRule> rules() {
    return List.of(
        timeIsTheWorlds(),
        nothingSleepsOrStartsThreads(),
        chanceIsSeeded(),
        namesSayWhatThingsAre(),
        publicTypesAreClosed(),
        fakesDoNotKnowEachOther(),
        librariesStayWhereTheyBelong(),
        internalsStayInternal());
  }

  /**
   * The call log's stopwatch, the transports, and the start of a world may look at a real clock.
   */
  private static ArchRule timeIsTheWorlds() {
    return noClasses()
        .that(
            resideInAPackage("io.cloudfakes..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackages(
                        "io.cloudfakes.transport..", "io.cloudfakes.call"))
                .and(notNamed("io.cloudfakes.FakeAws$Builder")))
        .should()
        .callMethod(System.class, "currentTimeMillis")
        .orShould()
        .callMethod(System.class, "nanoTime")
        .orShould()
        .callMethod(Instant.class, "now")
        .orShould()
        .callMethod(Clock.class, "systemUTC")
        .orShould()
        .callMethod(Clock.class, "systemDefaultZone")
        .because("time is the test's to decide");
  }

  private static ArchRule nothingSleepsOrStartsThreads() {
    // A handler that never returns is given up on a thread of its own, for tests that ask for it.
    return noClasses()
        .that(
            JavaClass.Predicates.resideOutsideOfPackages(
                    "io.cloudfakes.transport..",
                    "io.cloudfakes.dns.internal.server..",
                    "io.cloudfakes.edge.globalaccelerator.internal.forward..")
                .and(notNamed("io.cloudfakes.edge.lambda.internal.runtime.Watchdog")))
        .should()
        .callMethod(Thread.class, "sleep", long.class)
        .orShould()
        .callConstructor(Thread.class)
        .orShould()
        .callConstructor(Thread.class, Runnable.class)
        .orShould()
        .callConstructor(Thread.class, Runnable.class, String.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Executors.class)
        .because("everything happens on the caller's thread");
  }

  private static ArchRule chanceIsSeeded() {
    return noClasses()
        .should()
        .callMethod(UUID.class, "randomUUID")
        .orShould()
        .callMethod(Math.class, "random")
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(Random.class)
        .orShould()
        .dependOnClassesThat()
        .areAssignableTo(ThreadLocalRandom.class)
        .because("chance is a hash of the world's seed");
  }

  private static ArchRule namesSayWhatThingsAre() {
    return classes()
        .should(
            new ArchCondition<>("not end in " + BANNED_NAMES) {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                for (String banned : BANNED_NAMES) {
                  if (type.getSimpleName().endsWith(banned)) {
                    events.add(SimpleConditionEvent.violated(type, type.getName()));
                  }
                }
              }
            });
  }

  private static ArchRule publicTypesAreClosed() {
    return classes()
        .that()
        .arePublic()
        .and()
        .areTopLevelClasses()
        .should(
            new ArchCondition<>("be interfaces, records, enums, exceptions or final classes") {
              @Override
              public void check(JavaClass type, ConditionEvents events) {
                boolean closed =
                    type.isInterface()
                        || type.getModifiers().contains(JavaModifier.FINAL)
                        || type.isEnum()
                        || type.isAssignableTo(Throwable.class);
                if (!closed) {
                  events.add(SimpleConditionEvent.violated(type, type.getName() + " is open"));
                }
              }
            });
  }

  private static ArchRule fakesDoNotKnowEachOther() {
    return slices()
        .matching(
            "io.cloudfakes.(s3|dynamodb|dns|edge.lambda|edge.cloudfront|edge.apigateway"
                + "|edge.globalaccelerator)..")
        .should()
        .notDependOnEachOther()
        .because("fakes reach each other by links only");
  }

  private static ArchRule librariesStayWhereTheyBelong() {
    return noClasses()
        .that(
            resideInAPackage("io.cloudfakes..")
                .and(
                    JavaClass.Predicates.resideOutsideOfPackage(
                        "io.cloudfakes.transport.socket..")))
        .should()
        .dependOnClassesThat(resideInAnyPackage("io.undertow..", "org.xnio.."))
        .because("Undertow is the socket endpoint's own business");
  }

  private static ArchRule internalsStayInternal() {
    return noClasses()
        .that()
        .resideOutsideOfPackages("io.cloudfakes.internal..", "io.cloudfakes")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("io.cloudfakes.internal..")
        .because("the pipeline is for FakeAws alone");
  }

  private static DescribedPredicate<JavaClass> notNamed(String name) {
    return new DescribedPredicate<>("not " + name) {
      @Override
      public boolean test(JavaClass type) {
        return !type.getName().equals(name);
      }
    };
  }
}
