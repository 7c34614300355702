package io.cloudfakes.dns.internal.operation.logging;

import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.LoggingConfig;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ListQueryLoggingConfigsRequest;
import software.amazon.awssdk.services.route53.model.ListQueryLoggingConfigsResponse;

/**
 * Lists where the queries of the account's hosted zones, or of one, are logged. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ListQueryLoggingConfigs.html">ListQueryLoggingConfigs</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}, {@code InvalidPaginationToken}.
 */
public final class ListQueryLoggingConfigs
    implements Operation<
        ListQueryLoggingConfigsRequest, ListQueryLoggingConfigsResponse, Route53State> {
  @Override
  public Outcome<ListQueryLoggingConfigsResponse, Route53State> decide(
      ListQueryLoggingConfigsRequest request, Route53State state, CallContext call) {
    String zone = request.hostedZoneId();
    String only = zone == null ? null : Zones.of(state, zone, call).id();
    Page<LoggingConfig> page =
        Page.at(
            state.all(LoggingConfig.class, call.account()).stream()
                .filter(config -> only == null || config.zone().equals(only))
                .toList(),
            LoggingConfig::id,
            request.nextToken(),
            Page.size(request.maxResults(), Page.MOST));
    return Outcome.of(
        ListQueryLoggingConfigsResponse.builder()
            .queryLoggingConfigs(page.items().stream().map(LoggingConfigs::describe).toList())
            .nextToken(page.token(LoggingConfig::id))
            .build());
  }
}
