package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;
import software.amazon.awssdk.services.route53.model.ResettableElementName;
import software.amazon.awssdk.services.route53.model.UpdateHealthCheckRequest;
import software.amazon.awssdk.services.route53.model.UpdateHealthCheckResponse;

/**
 * Changes a health check; its type, interval, latency graph, and whether it has an address stay.
 * See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_UpdateHealthCheck.html">UpdateHealthCheck</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHealthCheck}, {@code InvalidInput}, {@code HealthCheckVersionMismatch}.
 */
public final class UpdateHealthCheck
    implements Operation<UpdateHealthCheckRequest, UpdateHealthCheckResponse, Route53State> {
  @Override
  public Outcome<UpdateHealthCheckResponse, Route53State> decide(
      UpdateHealthCheckRequest request, Route53State state, CallContext call) {
    Check check = HealthChecks.require(state, request.healthCheckId(), call);
    Long version = request.healthCheckVersion();
    if (version != null && version != check.version()) {
      throw Route53Errors.error(
          "HealthCheckVersionMismatch",
          "The value of HealthCheckVersion in the request doesn't match the value of"
              + " HealthCheckVersion in the health check.");
    }
    if (request.ipAddress() != null && check.config().ipAddress() == null) {
      throw HealthCheckRules.invalid(
          "IPAddress cannot be added to a health check that was created without it");
    }
    HealthCheckConfig config = HealthCheckRules.complete(updated(check.config(), request));
    HealthCheckRules.require(config, state, call);
    Check after = check.withConfig(config);
    return Outcome.of(
        UpdateHealthCheckResponse.builder().healthCheck(HealthChecks.describe(after)).build(),
        new Route53Change.Put(after));
  }

  private static HealthCheckConfig updated(
      HealthCheckConfig before, UpdateHealthCheckRequest request) {
    HealthCheckConfig.Builder config = before.toBuilder();
    set(request.ipAddress(), config::ipAddress);
    set(request.port(), config::port);
    set(request.resourcePath(), config::resourcePath);
    set(request.fullyQualifiedDomainName(), config::fullyQualifiedDomainName);
    set(request.searchString(), config::searchString);
    set(request.failureThreshold(), config::failureThreshold);
    set(request.inverted(), config::inverted);
    set(request.disabled(), config::disabled);
    set(request.healthThreshold(), config::healthThreshold);
    set(request.enableSNI(), config::enableSNI);
    set(request.alarmIdentifier(), config::alarmIdentifier);
    set(request.insufficientDataHealthStatusAsString(), config::insufficientDataHealthStatus);
    if (request.hasChildHealthChecks()) {
      config.childHealthChecks(request.childHealthChecks());
    }
    if (request.hasRegions()) {
      config.regionsWithStrings(request.regionsAsStrings());
    }
    for (ResettableElementName element : request.resetElements()) {
      switch (element) {
        case FULLY_QUALIFIED_DOMAIN_NAME -> config.fullyQualifiedDomainName(null);
        case REGIONS -> config.regions(List.of());
        case RESOURCE_PATH -> config.resourcePath(null);
        case CHILD_HEALTH_CHECKS -> config.childHealthChecks(List.of());
        default -> throw HealthCheckRules.invalid("The element " + element + " cannot be reset");
      }
    }
    return config.build();
  }

  private static <T> void set(@Nullable T value, Consumer<T> setter) {
    if (value != null) {
      setter.accept(value);
    }
  }
}
