package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.GetRegexPatternSetRequest;
import software.amazon.awssdk.services.wafv2.model.GetRegexPatternSetResponse;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSet;

/**
 * Shows a regex pattern set, with the token to change it by.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetRegexPatternSet.html">GetRegexPatternSet</a>
 */
public final class GetRegexPatternSet
    implements Operation<GetRegexPatternSetRequest, GetRegexPatternSetResponse, WafState> {
  @Override
  public Outcome<GetRegexPatternSetResponse, WafState> decide(
      GetRegexPatternSetRequest request, WafState state, CallContext call) {
    Entity entity =
        Entities.required(
            Kind.REGEX_PATTERN_SET,
            request.scopeAsString(),
            request.name(),
            request.id(),
            state,
            call);
    return Outcome.of(
        GetRegexPatternSetResponse.builder()
            .regexPatternSet(entity.document(RegexPatternSet.class))
            .lockToken(entity.lockToken())
            .build());
  }
}
