package io.cloudfakes.dns.internal.answer;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.xbill.DNS.Name;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/** Adds the signatures to an answer of a zone that signs. */
final class Signatures {
  /** Route 53 caps the TTLs of a zone that signs. */
  private static final long LONGEST_TTL = Duration.ofDays(7).toSeconds();

  private record SetKey(Name name, int type) {}

  private Signatures() {}

  static void add(Sections sections, AnswerZone zone, Instant at) {
    ZoneSigner signer = zone.signer();
    if (signer == null) {
      return;
    }
    sign(sections.answer, zone, signer, at);
    sign(sections.authority, zone, signer, at);
  }

  private static void sign(List<Record> section, AnswerZone zone, ZoneSigner signer, Instant at) {
    Map<SetKey, List<Record>> sets = new LinkedHashMap<>();
    for (Record record : section) {
      sets.computeIfAbsent(new SetKey(record.getName(), record.getType()), k -> new ArrayList<>())
          .add(capped(record));
    }
    section.clear();
    sets.forEach(
        (key, records) -> {
          section.addAll(records);
          if (!delegates(key, zone)) {
            section.add(signer.sign(records, at));
          }
        });
  }

  /** The name servers of a delegated zone are not the parent's to sign. */
  private static boolean delegates(SetKey key, AnswerZone zone) {
    return key.type() == Type.NS && !key.name().equals(zone.origin());
  }

  private static Record capped(Record record) {
    if (record.getTTL() <= LONGEST_TTL) {
      return record;
    }
    return Record.newRecord(
        record.getName(),
        record.getType(),
        record.getDClass(),
        LONGEST_TTL,
        record.rdataToWireCanonical());
  }
}
