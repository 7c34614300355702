package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.SortedMap;
import java.util.TreeMap;
import software.amazon.awssdk.services.wafv2.model.ListLoggingConfigurationsRequest;
import software.amazon.awssdk.services.wafv2.model.ListLoggingConfigurationsResponse;
import software.amazon.awssdk.services.wafv2.model.LoggingConfiguration;

/**
 * Lists where logs go, by web ACL.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListLoggingConfigurations.html">ListLoggingConfigurations</a>
 */
public final class ListLoggingConfigurations
    implements Operation<
        ListLoggingConfigurationsRequest, ListLoggingConfigurationsResponse, WafState> {
  @Override
  public Outcome<ListLoggingConfigurationsResponse, WafState> decide(
      ListLoggingConfigurationsRequest request, WafState state, CallContext call) {
    SortedMap<String, LoggingConfiguration> found = new TreeMap<>();
    for (Entity webAcl : Entities.of(Kind.WEB_ACL, request.scopeAsString(), state, call).values()) {
      LoggingConfiguration one = state.logging().get(webAcl.arn());
      if (one != null && Logging.isOf(one, null, request.logScopeAsString())) {
        found.put(webAcl.arn(), one);
      }
    }
    Page<LoggingConfiguration> page =
        Page.of(found, request.nextMarker(), request.limit(), one -> one);
    return Outcome.of(
        ListLoggingConfigurationsResponse.builder()
            .loggingConfigurations(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
