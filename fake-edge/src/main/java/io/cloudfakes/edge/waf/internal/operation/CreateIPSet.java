package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.wafv2.model.CreateIpSetRequest;
import software.amazon.awssdk.services.wafv2.model.CreateIpSetResponse;
import software.amazon.awssdk.services.wafv2.model.IPSet;

/**
 * Creates an IP set.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_CreateIPSet.html">CreateIPSet</a>
 */
public final class CreateIPSet
    implements Operation<CreateIpSetRequest, CreateIpSetResponse, WafState> {
  @Override
  public Outcome<CreateIpSetResponse, WafState> decide(
      CreateIpSetRequest request, WafState state, CallContext call) {
    Rules.addresses(request.addresses(), request.ipAddressVersionAsString());
    NewEntity made =
        new NewEntity(Kind.IP_SET, request.name(), request.scopeAsString(), state, call);
    IPSet document =
        IPSet.builder()
            .name(request.name())
            .id(made.id())
            .arn(made.arn())
            .description(request.description())
            .ipAddressVersion(request.ipAddressVersion())
            .addresses(request.addresses())
            .build();
    Entity entity = made.of(document, request.description(), request.tags());
    return Outcome.of(
        CreateIpSetResponse.builder().summary(Summaries.ipSet(entity)).build(),
        new WafChange.EntityPut(entity));
  }
}
