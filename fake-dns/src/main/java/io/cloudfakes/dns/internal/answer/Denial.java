package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.ZoneRecordSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.xbill.DNS.DClass;
import org.xbill.DNS.NSECRecord;
import org.xbill.DNS.Name;
import org.xbill.DNS.NameTooLongException;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The proof that a name lacks a type, made for the question: an NSEC record that covers nothing but
 * the name itself ("black lies"), so no name that exists is told.
 */
final class Denial {
  private static final Name FIRST_BELOW = Name.fromConstantString("\\000");

  private Denial() {}

  /**
   * The proof.
   *
   * @param sets what the name does have; null for nothing
   */
  static Record of(Name name, @Nullable OwnerSets sets, AnswerZone zone, long ttl) {
    TreeSet<Integer> types = new TreeSet<>();
    types.add(Type.RRSIG);
    types.add(Type.NSEC);
    if (sets != null) {
      for (ZoneRecordSet set : sets.all()) {
        types.add(set.dnsType());
      }
      if (name.equals(zone.origin())) {
        types.add(Type.DNSKEY);
      }
    }
    return new NSECRecord(
        name, DClass.IN, ttl, next(name), types.stream().mapToInt(Integer::intValue).toArray());
  }

  private static Name next(Name name) {
    try {
      return Name.concatenate(FIRST_BELOW, name);
    } catch (NameTooLongException e) {
      // There is no room below the name, so nothing can be there either.
      return name;
    }
  }
}
