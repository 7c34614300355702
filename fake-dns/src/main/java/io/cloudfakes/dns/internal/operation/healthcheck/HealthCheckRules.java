package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;
import software.amazon.awssdk.services.route53.model.HealthCheckType;

/** What the configurations of health checks must have, by their types. */
final class HealthCheckRules {
  private static final Set<HealthCheckType> ENDPOINT =
      java.util.EnumSet.of(
          HealthCheckType.HTTP,
          HealthCheckType.HTTPS,
          HealthCheckType.HTTP_STR_MATCH,
          HealthCheckType.HTTPS_STR_MATCH,
          HealthCheckType.TCP);
  private static final int FAST = 10;
  private static final int USUAL = 30;

  private HealthCheckRules() {}

  static boolean isOfEndpoint(HealthCheckType type) {
    return ENDPOINT.contains(type);
  }

  private static boolean matches(HealthCheckType type) {
    return type == HealthCheckType.HTTP_STR_MATCH || type == HealthCheckType.HTTPS_STR_MATCH;
  }

  private static boolean isHttps(HealthCheckType type) {
    return type == HealthCheckType.HTTPS || type == HealthCheckType.HTTPS_STR_MATCH;
  }

  /** The configuration with what AWS fills in. */
  static HealthCheckConfig complete(HealthCheckConfig given) {
    HealthCheckType type = given.type();
    HealthCheckConfig.Builder config =
        given.toBuilder()
            .inverted(Boolean.TRUE.equals(given.inverted()))
            .disabled(Boolean.TRUE.equals(given.disabled()));
    if (!isOfEndpoint(type)) {
      return config.build();
    }
    if (given.port() == null && type != HealthCheckType.TCP) {
      config.port(isHttps(type) ? 443 : 80);
    }
    if (given.fullyQualifiedDomainName() != null) {
      config.fullyQualifiedDomainName(given.fullyQualifiedDomainName().toLowerCase(Locale.ROOT));
    }
    return config
        .requestInterval(given.requestInterval() == null ? USUAL : given.requestInterval())
        .failureThreshold(given.failureThreshold() == null ? 3 : given.failureThreshold())
        .measureLatency(Boolean.TRUE.equals(given.measureLatency()))
        .enableSNI(given.enableSNI() == null ? isHttps(type) : given.enableSNI())
        .build();
  }

  /** Refuses a configuration that AWS would refuse. */
  static void require(HealthCheckConfig config, Route53State state, CallContext call) {
    HealthCheckType type = config.type();
    if (isOfEndpoint(type)) {
      requireEndpoint(config);
    } else {
      requireAbsent("IPAddress", config.ipAddress(), type);
      requireAbsent("Port", config.port(), type);
      requireAbsent("FullyQualifiedDomainName", config.fullyQualifiedDomainName(), type);
      requireAbsent("ResourcePath", config.resourcePath(), type);
    }
    if (!matches(type)) {
      requireAbsent("SearchString", config.searchString(), type);
    }
    if (type == HealthCheckType.CALCULATED) {
      requireChildren(config, state, call);
    } else {
      requireAbsent("HealthThreshold", config.healthThreshold(), type);
      requireAbsent(
          "ChildHealthChecks", config.childHealthChecks().isEmpty() ? null : "some", type);
    }
    if (type == HealthCheckType.CLOUDWATCH_METRIC) {
      requirePresent("AlarmIdentifier", config.alarmIdentifier(), type);
      requirePresent(
          "InsufficientDataHealthStatus", config.insufficientDataHealthStatusAsString(), type);
    } else {
      requireAbsent("AlarmIdentifier", config.alarmIdentifier(), type);
      requireAbsent(
          "InsufficientDataHealthStatus", config.insufficientDataHealthStatusAsString(), type);
    }
    if (type == HealthCheckType.RECOVERY_CONTROL) {
      requirePresent("RoutingControlArn", config.routingControlArn(), type);
    } else {
      requireAbsent("RoutingControlArn", config.routingControlArn(), type);
    }
  }

  private static void requireEndpoint(HealthCheckConfig config) {
    HealthCheckType type = config.type();
    if (config.ipAddress() == null && config.fullyQualifiedDomainName() == null) {
      throw invalid(
          "Either IPAddress or FullyQualifiedDomainName must be specified for a health check of type "
              + type);
    }
    if (type == HealthCheckType.TCP) {
      requirePresent("Port", config.port(), type);
      requireAbsent("ResourcePath", config.resourcePath(), type);
    }
    if (matches(type)) {
      requirePresent("SearchString", config.searchString(), type);
    }
    if (config.requestInterval() != FAST && config.requestInterval() != USUAL) {
      throw invalid("RequestInterval must be 10 or 30");
    }
    if (config.ipAddress() != null && isPrivate(config.ipAddress())) {
      throw invalid(
          "IP address "
              + config.ipAddress()
              + " is reserved: health checks cannot reach private addresses");
    }
  }

  /**
   * Addresses AWS's checkers cannot reach; loopback is let through, for tests have theirs there.
   */
  private static boolean isPrivate(String address) {
    return address.matches(
            "10\\..*|192\\.168\\..*|172\\.(1[6-9]|2\\d|3[01])\\..*|169\\.254\\..*|0\\..*|2(2[4-9]|[3-5]\\d)\\..*")
        || address.toLowerCase(Locale.ROOT).matches("f[cd][0-9a-f]{2}:.*|fe80:.*|ff[0-9a-f]{2}:.*");
  }

  private static void requireChildren(
      HealthCheckConfig config, Route53State state, CallContext call) {
    requirePresent("HealthThreshold", config.healthThreshold(), config.type());
    for (String child : config.childHealthChecks()) {
      Check found = state.find(Check.class, child);
      if (found == null || !found.account().equals(call.account())) {
        throw invalid("The health check " + child + " in ChildHealthChecks does not exist");
      }
      if (found.config().type() == HealthCheckType.CALCULATED) {
        throw invalid(
            "A calculated health check cannot monitor another calculated health check: " + child);
      }
    }
  }

  private static void requirePresent(String member, @Nullable Object value, HealthCheckType type) {
    if (value == null) {
      throw invalid(member + " must be specified for a health check of type " + type);
    }
  }

  private static void requireAbsent(String member, @Nullable Object value, HealthCheckType type) {
    if (value != null) {
      throw invalid(member + " must not be specified for a health check of type " + type);
    }
  }

  static AwsErrorException invalid(String message) {
    return Route53Errors.invalidInput("Invalid parameter : " + message);
  }
}
