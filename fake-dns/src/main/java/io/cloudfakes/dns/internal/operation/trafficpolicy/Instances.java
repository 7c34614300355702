package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Submissions;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53.model.ResourceRecordSet;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/** Finds traffic policy instances, describes them, and puts them into their zones. */
final class Instances {
  private Instances() {}

  static PolicyInstance require(Route53State state, String id, CallContext call) {
    PolicyInstance instance = state.find(PolicyInstance.class, id);
    if (instance == null || !instance.account().equals(call.account())) {
      throw Route53Errors.error(
          "NoSuchTrafficPolicyInstance",
          "No traffic policy instance exists with the specified ID.");
    }
    return instance;
  }

  /** As the API shows it now. */
  static TrafficPolicyInstance describe(PolicyInstance instance, CallContext call) {
    TrafficPolicyInstance shown = instance.instance();
    if ("Failed".equals(shown.state()) || !instance.applied().isAfter(call.now())) {
      return shown;
    }
    return shown.toBuilder().state(instance.creating() ? "Creating" : "Updating").build();
  }

  /** As the reply that makes or changes it shows it. */
  static TrafficPolicyInstance pending(PolicyInstance instance) {
    return "Failed".equals(instance.instance().state())
        ? instance.instance()
        : instance.instance().toBuilder()
            .state(instance.creating() ? "Creating" : "Updating")
            .build();
  }

  /** The record set by which lists show it. */
  static ZoneRecordSet marker(TrafficPolicyInstance instance) {
    return ZoneRecordSet.of(
        ResourceRecordSet.builder()
            .name(instance.name())
            .type(instance.trafficPolicyType())
            .ttl(instance.ttl())
            .trafficPolicyInstanceId(instance.id())
            .build());
  }

  /** What brings an instance, in place of its former self, to lists and answers. */
  static List<Change<Route53State>> put(
      Route53State state, Zone zone, PolicyInstance instance, CallContext call) {
    List<Change<Route53State>> changes = new ArrayList<>();
    changes.add(new Route53Change.Put(instance));
    if (!"Failed".equals(instance.instance().state())) {
      Zone after = zone.withListed(zone.listed().with(marker(instance.instance())));
      changes.addAll(Submissions.of(state.with(instance), after, Submissions.of(call, null)));
    }
    return changes;
  }
}
