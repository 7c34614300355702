package io.cloudfakes.edge.cloudfront.internal.javascript;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeFunction;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.seed.Seed;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.model.FunctionConfig;

/** What stands between functions and GraalJS. */
class JavaScriptTest {
  private static final String CODE =
      "function handler(event) { return { statusCode: 200, body: '' + Math.random() }; }";

  private static FunctionRun run(JavaScript javaScript, long seed, String code) {
    return javaScript.run(
        "f",
        new EdgeFunction.Stage(
            "E1",
            FunctionConfig.builder().comment("").runtime(LanguageLevel.TWO).build(),
            SdkBytes.fromUtf8String(code),
            Instant.EPOCH),
        JsonNodeFactory.instance.objectNode(),
        new Scene(
            Instant.EPOCH,
            new Ids(new Seed(seed), 1),
            "viewer-request",
            List.of(),
            null,
            null,
            null),
        false);
  }

  @Test
  void without_graaljs_a_function_says_what_to_add() {
    AwsErrorException refusal =
        catchThrowableOfType(
            AwsErrorException.class, () -> run(new JavaScript("org.nowhere.Engine"), 1, CODE));
    assertThat(refusal.error().status()).isEqualTo(501);
    assertThat(refusal)
        .hasMessageContaining("org.graalvm.polyglot:polyglot")
        .hasMessageContaining("org.graalvm.polyglot:js-community")
        .hasMessageContaining("FakeCloudFront.standIn(\"f\"");
  }

  @Test
  void the_same_seed_draws_the_same_numbers() {
    FunctionRun first = run(new JavaScript(), 7, CODE);
    assertThat(run(new JavaScript(), 7, CODE).output()).isEqualTo(first.output());
    assertThat(run(new JavaScript(), 8, CODE).output()).isNotEqualTo(first.output());
  }

  @Test
  void a_refusal_of_this_librarys_is_not_an_error_of_the_function() {
    String code =
        "import cf from 'cloudfront';\nfunction handler(event) { return cf.edgeLocation.region; }";
    AwsErrorException refusal =
        catchThrowableOfType(AwsErrorException.class, () -> run(new JavaScript(), 1, code));
    assertThat(refusal).hasMessageContaining("cf.edgeLocation.region");
  }

  @Test
  void graaljs_is_known_here_alone() {
    ArchRuleDefinition.noClasses()
        .that()
        .resideOutsideOfPackage("io.cloudfakes.edge.cloudfront.internal.javascript..")
        .should()
        .dependOnClassesThat()
        .resideInAPackage("org.graalvm..")
        .because("it is an optional dependency")
        .check(
            new ClassFileImporter()
                .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
                .importPackages("io.cloudfakes.edge"));
  }
}
