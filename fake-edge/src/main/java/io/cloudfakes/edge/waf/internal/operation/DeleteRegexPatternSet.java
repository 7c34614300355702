package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.References;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.DeleteRegexPatternSetRequest;
import software.amazon.awssdk.services.wafv2.model.DeleteRegexPatternSetResponse;

/**
 * Deletes a regex pattern set that nothing uses.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_DeleteRegexPatternSet.html">DeleteRegexPatternSet</a>
 */
public final class DeleteRegexPatternSet
    implements Operation<DeleteRegexPatternSetRequest, DeleteRegexPatternSetResponse, WafState> {
  @Override
  public Outcome<DeleteRegexPatternSetResponse, WafState> decide(
      DeleteRegexPatternSetRequest request, WafState state, CallContext call) {
    Entity there =
        Entities.locked(
            Kind.REGEX_PATTERN_SET,
            request.scopeAsString(),
            request.name(),
            request.id(),
            request.lockToken(),
            state,
            call);
    References.requireNone(there, state);
    return Outcome.of(
        DeleteRegexPatternSetResponse.builder().build(), new WafChange.EntityDeleted(there.arn()));
  }
}
