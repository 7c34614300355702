package io.cloudfakes.dns.internal.operation.logging;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.LoggingConfig;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.regex.Pattern;
import software.amazon.awssdk.services.route53.model.CreateQueryLoggingConfigRequest;
import software.amazon.awssdk.services.route53.model.CreateQueryLoggingConfigResponse;

/**
 * Says which group of CloudWatch Logs the queries of a public hosted zone go to. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateQueryLoggingConfig.html">CreateQueryLoggingConfig</a>.
 *
 * <p>Modelled: all; there is no CloudWatch Logs here, so each group in us-east-1 counts as there,
 * and its policy as good.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}, {@code
 * QueryLoggingConfigAlreadyExists}, {@code NoSuchCloudWatchLogsLogGroup}.
 */
public final class CreateQueryLoggingConfig
    implements Operation<
        CreateQueryLoggingConfigRequest, CreateQueryLoggingConfigResponse, Route53State> {
  @Override
  public Outcome<CreateQueryLoggingConfigResponse, Route53State> decide(
      CreateQueryLoggingConfigRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    if (zone.privateZone()) {
      throw Route53Errors.invalidInput("Query logging is not supported for private hosted zones.");
    }
    if (!ARN.matcher(request.cloudWatchLogsLogGroupArn()).matches()) {
      throw Route53Errors.invalidInput(
          "The ARN for the CloudWatch Logs log group is invalid: it must be of a log group in us-east-1");
    }
    if (state.all(LoggingConfig.class).stream().anyMatch(c -> c.zone().equals(zone.id()))) {
      throw Route53Errors.error(
          "QueryLoggingConfigAlreadyExists",
          "A query logging configuration already exists for this hosted zone.");
    }
    LoggingConfig config =
        new LoggingConfig(
            call.ids().uuid("query logging config"),
            call.account(),
            zone.id(),
            request.cloudWatchLogsLogGroupArn());
    return Outcome.<CreateQueryLoggingConfigResponse, Route53State>of(
            CreateQueryLoggingConfigResponse.builder()
                .queryLoggingConfig(LoggingConfigs.describe(config))
                .location(
                    "https://route53.amazonaws.com/2013-04-01/queryloggingconfig/" + config.id())
                .build(),
            new Route53Change.Put(config))
        .withStatus(201);
  }

  private static final Pattern ARN =
      Pattern.compile("arn:aws:logs:us-east-1:\\d{12}:log-group:[\\w./#-]+(:\\*)?");
}
