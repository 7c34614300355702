package io.cloudfakes.dns.internal.operation.cidr;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.CidrSet;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53.model.CreateCidrCollectionRequest;
import software.amazon.awssdk.services.route53.model.CreateCidrCollectionResponse;

/**
 * Makes an empty CIDR collection. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateCidrCollection.html">CreateCidrCollection</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code LimitsExceeded}, {@code InvalidInput}, {@code
 * CidrCollectionAlreadyExistsException}.
 */
public final class CreateCidrCollection
    implements Operation<CreateCidrCollectionRequest, CreateCidrCollectionResponse, Route53State> {
  @Override
  public Outcome<CreateCidrCollectionResponse, Route53State> decide(
      CreateCidrCollectionRequest request, Route53State state, CallContext call) {
    List<CidrSet> own = state.all(CidrSet.class, call.account());
    for (CidrSet other : own) {
      if (other.name().equals(request.name())) {
        if (other.callerReference().equals(request.callerReference())) {
          return created(other, List.of());
        }
        throw Route53Errors.error(
            "CidrCollectionAlreadyExistsException",
            "A CIDR collection with this name and a different caller reference already exists in this account.");
      }
    }
    int most = call.options(Route53Options.class).limits().cidrCollections();
    if (own.size() >= most) {
      throw Route53Errors.error(
          "LimitsExceeded",
          "Limits Exceeded: Cannot create more than " + most + " CIDR collections.");
    }
    CidrSet set =
        new CidrSet(
            call.ids().uuid("CIDR collection"),
            call.account(),
            request.name(),
            request.callerReference(),
            1,
            TreePMap.empty());
    return created(set, List.of(new Route53Change.Put(set)));
  }

  private static Outcome<CreateCidrCollectionResponse, Route53State> created(
      CidrSet set, List<Route53Change> changes) {
    return Outcome.<CreateCidrCollectionResponse, Route53State>of(
            CreateCidrCollectionResponse.builder()
                .collection(
                    c -> c.arn(set.arn()).id(set.id()).name(set.name()).version(set.version()))
                .location("https://route53.amazonaws.com/2013-04-01/cidrcollection/" + set.id())
                .build(),
            changes)
        .withStatus(201);
  }
}
