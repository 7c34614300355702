package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetLoggingConfigurationRequest;
import software.amazon.awssdk.services.wafv2.model.GetLoggingConfigurationResponse;

/**
 * Shows where the log of a web ACL goes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetLoggingConfiguration.html">GetLoggingConfiguration</a>
 */
public final class GetLoggingConfiguration
    implements Operation<
        GetLoggingConfigurationRequest, GetLoggingConfigurationResponse, WafState> {
  @Override
  public Outcome<GetLoggingConfigurationResponse, WafState> decide(
      GetLoggingConfigurationRequest request, WafState state, CallContext call) {
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, request.resourceArn(), state, call);
    return Outcome.of(
        GetLoggingConfigurationResponse.builder()
            .loggingConfiguration(
                Logging.required(
                    webAcl, request.logTypeAsString(), request.logScopeAsString(), state))
            .build());
  }
}
