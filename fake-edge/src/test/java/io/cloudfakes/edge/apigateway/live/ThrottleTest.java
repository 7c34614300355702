package io.cloudfakes.edge.apigateway.live;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.apigateway.FakeApiGateway;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.RestTraffic;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigateway.model.MethodSetting;
import software.amazon.awssdk.services.apigateway.model.QuotaPeriodType;
import software.amazon.awssdk.services.apigateway.model.ThrottleSettings;

/** Token buckets and quotas, to the request. */
class ThrottleTest {
  private final FakeAws aws =
      FakeAws.builder().startingAt(Instant.parse("2026-03-04T12:00:00Z")).create();
  private final LiveApi api = new LiveApi(aws).mock("GET", "/pets", "{}");

  @AfterEach
  void close() {
    aws.close();
  }

  private int answered(int requests, String... headers) {
    int answered = 0;
    for (int i = 0; i < requests; i++) {
      int status = api.get("/prod/pets", headers).statusCode();
      assertThat(status).isIn(200, 429);
      answered += status == 200 ? 1 : 0;
    }
    return answered;
  }

  private static Map<String, MethodSetting> limits(String method, double rate, int burst) {
    return Map.of(
        method,
        MethodSetting.builder().throttlingRateLimit(rate).throttlingBurstLimit(burst).build());
  }

  @Test
  void a_stage_lets_through_its_burst_and_what_time_brings_exactly() {
    api.deploy("prod", s -> s.methodSettings(limits("*/*", 2.0, 5)));

    // Every call takes a millisecond: 500 of them bring one token.
    assertThat(answered(100)).isEqualTo(5);
    aws.clock().advance(Duration.ofMillis(400));
    assertThat(answered(50)).isEqualTo(1);
    aws.clock().advance(Duration.ofSeconds(2));
    assertThat(answered(50)).isEqualTo(4);
    aws.clock().advance(Duration.ofHours(1));
    assertThat(answered(50)).isEqualTo(5);
  }

  @Test
  void a_method_has_a_bucket_of_its_own() {
    api.mock("POST", "/pets", "{}")
        .deploy(
            "prod",
            s ->
                s.methodSettings(
                    Map.of(
                        "*/*",
                        MethodSetting.builder()
                            .throttlingRateLimit(0.0)
                            .throttlingBurstLimit(3)
                            .build(),
                        "~1pets/GET",
                        MethodSetting.builder()
                            .throttlingRateLimit(0.0)
                            .throttlingBurstLimit(1)
                            .build())));

    assertThat(answered(5)).isEqualTo(1);
    assertThat(api.post("/prod/pets", "{}").statusCode()).isEqualTo(200);
  }

  @Test
  void a_plan_limits_each_of_its_keys() {
    api.method("GET", "/pets", m -> m.apiKeyRequired(true).methodIntegration(LiveApi.mocked("{}")))
        .key("k1", "secret-1", true, p -> p.throttle(t -> t.rateLimit(0.0).burstLimit(2)))
        .key("k2", "secret-2", true, p -> p.throttle(t -> t.rateLimit(0.0).burstLimit(3)))
        .deploy();

    assertThat(answered(5, "x-api-key", "secret-1")).isEqualTo(2);
    assertThat(answered(5, "x-api-key", "secret-2")).isEqualTo(3);
  }

  @Test
  void a_plan_limits_single_methods() {
    api.method("GET", "/pets", m -> m.apiKeyRequired(true).methodIntegration(LiveApi.mocked("{}")))
        .key(
            "k1",
            "secret-1",
            true,
            p ->
                p.apiStages(
                        stage ->
                            stage
                                .apiId(LiveApi.ID)
                                .stage("prod")
                                .throttle(
                                    Map.of(
                                        "/pets/GET",
                                        ThrottleSettings.builder()
                                            .rateLimit(0.0)
                                            .burstLimit(1)
                                            .build())))
                    .throttle(t -> t.rateLimit(0.0).burstLimit(4)))
        .deploy();

    assertThat(answered(5, "x-api-key", "secret-1")).isEqualTo(1);
  }

  @Test
  void a_quota_of_a_week_begins_anew_on_sunday() {
    api.method("GET", "/pets", m -> m.apiKeyRequired(true).methodIntegration(LiveApi.mocked("{}")))
        .key(
            "k1",
            "secret-1",
            true,
            p -> p.quota(q -> q.limit(5).offset(2).period(QuotaPeriodType.WEEK)))
        .deploy();

    assertThat(answered(10, "x-api-key", "secret-1")).as("the first week, less 2").isEqualTo(3);
    aws.clock().set(Instant.parse("2026-03-07T23:59:00Z"));
    assertThat(answered(1, "x-api-key", "secret-1")).isZero();
    aws.clock().set(Instant.parse("2026-03-08T00:00:00Z"));
    assertThat(answered(10, "x-api-key", "secret-1")).isEqualTo(5);
  }

  @Test
  void ten_thousand_throttled_calls_leave_no_growth() {
    api.deploy("prod", s -> s.methodSettings(limits("*/*", 0.0, 1)));
    answered(1);
    RestTraffic before = api.store().state().traffic();

    assertThat(answered(10_000)).isZero();

    ApiGatewayState after = api.store().state();
    assertThat(after.traffic().buckets()).isEqualTo(before.buckets());
    assertThat(after.traffic().journals()).hasSize(1);
    assertThat(after.traffic().permits().byKey()).isEmpty();
    assertThat(after.traffic().replies().byKey()).isEmpty();
    assertThat(aws.fake(FakeApiGateway.class).metrics(LiveApi.ID, "prod").clientErrors())
        .isEqualTo(10_000);
  }

  @Test
  void a_fork_has_the_tokens_its_parent_had() {
    api.deploy("prod", s -> s.methodSettings(limits("*/*", 0.0, 3)));
    answered(1);

    try (FakeAws fork = aws.fork()) {
      LiveApi same = new LiveApi(fork);
      assertThat(same.get("/prod/pets").statusCode()).isEqualTo(200);
      assertThat(same.get("/prod/pets").statusCode()).isEqualTo(200);
      assertThat(same.get("/prod/pets").statusCode()).isEqualTo(429);
    }
    assertThat(answered(5)).isEqualTo(2);
  }
}
