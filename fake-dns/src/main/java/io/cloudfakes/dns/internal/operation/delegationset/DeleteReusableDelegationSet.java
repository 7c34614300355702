package io.cloudfakes.dns.internal.operation.delegationset;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.DeleteReusableDelegationSetRequest;
import software.amazon.awssdk.services.route53.model.DeleteReusableDelegationSetResponse;

/**
 * Deletes a reusable delegation set that no hosted zone uses. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteReusableDelegationSet.html">DeleteReusableDelegationSet</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchDelegationSet}, {@code DelegationSetInUse}.
 */
public final class DeleteReusableDelegationSet
    implements Operation<
        DeleteReusableDelegationSetRequest, DeleteReusableDelegationSetResponse, Route53State> {
  @Override
  public Outcome<DeleteReusableDelegationSetResponse, Route53State> decide(
      DeleteReusableDelegationSetRequest request, Route53State state, CallContext call) {
    ReusableSet set = DelegationSets.require(state, request.id(), call);
    if (!DelegationSets.zones(state, set.id()).isEmpty()) {
      throw Route53Errors.error(
          "DelegationSetInUse",
          "The specified delegation contains associated hosted zones which must be deleted before"
              + " the reusable delegation set can be deleted.");
    }
    return Outcome.of(
        DeleteReusableDelegationSetResponse.builder().build(),
        new Route53Change.Removed(ReusableSet.class, set.id()));
  }
}
