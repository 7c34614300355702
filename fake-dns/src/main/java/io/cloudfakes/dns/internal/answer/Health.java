package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import software.amazon.awssdk.services.route53.model.AliasTarget;

/**
 * Which record sets can be used: those whose health check says so, and, for an alias that evaluates
 * its target, whose target has one that can.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/dns-failover-complex-configs.html">How
 *     health checks work in complex configurations</a>
 */
final class Health {
  /** Aliases in a circle have no healthy end. */
  private static final int DEEPEST = 16;

  private final DnsView view;
  private final AnswerZone zone;

  Health(DnsView view, AnswerZone zone) {
    this.view = view;
    this.zone = zone;
  }

  boolean healthy(ZoneRecordSet set) {
    return healthy(set, 0);
  }

  /** Those that are healthy, in their order. */
  List<ZoneRecordSet> only(List<ZoneRecordSet> sets) {
    List<ZoneRecordSet> healthy = new ArrayList<>(sets.size());
    for (ZoneRecordSet set : sets) {
      if (healthy(set)) {
        healthy.add(set);
      }
    }
    return healthy;
  }

  private boolean healthy(ZoneRecordSet set, int depth) {
    String check = set.set().healthCheckId();
    if (check != null && !view.zones().healthy(check)) {
      return false;
    }
    AliasTarget target = set.set().aliasTarget();
    return target == null
        || !Boolean.TRUE.equals(target.evaluateTargetHealth())
        || targetHealthy(target, set.dnsType(), depth + 1);
  }

  /** An alias's target as DNS writes it, in lower case and without a last dot. */
  static String dnsName(AliasTarget target) {
    String name = target.dnsName();
    String whole = name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    return whole.toLowerCase(Locale.ROOT);
  }

  private boolean targetHealthy(AliasTarget target, int type, int depth) {
    if (depth > DEEPEST) {
      return false;
    }
    if (!target.hostedZoneId().equals(zone.id())) {
      AliasedResource resource = view.resource(dnsName(target));
      return resource != null && resource.healthy();
    }
    OwnerSets sets = zone.records().at(RecordName.parse(target.dnsName()));
    return sets != null
        && sets.ofType(type).stream().anyMatch(candidate -> healthy(candidate, depth));
  }
}
