package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.IPSetSummary;
import software.amazon.awssdk.services.wafv2.model.ListIpSetsRequest;
import software.amazon.awssdk.services.wafv2.model.ListIpSetsResponse;

/**
 * Lists what there is of its kind in a scope, by name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListIPSets.html">ListIPSets</a>
 */
public final class ListIPSets
    implements Operation<ListIpSetsRequest, ListIpSetsResponse, WafState> {
  @Override
  public Outcome<ListIpSetsResponse, WafState> decide(
      ListIpSetsRequest request, WafState state, CallContext call) {
    Page<IPSetSummary> page =
        Page.of(
            Entities.of(Kind.IP_SET, request.scopeAsString(), state, call),
            request.nextMarker(),
            request.limit(),
            Summaries::ipSet);
    return Outcome.of(
        ListIpSetsResponse.builder().ipSets(page.items()).nextMarker(page.nextMarker()).build());
  }
}
