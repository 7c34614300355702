package io.cloudfakes.dns.internal.operation.limit;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.operation.delegationset.DelegationSets;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetReusableDelegationSetLimitRequest;
import software.amazon.awssdk.services.route53.model.GetReusableDelegationSetLimitResponse;

/**
 * Tells how many hosted zones may share a reusable delegation set, and how many do. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetReusableDelegationSetLimit.html">GetReusableDelegationSetLimit</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code NoSuchDelegationSet}.
 */
public final class GetReusableDelegationSetLimit
    implements Operation<
        GetReusableDelegationSetLimitRequest, GetReusableDelegationSetLimitResponse, Route53State> {
  @Override
  public Outcome<GetReusableDelegationSetLimitResponse, Route53State> decide(
      GetReusableDelegationSetLimitRequest request, Route53State state, CallContext call) {
    ReusableSet set = DelegationSets.require(state, request.delegationSetId(), call);
    int zones =
        (int)
            state.all(Zone.class).stream()
                .filter(zone -> set.id().equals(zone.delegationSet()))
                .count();
    return Outcome.of(
        GetReusableDelegationSetLimitResponse.builder()
            .limit(
                l ->
                    l.type(request.typeAsString())
                        .value(
                            (long)
                                call.options(Route53Options.class)
                                    .limits()
                                    .zonesPerDelegationSet()))
            .count((long) zones)
            .build());
  }
}
