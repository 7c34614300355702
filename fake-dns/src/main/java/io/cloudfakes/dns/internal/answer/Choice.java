package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import software.amazon.awssdk.services.route53.model.AliasTarget;

/** The records that answer for a name and type: the policy's choice, through aliases to values. */
final class Choice {
  private static final int DEEPEST = 16;

  private final Inquiry inquiry;
  private final Health health;

  Choice(Inquiry inquiry) {
    this.inquiry = inquiry;
    this.health = new Health(inquiry.view(), inquiry.zone());
  }

  /**
   * The records, under the name asked for; none when no record set is for the client or the alias
   * leads nowhere.
   */
  List<Record> records(OwnerSets sets, int type, Name asked) {
    return records(sets.ofType(type), type, asked, 0);
  }

  private List<Record> records(List<ZoneRecordSet> group, int type, Name asked, int depth) {
    if (group.isEmpty() || depth > DEEPEST) {
      return List.of();
    }
    List<ZoneRecordSet> chosen = RoutingPolicy.of(group.get(0)).choose(group, health, inquiry);
    if (chosen.size() == 1) {
      return ofOne(chosen.get(0), type, asked, depth);
    }
    List<Record> records = new ArrayList<>();
    for (ZoneRecordSet set : chosen) {
      records.addAll(ofOne(set, type, asked, depth));
    }
    return records;
  }

  private List<Record> ofOne(ZoneRecordSet set, int type, Name asked, int depth) {
    AliasTarget target = set.set().aliasTarget();
    if (target == null) {
      return named(shuffled(set), asked);
    }
    if (!target.hostedZoneId().equals(inquiry.zone().id())) {
      return ofResource(target, type, asked);
    }
    OwnerSets sets = inquiry.zone().records().at(RecordName.parse(target.dnsName()));
    return sets == null ? List.of() : records(sets.ofType(type), type, asked, depth + 1);
  }

  private List<Record> shuffled(ZoneRecordSet set) {
    return set.records().size() < 2
        ? set.records()
        : inquiry
            .chance()
            .next(inquiry.zone().id(), set.name().text() + set.setIdentifier(), -set.dnsType())
            .shuffled(set.records());
  }

  private List<Record> ofResource(AliasTarget target, int type, Name asked) {
    AliasedResource resource = inquiry.view().resource(Health.dnsName(target));
    return resource == null ? List.of() : resource.records(asked, type);
  }

  private static List<Record> named(List<Record> records, Name asked) {
    if (records.isEmpty() || records.get(0).getName().equals(asked)) {
      return records;
    }
    return records.stream().map(record -> renamed(record, asked)).toList();
  }

  /** The same record under another name. */
  static Record renamed(Record record, Name name) {
    return Record.newRecord(
        name, record.getType(), record.getDClass(), record.getTTL(), record.rdataToWireCanonical());
  }
}
