package io.cloudfakes.dns;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.contract.ContractTest;
import java.util.List;
import java.util.function.Consumer;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.route53.model.CreateHealthCheckResponse;
import software.amazon.awssdk.services.route53.model.HealthCheck;
import software.amazon.awssdk.services.route53.model.HealthCheckAlreadyExistsException;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;
import software.amazon.awssdk.services.route53.model.HealthCheckType;
import software.amazon.awssdk.services.route53.model.HealthCheckVersionMismatchException;
import software.amazon.awssdk.services.route53.model.InsufficientDataHealthStatus;
import software.amazon.awssdk.services.route53.model.InvalidInputException;
import software.amazon.awssdk.services.route53.model.NoSuchHealthCheckException;
import software.amazon.awssdk.services.route53.model.ResettableElementName;

/** Health checks: what they are, and what they say. */
class HealthChecksTest {
  private static final Consumer<HealthCheckConfig.Builder> HTTP =
      c -> c.type(HealthCheckType.HTTP).ipAddress("192.0.2.1").resourcePath("/up");

  private static HealthCheck make(
      Route53Client route53, String reference, Consumer<HealthCheckConfig.Builder> config) {
    return route53
        .createHealthCheck(b -> b.callerReference(reference).healthCheckConfig(config))
        .healthCheck();
  }

  @ContractTest
  void a_new_check_has_what_aws_fills_in(Route53Client route53) {
    CreateHealthCheckResponse made =
        route53.createHealthCheck(b -> b.callerReference("1").healthCheckConfig(HTTP));

    assertThat(made.sdkHttpResponse().statusCode()).isEqualTo(201);
    assertThat(made.location()).endsWith("/healthcheck/" + made.healthCheck().id());
    HealthCheckConfig config = made.healthCheck().healthCheckConfig();
    assertThat(config.port()).isEqualTo(80);
    assertThat(config.requestInterval()).isEqualTo(30);
    assertThat(config.failureThreshold()).isEqualTo(3);
    assertThat(config.measureLatency()).isFalse();
    assertThat(config.inverted()).isFalse();
    assertThat(config.disabled()).isFalse();
    assertThat(config.enableSNI()).isFalse();
    assertThat(made.healthCheck().healthCheckVersion()).isEqualTo(1);
    assertThat(route53.getHealthCheck(b -> b.healthCheckId(made.healthCheck().id())).healthCheck())
        .isEqualTo(made.healthCheck());
    assertThat(route53.listHealthChecks().healthChecks()).containsExactly(made.healthCheck());
    assertThat(route53.getHealthCheckCount().healthCheckCount()).isEqualTo(1);
    assertThat(
            make(
                    route53,
                    "2",
                    c -> c.type(HealthCheckType.HTTPS).fullyQualifiedDomainName("A.test"))
                .healthCheckConfig())
        .satisfies(
            https -> {
              assertThat(https.port()).isEqualTo(443);
              assertThat(https.enableSNI()).isTrue();
              assertThat(https.fullyQualifiedDomainName()).isEqualTo("a.test");
            });
  }

  @ContractTest
  void the_same_request_again_answers_with_the_same_check(Route53Client route53) {
    HealthCheck made = make(route53, "1", HTTP);
    assertThat(make(route53, "1", HTTP)).isEqualTo(made);
    assertThatExceptionOfType(HealthCheckAlreadyExistsException.class)
        .isThrownBy(() -> make(route53, "1", HTTP.andThen(c -> c.port(81))))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(409));
  }

  @ContractTest
  void what_a_type_needs_must_be_there_and_nothing_else(Route53Client route53) {
    List<Consumer<HealthCheckConfig.Builder>> bad =
        List.of(
            c -> c.type(HealthCheckType.HTTP),
            c -> c.type(HealthCheckType.TCP).ipAddress("192.0.2.1"),
            c -> c.type(HealthCheckType.HTTP_STR_MATCH).ipAddress("192.0.2.1"),
            HTTP.andThen(c -> c.searchString("ok")),
            HTTP.andThen(c -> c.requestInterval(20)),
            HTTP.andThen(c -> c.ipAddress("10.0.0.1")),
            HTTP.andThen(c -> c.ipAddress("nowhere")),
            HTTP.andThen(c -> c.failureThreshold(11)),
            HTTP.andThen(c -> c.regionsWithStrings("us-east-1")),
            HTTP.andThen(c -> c.regionsWithStrings("us-east-1", "us-west-1", "mars-1")),
            c -> c.type(HealthCheckType.CALCULATED).childHealthChecks("none").healthThreshold(1),
            c -> c.type(HealthCheckType.CLOUDWATCH_METRIC),
            c -> c.type(HealthCheckType.RECOVERY_CONTROL),
            c -> c.type("ICMP").ipAddress("192.0.2.1"));
    for (int i = 0; i < bad.size(); i++) {
      int n = i;
      assertThatExceptionOfType(InvalidInputException.class)
          .as("configuration %d", i)
          .isThrownBy(() -> make(route53, "bad " + n, bad.get(n)));
    }
    assertThat(route53.getHealthCheckCount().healthCheckCount()).isZero();
  }

  @ContractTest
  void an_update_guards_its_version_and_keeps_what_cannot_change(Route53Client route53) {
    String id = make(route53, "1", HTTP).id();
    HealthCheck after =
        route53
            .updateHealthCheck(
                b ->
                    b.healthCheckId(id)
                        .healthCheckVersion(1L)
                        .port(8080)
                        .failureThreshold(1)
                        .resetElements(ResettableElementName.RESOURCE_PATH))
            .healthCheck();
    assertThat(after.healthCheckVersion()).isEqualTo(2);
    assertThat(after.healthCheckConfig().port()).isEqualTo(8080);
    assertThat(after.healthCheckConfig().resourcePath()).isNull();
    assertThat(after.healthCheckConfig().ipAddress()).isEqualTo("192.0.2.1");
    assertThatExceptionOfType(HealthCheckVersionMismatchException.class)
        .isThrownBy(
            () ->
                route53.updateHealthCheck(b -> b.healthCheckId(id).healthCheckVersion(1L).port(1)))
        .satisfies(e -> assertThat(e.statusCode()).isEqualTo(409));
    String named =
        make(route53, "2", c -> c.type(HealthCheckType.HTTP).fullyQualifiedDomainName("a.test"))
            .id();
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () -> route53.updateHealthCheck(b -> b.healthCheckId(named).ipAddress("192.0.2.1")));
    route53.deleteHealthCheck(b -> b.healthCheckId(id));
    assertThatExceptionOfType(NoSuchHealthCheckException.class)
        .isThrownBy(() -> route53.getHealthCheck(b -> b.healthCheckId(id)));
  }

  @ContractTest
  void a_check_says_what_a_test_sets(FakeDns dns, Route53Client route53) {
    String id = make(route53, "1", HTTP).id();
    HealthCheckView check = dns.healthCheck(id);
    assertThat(check.status()).isEqualTo(HealthStatus.HEALTHY);
    assertThat(route53.getHealthCheckStatus(b -> b.healthCheckId(id)).healthCheckObservations())
        .isEmpty();

    check.set(HealthStatus.UNHEALTHY);

    assertThat(check.status()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThat(route53.getHealthCheckStatus(b -> b.healthCheckId(id)).healthCheckObservations())
        .hasSize(16)
        .allSatisfy(o -> assertThat(o.statusReport().status()).startsWith("Failure: "));
    check.set(HealthStatus.HEALTHY);
    assertThat(route53.getHealthCheckStatus(b -> b.healthCheckId(id)).healthCheckObservations())
        .allSatisfy(
            o ->
                assertThat(o.statusReport().status())
                    .isEqualTo("Success: HTTP Status Code 200, OK"));
    assertThat(
            route53
                .getHealthCheckLastFailureReason(b -> b.healthCheckId(id))
                .healthCheckObservations())
        .singleElement()
        .satisfies(o -> assertThat(o.statusReport().status()).startsWith("Failure: "));
    assertThat(route53.getCheckerIpRanges().checkerIpRanges()).hasSize(16);
  }

  @ContractTest
  void inverted_and_disabled_checks(FakeDns dns, Route53Client route53) {
    String id = make(route53, "1", HTTP.andThen(c -> c.inverted(true))).id();
    assertThat(dns.healthCheck(id).status()).isEqualTo(HealthStatus.UNHEALTHY);
    dns.healthCheck(id).set(HealthStatus.UNHEALTHY);
    assertThat(dns.healthCheck(id).status()).isEqualTo(HealthStatus.HEALTHY);
    route53.updateHealthCheck(b -> b.healthCheckId(id).disabled(true));
    assertThat(dns.healthCheck(id).status()).isEqualTo(HealthStatus.UNHEALTHY);
    route53.updateHealthCheck(b -> b.healthCheckId(id).inverted(false));
    assertThat(dns.healthCheck(id).status()).isEqualTo(HealthStatus.HEALTHY);
  }

  @ContractTest
  void a_calculated_check_counts_its_children(FakeDns dns, Route53Client route53) {
    String one = make(route53, "1", HTTP).id();
    String two = make(route53, "2", HTTP).id();
    String both =
        make(
                route53,
                "3",
                c ->
                    c.type(HealthCheckType.CALCULATED)
                        .childHealthChecks(one, two)
                        .healthThreshold(2))
            .id();
    assertThat(dns.healthCheck(both).status()).isEqualTo(HealthStatus.HEALTHY);
    dns.healthCheck(two).set(HealthStatus.UNHEALTHY);
    assertThat(dns.healthCheck(both).status()).isEqualTo(HealthStatus.UNHEALTHY);
    route53.updateHealthCheck(b -> b.healthCheckId(both).healthThreshold(1));
    assertThat(dns.healthCheck(both).status()).isEqualTo(HealthStatus.HEALTHY);
    dns.healthCheck(one).set(HealthStatus.UNHEALTHY);
    assertThat(dns.healthCheck(both).status()).isEqualTo(HealthStatus.UNHEALTHY);
    route53.updateHealthCheck(b -> b.healthCheckId(both).healthThreshold(0));
    assertThat(dns.healthCheck(both).status()).isEqualTo(HealthStatus.HEALTHY);
    route53.updateHealthCheck(b -> b.healthCheckId(both).healthThreshold(3));
    assertThat(dns.healthCheck(both).status()).isEqualTo(HealthStatus.UNHEALTHY);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(
            () ->
                make(
                    route53,
                    "4",
                    c ->
                        c.type(HealthCheckType.CALCULATED)
                            .childHealthChecks(both)
                            .healthThreshold(1)));
  }

  @ContractTest
  void alarms_and_routing_controls_say_what_a_test_sets(FakeDns dns, Route53Client route53) {
    Consumer<HealthCheckConfig.Builder> alarm =
        c ->
            c.type(HealthCheckType.CLOUDWATCH_METRIC)
                .alarmIdentifier(a -> a.region("us-east-1").name("cpu"))
                .insufficientDataHealthStatus(InsufficientDataHealthStatus.UNHEALTHY);
    String id = make(route53, "1", alarm).id();
    assertThat(dns.healthCheck(id).status()).isEqualTo(HealthStatus.UNHEALTHY);
    dns.healthCheck(id).set(HealthStatus.HEALTHY);
    assertThat(dns.healthCheck(id).status()).isEqualTo(HealthStatus.HEALTHY);
    dns.healthCheck(id).release();
    assertThat(dns.healthCheck(id).status()).isEqualTo(HealthStatus.UNHEALTHY);
    String control =
        make(
                route53,
                "2",
                c ->
                    c.type(HealthCheckType.RECOVERY_CONTROL)
                        .routingControlArn(
                            "arn:aws:route53-recovery-control::123456789012:controlpanel/a/routingcontrol/b"))
            .id();
    assertThat(dns.healthCheck(control).status()).isEqualTo(HealthStatus.UNHEALTHY);
    dns.healthCheck(control).set(HealthStatus.HEALTHY);
    assertThat(dns.healthCheck(control).status()).isEqualTo(HealthStatus.HEALTHY);
    assertThatExceptionOfType(InvalidInputException.class)
        .isThrownBy(() -> route53.getHealthCheckStatus(b -> b.healthCheckId(control)));
  }
}
