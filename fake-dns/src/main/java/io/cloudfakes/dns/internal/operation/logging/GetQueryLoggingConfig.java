package io.cloudfakes.dns.internal.operation.logging;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetQueryLoggingConfigRequest;
import software.amazon.awssdk.services.route53.model.GetQueryLoggingConfigResponse;

/**
 * Describes where a hosted zone's queries are logged. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetQueryLoggingConfig.html">GetQueryLoggingConfig</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchQueryLoggingConfig}.
 */
public final class GetQueryLoggingConfig
    implements Operation<
        GetQueryLoggingConfigRequest, GetQueryLoggingConfigResponse, Route53State> {
  @Override
  public Outcome<GetQueryLoggingConfigResponse, Route53State> decide(
      GetQueryLoggingConfigRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetQueryLoggingConfigResponse.builder()
            .queryLoggingConfig(
                LoggingConfigs.describe(LoggingConfigs.require(state, request.id(), call)))
            .build());
  }
}
