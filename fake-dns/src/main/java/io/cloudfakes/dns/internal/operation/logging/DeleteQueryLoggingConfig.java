package io.cloudfakes.dns.internal.operation.logging;

import io.cloudfakes.dns.internal.state.LoggingConfig;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.DeleteQueryLoggingConfigRequest;
import software.amazon.awssdk.services.route53.model.DeleteQueryLoggingConfigResponse;

/**
 * Ends the logging of a hosted zone's queries. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteQueryLoggingConfig.html">DeleteQueryLoggingConfig</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchQueryLoggingConfig}.
 */
public final class DeleteQueryLoggingConfig
    implements Operation<
        DeleteQueryLoggingConfigRequest, DeleteQueryLoggingConfigResponse, Route53State> {
  @Override
  public Outcome<DeleteQueryLoggingConfigResponse, Route53State> decide(
      DeleteQueryLoggingConfigRequest request, Route53State state, CallContext call) {
    LoggingConfig config = LoggingConfigs.require(state, request.id(), call);
    return Outcome.of(
        DeleteQueryLoggingConfigResponse.builder().build(),
        new Route53Change.Removed(LoggingConfig.class, config.id()));
  }
}
