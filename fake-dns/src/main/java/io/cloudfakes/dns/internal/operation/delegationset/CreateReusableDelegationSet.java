package io.cloudfakes.dns.internal.operation.delegationset;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.NameServers;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.route53.model.CreateReusableDelegationSetRequest;
import software.amazon.awssdk.services.route53.model.CreateReusableDelegationSetResponse;

/**
 * Makes a set of four name servers for hosted zones made later, new ones or those of a hosted zone.
 * See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateReusableDelegationSet.html">CreateReusableDelegationSet</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code DelegationSetAlreadyCreated}, {@code LimitsExceeded}, {@code
 * HostedZoneNotFound}, {@code InvalidInput}, {@code DelegationSetAlreadyReusable}.
 */
public final class CreateReusableDelegationSet
    implements Operation<
        CreateReusableDelegationSetRequest, CreateReusableDelegationSetResponse, Route53State> {
  @Override
  public Outcome<CreateReusableDelegationSetResponse, Route53State> decide(
      CreateReusableDelegationSetRequest request, Route53State state, CallContext call) {
    List<ReusableSet> own = state.all(ReusableSet.class, call.account());
    if (own.stream().anyMatch(set -> set.callerReference().equals(request.callerReference()))) {
      throw Route53Errors.error(
          "DelegationSetAlreadyCreated",
          "A delegation set with the same owner and caller reference combination has already been"
              + " created.");
    }
    int most = call.options(Route53Options.class).limits().reusableDelegationSets();
    if (own.size() >= most) {
      throw Route53Errors.error(
          "LimitsExceeded",
          "Limits Exceeded: MAX_REUSABLE_DELEGATION_SETS_BY_ACCOUNT - Cannot create more than "
              + most
              + " reusable delegation sets.");
    }
    String zoneId = request.hostedZoneId();
    Zone zone = zoneId == null ? null : zone(state, zoneId, call);
    ReusableSet set =
        new ReusableSet(
            "N" + call.ids().alphanumeric("delegation set", 20),
            call.account(),
            request.callerReference(),
            zone == null ? NameServers.four(call, Set.of()) : zone.nameServers());
    List<Change<Route53State>> changes = new ArrayList<>();
    changes.add(new Route53Change.Put(set));
    if (zone != null) {
      changes.add(new Route53Change.Put(zone.withDelegationSet(set.id())));
    }
    return Outcome.<CreateReusableDelegationSetResponse, Route53State>of(
            CreateReusableDelegationSetResponse.builder()
                .delegationSet(DelegationSets.describe(set))
                .location("https://route53.amazonaws.com/2013-04-01/delegationset/" + set.id())
                .build(),
            changes)
        .withStatus(201);
  }

  private static Zone zone(Route53State state, String id, CallContext call) {
    Zone zone = state.find(Zone.class, ResourceIds.plain(id));
    if (zone == null || !zone.account().equals(call.account())) {
      throw Route53Errors.error("HostedZoneNotFound", "The specified HostedZone can't be found.");
    }
    if (zone.privateZone()) {
      throw Route53Errors.error(
          "InvalidArgument",
          "The hosted zone " + zone.id() + " is private and has no delegation set.");
    }
    if (zone.delegationSet() != null) {
      throw Route53Errors.error(
          "DelegationSetAlreadyReusable",
          "The specified delegation set has already been marked as reusable.");
    }
    return zone;
  }
}
