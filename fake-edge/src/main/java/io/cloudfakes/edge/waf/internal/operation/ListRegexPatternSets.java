package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Page;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.ListRegexPatternSetsRequest;
import software.amazon.awssdk.services.wafv2.model.ListRegexPatternSetsResponse;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSetSummary;

/**
 * Lists what there is of its kind in a scope, by name.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_ListRegexPatternSets.html">ListRegexPatternSets</a>
 */
public final class ListRegexPatternSets
    implements Operation<ListRegexPatternSetsRequest, ListRegexPatternSetsResponse, WafState> {
  @Override
  public Outcome<ListRegexPatternSetsResponse, WafState> decide(
      ListRegexPatternSetsRequest request, WafState state, CallContext call) {
    Page<RegexPatternSetSummary> page =
        Page.of(
            Entities.of(Kind.REGEX_PATTERN_SET, request.scopeAsString(), state, call),
            request.nextMarker(),
            request.limit(),
            Summaries::regexPatternSet);
    return Outcome.of(
        ListRegexPatternSetsResponse.builder()
            .regexPatternSets(page.items())
            .nextMarker(page.nextMarker())
            .build());
  }
}
