package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.DeleteCidrCollectionRequest;
import software.amazon.awssdk.services.route53.model.DeleteCidrCollectionResponse;

/**
 * Deletes an empty CIDR collection. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteCidrCollection.html">DeleteCidrCollection</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchCidrCollectionException}, {@code CidrCollectionInUseException}.
 */
public final class DeleteCidrCollection
    implements Operation<DeleteCidrCollectionRequest, DeleteCidrCollectionResponse, Route53State> {
  @Override
  public Outcome<DeleteCidrCollectionResponse, Route53State> decide(
      DeleteCidrCollectionRequest request, Route53State state, CallContext call) {
    CidrSet set = CidrSets.require(state, request.id(), call);
    if (!set.locations().isEmpty() || CidrSets.inUse(state, set, location -> true)) {
      throw Route53Errors.error(
          "CidrCollectionInUseException", "This CIDR collection is in use, and isn't empty.");
    }
    return Outcome.of(
        DeleteCidrCollectionResponse.builder().build(),
        new Route53Change.Removed(CidrSet.class, set.id()));
  }
}
