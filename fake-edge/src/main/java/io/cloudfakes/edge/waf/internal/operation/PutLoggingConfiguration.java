package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.log.Logs;
import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.LoggingRules;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
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
  // Only AWS Firewall Manager says so, of its own.
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("LoggingConfiguration.ManagedByFirewallManager");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutLoggingConfigurationResponse, WafState> decide(
      PutLoggingConfigurationRequest request, WafState state, CallContext call) {
    LoggingConfiguration asked = request.loggingConfiguration();
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, asked.resourceArn(), state, call);
    LoggingRules.require(asked, call);
    LoggingConfiguration kept =
        asked.toBuilder()
            .managedByFirewallManager(false)
            .logType(asked.logType() == null ? LogType.WAF_LOGS : asked.logType())
            .logScope(asked.logScope() == null ? LogScope.CUSTOMER : asked.logScope())
            .build();
    List<WafChange> changes = new ArrayList<>(Logs.flushed(webAcl.arn(), state, call));
    changes.add(new WafChange.LoggingPut(webAcl.arn(), kept));
    return Outcome.of(
        PutLoggingConfigurationResponse.builder().loggingConfiguration(kept).build(), changes);
  }
}
