package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.DomainNames;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.CreateTrafficPolicyInstanceRequest;
import software.amazon.awssdk.services.route53.model.CreateTrafficPolicyInstanceResponse;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/**
 * Puts a version of a traffic policy to work under a name of a hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateTrafficPolicyInstance.html">CreateTrafficPolicyInstance</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}, {@code TooManyTrafficPolicyInstances},
 * {@code NoSuchTrafficPolicy}, {@code TrafficPolicyInstanceAlreadyExists}.
 */
public final class CreateTrafficPolicyInstance
    implements Operation<
        CreateTrafficPolicyInstanceRequest, CreateTrafficPolicyInstanceResponse, Route53State> {
  @Override
  public Outcome<CreateTrafficPolicyInstanceResponse, Route53State> decide(
      CreateTrafficPolicyInstanceRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    TrafficPolicy policy =
        Policies.require(state, request.trafficPolicyId(), request.trafficPolicyVersion(), call);
    RecordName name = DomainNames.ofRequest(request.name());
    if (!name.within(zone.name())) {
      throw Route53Errors.invalidInput(
          "RRSet with DNS name " + name + " is not permitted in zone " + zone.name());
    }
    List<PolicyInstance> own = state.all(PolicyInstance.class, call.account());
    for (PolicyInstance other : own) {
      TrafficPolicyInstance shown = other.instance();
      if (shown.hostedZoneId().equals(zone.id())
          && shown.name().equals(name.text())
          && shown.trafficPolicyType() == policy.type()) {
        throw Route53Errors.error(
            "TrafficPolicyInstanceAlreadyExists",
            "There is already a traffic policy instance with the specified name and type.");
      }
    }
    int most = call.options(Route53Options.class).limits().trafficPolicyInstances();
    if (own.size() >= most) {
      throw Route53Errors.error(
          "TooManyTrafficPolicyInstances",
          "Limits Exceeded: MAX_TRAFFIC_POLICY_INSTANCES_BY_ACCOUNT - Cannot create more than "
              + most
              + " traffic policy instances.");
    }
    String conflict = conflict(zone, name, policy.typeAsString());
    TrafficPolicyInstance shown =
        TrafficPolicyInstance.builder()
            .id(call.ids().uuid("traffic policy instance"))
            .hostedZoneId(zone.id())
            .name(name.text())
            .ttl(request.ttl())
            .state(conflict == null ? "Applied" : "Failed")
            .message(conflict == null ? "" : conflict)
            .trafficPolicyId(policy.id())
            .trafficPolicyVersion(policy.version())
            .trafficPolicyType(policy.type())
            .build();
    PolicyInstance instance =
        new PolicyInstance(
            shown.id(),
            call.account(),
            shown,
            call.now().plus(call.options(Route53Options.class).propagation()),
            true);
    return Outcome.<CreateTrafficPolicyInstanceResponse, Route53State>of(
            CreateTrafficPolicyInstanceResponse.builder()
                .trafficPolicyInstance(Instances.pending(instance))
                .location(
                    "https://route53.amazonaws.com/2013-04-01/trafficpolicyinstance/" + shown.id())
                .build(),
            Instances.put(state, zone, instance, call))
        .withStatus(201);
  }

  /** Why the records cannot be made; null when they can. AWS says so in the instance's state. */
  private static @Nullable String conflict(Zone zone, RecordName name, String type) {
    OwnerSets there = zone.listed().at(name);
    if (there == null) {
      return null;
    }
    if (type.equals("CNAME") || there.all().stream().anyMatch(set -> set.type().equals("CNAME"))) {
      return "RRSet of type "
          + type
          + " with DNS name "
          + name
          + " is not permitted as it conflicts with other records with the same DNS name in zone "
          + zone.name();
    }
    return there.all().stream().anyMatch(set -> set.type().equals(type))
        ? "RRSet with DNS name "
            + name
            + ", type "
            + type
            + " cannot be created as other RRSets exist with the same name and type."
        : null;
  }
}
