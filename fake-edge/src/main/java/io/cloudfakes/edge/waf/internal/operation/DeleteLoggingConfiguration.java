package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.log.Logs;
import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.DeleteLoggingConfigurationRequest;
import software.amazon.awssdk.services.wafv2.model.DeleteLoggingConfigurationResponse;

/**
 * Ends the log of a web ACL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteLoggingConfiguration.html">DeleteLoggingConfiguration</a>
 */
public final class DeleteLoggingConfiguration
    implements Operation<
        DeleteLoggingConfigurationRequest, DeleteLoggingConfigurationResponse, WafState> {
  @Override
  public Outcome<DeleteLoggingConfigurationResponse, WafState> decide(
      DeleteLoggingConfigurationRequest request, WafState state, CallContext call) {
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, request.resourceArn(), state, call);
    Logging.required(webAcl, request.logTypeAsString(), request.logScopeAsString(), state);
    List<WafChange> changes = new ArrayList<>(Logs.flushed(webAcl.arn(), state, call));
    changes.add(new WafChange.LoggingPut(webAcl.arn(), null));
    return Outcome.of(DeleteLoggingConfigurationResponse.builder().build(), changes);
  }
}
