package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.ChangeCidrCollectionRequest;
import software.amazon.awssdk.services.route53.model.ChangeCidrCollectionResponse;
import software.amazon.awssdk.services.route53.model.CidrCollectionChange;

/**
 * Adds blocks to the locations of a CIDR collection and takes some away: all changes, or none. See
 * <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_ChangeCidrCollection.html">ChangeCidrCollection</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchCidrCollectionException}, {@code CidrCollectionVersionMismatchException},
 * {@code InvalidInput}, {@code CidrBlockInUseException}, {@code LimitsExceeded}.
 */
public final class ChangeCidrCollection
    implements Operation<ChangeCidrCollectionRequest, ChangeCidrCollectionResponse, Route53State> {
  @Override
  public Outcome<ChangeCidrCollectionResponse, Route53State> decide(
      ChangeCidrCollectionRequest request, Route53State state, CallContext call) {
    CidrSet set = CidrSets.require(state, request.id(), call);
    Long version = request.collectionVersion();
    if (version != null && version != set.version()) {
      throw Route53Errors.error(
          "CidrCollectionVersionMismatchException",
          "The CIDR collection version you provided, doesn't match the one in the"
              + " ListCidrCollections operation.");
    }
    CidrSet after = set;
    for (CidrCollectionChange change : request.changes()) {
      after = CidrChanges.apply(after, change);
    }
    for (String location : set.locations().keySet()) {
      if (!after.locations().containsKey(location)
          && CidrSets.inUse(state, set, location::equals)) {
        throw Route53Errors.error(
            "CidrBlockInUseException",
            "The location " + location + " is used by resource record sets.");
      }
    }
    if (after.size() > MOST_BLOCKS) {
      throw Route53Errors.error(
          "LimitsExceeded",
          "Limits Exceeded: Cannot have more than "
              + MOST_BLOCKS
              + " CIDR blocks in a collection.");
    }
    CidrSet changed =
        new CidrSet(
            set.id(),
            set.account(),
            set.name(),
            set.callerReference(),
            set.version() + 1,
            after.locations());
    return Outcome.of(
        ChangeCidrCollectionResponse.builder().id(set.id()).build(),
        new Route53Change.Put(changed));
  }

  private static final int MOST_BLOCKS = 1000;
}
