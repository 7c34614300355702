package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.dns.internal.zone.OwnerSets;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import org.xbill.DNS.Type;

/** What a zone has at a name (RFC 1034 4.3.2, RFC 4592, RFC 8020). */
sealed interface Lookup {
  /** Record sets, of the name itself or of the wildcard that stands for it. */
  record Found(OwnerSets sets) implements Lookup {}

  /** None, and names below it have some: it exists. */
  record Empty() implements Lookup {}

  /** Nothing, nor below it. */
  record Missing() implements Lookup {}

  /** Another zone's name servers: it, or a name above it, is delegated. */
  record Delegated(OwnerSets cut) implements Lookup {}

  /**
   * Looks a name up.
   *
   * @param reversed the name's labels last to first; it lies in the zone
   */
  static Lookup of(AnswerZone zone, String reversed, int type) {
    ZoneRecords records = zone.records();
    int apex = zone.name().reversed().length();
    if (!zone.privateZone()) {
      for (int dot = reversed.indexOf('.', apex); dot >= 0; dot = reversed.indexOf('.', dot + 1)) {
        boolean whole = dot == reversed.length() - 1;
        // What lies at a cut is the child's, but for DS, which is the parent's.
        if (whole && type == Type.DS) {
          break;
        }
        OwnerSets sets = records.at(whole ? reversed : reversed.substring(0, dot + 1));
        if (sets != null && sets.has(Type.NS)) {
          return new Delegated(sets);
        }
        if (whole && sets != null) {
          return new Found(sets);
        }
      }
    }
    OwnerSets own = records.at(reversed);
    if (own != null) {
      return new Found(own);
    }
    return records.exists(reversed) ? new Empty() : synthesised(records, reversed, apex);
  }

  /** The wildcard just below the closest name above that exists stands for the name. */
  private static Lookup synthesised(ZoneRecords records, String reversed, int apex) {
    int end = reversed.length() - 1;
    while (end > apex) {
      end = reversed.lastIndexOf('.', end - 1);
      String encloser = reversed.substring(0, end + 1);
      if (end < apex || records.exists(encloser)) {
        OwnerSets wildcard = records.at(encloser + RecordName.WILDCARD + ".");
        return wildcard == null ? new Missing() : new Found(wildcard);
      }
    }
    return new Missing();
  }
}
