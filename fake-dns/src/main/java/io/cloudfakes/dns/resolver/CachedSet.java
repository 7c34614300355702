package io.cloudfakes.dns.resolver;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.Flags;
import org.xbill.DNS.Message;
import org.xbill.DNS.Name;
import org.xbill.DNS.Rcode;
import org.xbill.DNS.Record;
import org.xbill.DNS.SOARecord;
import org.xbill.DNS.Section;
import org.xbill.DNS.Type;

/**
 * The records of one name and type as a resolver was told them, or that there are none.
 *
 * @param code NOERROR or NXDOMAIN
 * @param ttl in seconds, from {@code told} on
 */
record CachedSet(Name name, int type, int code, List<Record> records, long ttl, Instant told) {
  private record Key(Name name, int type) {}

  CachedSet {
    records = List.copyOf(records);
  }

  boolean freshAt(Instant now) {
    return now.isBefore(told.plusSeconds(ttl));
  }

  /** How many seconds it still holds. */
  long left(Instant now) {
    return Math.max(0, ttl - Duration.between(told, now).toSeconds());
  }

  /** What an answer tells, set by set. */
  static List<CachedSet> of(Message answer, Instant now) {
    Map<Key, List<Record>> sets = new LinkedHashMap<>();
    for (Record record : answer.getSection(Section.ANSWER)) {
      sets.computeIfAbsent(new Key(record.getName(), record.getType()), k -> new ArrayList<>())
          .add(record);
    }
    List<CachedSet> told = new ArrayList<>();
    sets.forEach(
        (key, records) -> {
          long ttl = records.stream().mapToLong(Record::getTTL).min().orElse(0);
          told.add(new CachedSet(key.name(), key.type(), Rcode.NOERROR, records, ttl, now));
        });
    CachedSet denial = denial(answer, told, now);
    if (denial != null) {
      told.add(denial);
    }
    return told;
  }

  /** That the end of the chain of aliases does not exist, or not with that type. */
  private static @Nullable CachedSet denial(Message answer, List<CachedSet> told, Instant now) {
    int code = answer.getRcode();
    boolean denies = code == Rcode.NXDOMAIN || code == Rcode.NOERROR;
    if (!denies || !answer.getHeader().getFlag(Flags.AA)) {
      return null;
    }
    for (Record record : answer.getSection(Section.AUTHORITY)) {
      if (record instanceof SOARecord soa) {
        Name last = answer.getQuestion().getName();
        for (CachedSet set : told) {
          if (set.type() == Type.CNAME && set.name().equals(last)) {
            last = ((org.xbill.DNS.CNAMERecord) set.records().get(0)).getTarget();
          }
        }
        long ttl = Math.min(soa.getTTL(), soa.getMinimum());
        return new CachedSet(last, answer.getQuestion().getType(), code, List.of(), ttl, now);
      }
    }
    return null;
  }
}
