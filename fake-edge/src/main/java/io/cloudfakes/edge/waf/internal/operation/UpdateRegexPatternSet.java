package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSet;
import software.amazon.awssdk.services.wafv2.model.UpdateRegexPatternSetRequest;
import software.amazon.awssdk.services.wafv2.model.UpdateRegexPatternSetResponse;

/**
 * Puts new settings in place of those of a regex pattern set.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_UpdateRegexPatternSet.html">UpdateRegexPatternSet</a>
 */
public final class UpdateRegexPatternSet
    implements Operation<UpdateRegexPatternSetRequest, UpdateRegexPatternSetResponse, WafState> {
  @Override
  public Outcome<UpdateRegexPatternSetResponse, WafState> decide(
      UpdateRegexPatternSetRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.REGEX_PATTERN_SET,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    Rules.patterns(request.regularExpressionList());
    RegexPatternSet document =
        there.document(RegexPatternSet.class).toBuilder()
            .description(request.description())
            .regularExpressionList(request.regularExpressionList())
            .build();
    Entity entity =
        there.changed(
            document,
            request.description() == null ? "" : request.description(),
            call.ids().uuid("lock-token"));
    return Outcome.<UpdateRegexPatternSetResponse, WafState>of(
        UpdateRegexPatternSetResponse.builder().nextLockToken(entity.lockToken()).build(),
        new WafChange.EntityPut(entity));
  }
}
