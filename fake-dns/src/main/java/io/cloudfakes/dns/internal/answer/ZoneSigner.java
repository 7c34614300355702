package io.cloudfakes.dns.internal.answer;

import java.time.Instant;
import java.util.List;
import org.xbill.DNS.Record;

/** What signs the answers of one zone: its keys are made when signing is switched on. */
public interface ZoneSigner {
  /** The zone's DNSKEY records, those of key signing keys first. */
  List<Record> keys();

  /**
   * Signs records of the same name and type.
   *
   * @param at the time of the answer
   * @return the RRSIG record
   */
  Record sign(List<Record> records, Instant at);
}
