package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.LogScope;
import software.amazon.awssdk.services.wafv2.model.LogType;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;
import software.amazon.awssdk.services.wafv2.model.PutLoggingConfigurationRequest;
import software.amazon.awssdk.services.wafv2.model.PutLoggingConfigurationResponse;

/**
 * Says where the log of a web ACL goes.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_PutLoggingConfiguration.html">PutLoggingConfiguration</a>
 */
public final class PutLoggingConfiguration
    implements Operation<
        PutLoggingConfigurationRequest, PutLoggingConfigurationResponse, WafState> {
  @Override
  public Outcome<PutLoggingConfigurationResponse, WafState> decide(
      PutLoggingConfigurationRequest request, WafState state, CallContext call) {
    LoggingConfiguration asked = request.loggingConfiguration();
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, asked.resourceArn(), state);
    for (String destination : asked.logDestinationConfigs()) {
      // Names of log groups, buckets and delivery streams for it begin so.
      if (!destination.contains("aws-waf-logs-")) {
        throw WafErrors.invalidParameter(
            "The ARN isn't valid. A valid ARN begins with arn: and includes other information"
                + " separated by colons or slashes.",
            "LOG_DESTINATION",
            destination);
      }
    }
    LoggingConfiguration kept =
        asked.toBuilder()
            .managedByFirewallManager(false)
            .logType(asked.logType() == null ? LogType.WAF_LOGS : asked.logType())
            .logScope(asked.logScope() == null ? LogScope.CUSTOMER : asked.logScope())
            .build();
    return Outcome.of(
        PutLoggingConfigurationResponse.builder().loggingConfiguration(kept).build(),
        new WafChange.LoggingPut(webAcl.arn(), kept));
  }
}
