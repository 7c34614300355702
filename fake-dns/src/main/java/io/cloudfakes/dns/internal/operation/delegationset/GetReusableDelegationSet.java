package io.cloudfakes.dns.internal.operation.delegationset;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetReusableDelegationSetRequest;
import software.amazon.awssdk.services.route53.model.GetReusableDelegationSetResponse;

/**
 * Describes a reusable delegation set. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetReusableDelegationSet.html">GetReusableDelegationSet</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchDelegationSet}.
 */
public final class GetReusableDelegationSet
    implements Operation<
        GetReusableDelegationSetRequest, GetReusableDelegationSetResponse, Route53State> {
  @Override
  public Outcome<GetReusableDelegationSetResponse, Route53State> decide(
      GetReusableDelegationSetRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetReusableDelegationSetResponse.builder()
            .delegationSet(
                DelegationSets.describe(DelegationSets.require(state, request.id(), call)))
            .build());
  }
}
