package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.CreateRegexPatternSetRequest;
import software.amazon.awssdk.services.wafv2.model.CreateRegexPatternSetResponse;
import software.amazon.awssdk.services.wafv2.model.RegexPatternSet;

/**
 * Creates a regex pattern set.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateRegexPatternSet.html">CreateRegexPatternSet</a>
 */
public final class CreateRegexPatternSet
    implements Operation<CreateRegexPatternSetRequest, CreateRegexPatternSetResponse, WafState> {
  @Override
  public Outcome<CreateRegexPatternSetResponse, WafState> decide(
      CreateRegexPatternSetRequest request, WafState state, CallContext call) {
    Rules.patterns(request.regularExpressionList());
    NewEntity made =
        new NewEntity(Kind.REGEX_PATTERN_SET, request.name(), request.scopeAsString(), state, call);
    RegexPatternSet document =
        RegexPatternSet.builder()
            .name(request.name())
            .id(made.id())
            .arn(made.arn())
            .description(request.description())
            .regularExpressionList(request.regularExpressionList())
            .build();
    Entity entity = made.of(document, request.description(), request.tags());
    return Outcome.of(
        CreateRegexPatternSetResponse.builder().summary(Summaries.regexPatternSet(entity)).build(),
        new WafChange.EntityPut(entity));
  }
}
