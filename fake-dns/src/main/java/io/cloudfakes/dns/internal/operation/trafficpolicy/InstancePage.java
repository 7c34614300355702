package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.dns.internal.rule.DomainNames;
import io.cloudfakes.dns.internal.rule.Page;
import io.cloudfakes.dns.internal.rule.ResourceIds;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.service.CallContext;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/** One page of traffic policy instances in the order of zones, names and types. */
final class InstancePage {
  private static final Comparator<TrafficPolicyInstance> ORDER =
      Comparator.comparing(TrafficPolicyInstance::hostedZoneId)
          .thenComparing(instance -> RecordName.parse(instance.name()))
          .thenComparing(TrafficPolicyInstance::trafficPolicyTypeAsString);

  private InstancePage() {}

  static Page<TrafficPolicyInstance> of(
      Route53State state,
      CallContext call,
      Predicate<TrafficPolicyInstance> wanted,
      @Nullable TrafficPolicyInstance first,
      int size) {
    List<TrafficPolicyInstance> all =
        state.all(PolicyInstance.class, call.account()).stream()
            .map(instance -> Instances.describe(instance, call))
            .filter(wanted)
            .sorted(ORDER)
            .toList();
    return Page.of(all, one -> first == null || ORDER.compare(one, first) >= 0, size);
  }

  /** The place that markers of a request stand for; null when they are not there. */
  static @Nullable TrafficPolicyInstance first(
      @Nullable String zone, @Nullable String name, @Nullable String type) {
    if (zone == null && name == null && type == null) {
      return null;
    }
    if (zone == null || name == null || type == null) {
      throw Route53Errors.invalidInput(
          "The markers of a list of traffic policy instances must be given together.");
    }
    return TrafficPolicyInstance.builder()
        .hostedZoneId(ResourceIds.plain(zone))
        .name(DomainNames.ofRequest(name).text())
        .trafficPolicyType(type)
        .build();
  }
}
