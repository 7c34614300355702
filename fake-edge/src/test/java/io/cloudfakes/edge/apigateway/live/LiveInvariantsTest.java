package io.cloudfakes.edge.apigateway.live;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import io.cloudfakes.edge.apigateway.internal.RestService;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;

/** What holds of live traffic whatever happens. */
class LiveInvariantsTest {
  private static final String ROOT = "io.cloudfakes.edge.apigateway.internal.";
  private static final int THREADS = 4;
  private static final int CALLS = 100;

  @Test
  void templates_and_buckets_know_nothing_of_who_uses_them() {
    JavaClasses classes =
        new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("io.cloudfakes.edge.apigateway");
    above(classes, "vtl", "state", "rule", "throttle", "live..", "operation..");
    above(classes, "throttle", "state", "rule", "vtl", "live..", "operation..");
    above(classes, "state", "rule", "live..", "operation..");
    above(classes, "live.call", "live", "live.access", "live.integration", "operation..");
    above(classes, "live.access", "live", "live.integration", "operation..");
    above(classes, "live.integration", "live", "live.access", "operation..");
    above(classes, "live", "operation..");
  }

  private static void above(JavaClasses classes, String lower, String... higher) {
    for (String one : higher) {
      noClasses()
          .that()
          .resideInAPackage(ROOT + lower)
          .should()
          .dependOnClassesThat()
          .resideInAPackage(ROOT + one)
          .check(classes);
    }
  }

  private static LiveApi api(FakeAws aws, int burst) {
    aws.fake(FakeLambda.class)
        .deploy("echo", (JsonNode event) -> Map.of("statusCode", 200, "body", "x"));
    return new LiveApi(aws)
        .mock("GET", "/mock", "{}")
        .method(
            "GET",
            "/echo",
            m -> m.methodIntegration(LiveApi.function(IntegrationType.AWS_PROXY, "echo")))
        .deploy(
            "prod",
            s ->
                s.accessLogSettings(l -> l.format("$context.status"))
                    .methodSettings(
                        Map.of(
                            "*/*",
                            MethodSetting.builder()
                                .throttlingRateLimit(0.0)
                                .throttlingBurstLimit(burst)
                                .build())));
  }

  @Test
  void the_changes_applied_one_by_one_give_the_state() {
    try (FakeAws aws = FakeAws.builder().recordChanges().create()) {
      LiveApi api = api(aws, 2);
      for (int i = 0; i < 4; i++) {
        api.get("/prod/echo");
        api.get("/prod/mock");
        api.get("/prod/nothing");
      }

      ApiGatewayState replayed = ApiGatewayState.EMPTY;
      for (Change<ApiGatewayState> change : aws.store(RestService.SERVICE).changes()) {
        replayed = change.applyTo(replayed);
      }
      assertThat(replayed).isEqualTo(api.store().state());
      assertThat(aws.fake(FakeApiGateway.class).metrics(LiveApi.ID, "prod").count()).isEqualTo(12);
    }
  }

  @Test
  void many_threads_together_get_as_many_tokens_as_there_are() throws Exception {
    ExecutorService threads = Executors.newFixedThreadPool(THREADS);
    try (FakeAws aws = FakeAws.create()) {
      LiveApi api = api(aws, 150);
      List<Future<Integer>> running = new ArrayList<>();
      for (int thread = 0; thread < THREADS; thread++) {
        running.add(
            threads.submit(
                () -> {
                  int answered = 0;
                  for (int i = 0; i < CALLS; i++) {
                    answered += api.get("/prod/echo").statusCode() == 200 ? 1 : 0;
                  }
                  return answered;
                }));
      }
      int answered = 0;
      for (Future<Integer> one : running) {
        answered += one.get();
      }

      assertThat(answered).isEqualTo(150);
      assertThat(aws.fake(FakeLambda.class).function("echo").invocations()).hasSize(150);
      assertThat(aws.fake(FakeApiGateway.class).metrics(LiveApi.ID, "prod").count())
          .isEqualTo(THREADS * CALLS);
    } finally {
      threads.shutdownNow();
    }
  }

  @Test
  void the_same_seed_and_calls_give_the_same_answers() {
    List<String> first = answers();

    assertThat(answers()).isEqualTo(first);
  }

  private static List<String> answers() {
    List<String> answers = new ArrayList<>();
    try (FakeAws aws =
        FakeAws.builder().seed(3).startingAt(Instant.parse("2026-03-04T12:00:00Z")).create()) {
      LiveApi api =
          new LiveApi(aws)
              .mock("GET", "/", "$context.requestId $context.extendedRequestId")
              .deploy();
      for (int i = 0; i < 5; i++) {
        answers.add(api.get("/prod/").body());
      }
    }
    return answers;
  }
}
