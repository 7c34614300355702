package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsRequest;
import software.amazon.awssdk.services.wafv2.model.ListWebAcLsResponse;
import software.amazon.awssdk.services.wafv2.model.WebACLSummary;

/**
 * Lists what there is of its kind in a scope, by name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListWebACLs.html">ListWebACLs</a>
 */
public final class ListWebACLs
    implements Operation<ListWebAcLsRequest, ListWebAcLsResponse, WafState> {
  @Override
  public Outcome<ListWebAcLsResponse, WafState> decide(
      ListWebAcLsRequest request, WafState state, CallContext call) {
    Page<WebACLSummary> page =
        Page.of(
            Entities.of(Kind.WEB_ACL, request.scopeAsString(), state, call),
            request.nextMarker(),
            request.limit(),
            Summaries::webACL);
    return Outcome.of(
        ListWebAcLsResponse.builder().webACLs(page.items()).nextMarker(page.nextMarker()).build());
  }
}
