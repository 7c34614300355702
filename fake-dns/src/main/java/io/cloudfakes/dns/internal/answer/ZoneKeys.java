package io.cloudfakes.dns.internal.answer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cloudfakes.dns.internal.rule.KeyMaterial;
import io.cloudfakes.dns.internal.state.SigningKey;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.iam.P256;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.xbill.DNS.DClass;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.Name;
import org.xbill.DNS.RRSIGRecord;
import org.xbill.DNS.RRset;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/**
 * The keys of a zone that signs: its key signing keys sign the DNSKEY records, a zone signing key
 * of Route 53's own signs all else.
 */
final class ZoneKeys implements ZoneSigner {
  private static final Duration BEFORE = Duration.ofHours(1);
  private static final Duration VALID = Duration.ofDays(7);
  private static final int ZONE_SIGNING = 256;
  private static final int KEPT_SIGNATURES = 10_000;

  /** A key that signs. */
  private record Key(DNSKEYRecord record, BigInteger secret) {}

  private final Name zone;
  private final List<Key> keySigning;
  private final Key zoneSigning;

  /** Signatures take milliseconds, and the same records are asked for again and again. */
  private final Cache<String, byte[]> made =
      Caffeine.newBuilder().maximumSize(KEPT_SIGNATURES).executor(Runnable::run).build();

  private ZoneKeys(Name zone, List<Key> keySigning, Key zoneSigning) {
    this.zone = zone;
    this.keySigning = keySigning;
    this.zoneSigning = zoneSigning;
  }

  static ZoneKeys of(Zone zone) {
    List<Key> keySigning = new ArrayList<>();
    for (SigningKey key : zone.signing().keys().values()) {
      if ("ACTIVE".equals(key.shown().status())) {
        keySigning.add(
            new Key(
                KeyMaterial.dnskey(zone.name(), key.secret()), new BigInteger(key.secret(), 16)));
      }
    }
    BigInteger secret = zoneSecret(zone);
    DNSKEYRecord record =
        new DNSKEYRecord(
            zone.name().toDns(),
            DClass.IN,
            3600,
            ZONE_SIGNING,
            DNSKEYRecord.Protocol.DNSSEC,
            DNSSEC.Algorithm.ECDSAP256SHA256,
            KeyMaterial.publicKey(secret.toString(16)));
    return new ZoneKeys(zone.name().toDns(), List.copyOf(keySigning), new Key(record, secret));
  }

  /** The zone signing key grows from the zone's first key signing key, and so from the seed. */
  private static BigInteger zoneSecret(Zone zone) {
    String first =
        zone.signing().keys().isEmpty()
            ? ""
            : zone.signing().keys().firstEntry().getValue().secret();
    byte[] text = ("zone signing " + zone.id() + first).getBytes(StandardCharsets.UTF_8);
    BigInteger number = new BigInteger(1, Ecdsa.sha256(text));
    return number.mod(P256.order().subtract(BigInteger.ONE)).add(BigInteger.ONE);
  }

  @Override
  public List<Record> keys() {
    List<Record> keys = new ArrayList<>();
    keySigning.forEach(key -> keys.add(key.record()));
    keys.add(zoneSigning.record());
    return keys;
  }

  @Override
  public Record sign(List<Record> records, Instant at) {
    boolean ofKeys = records.get(0).getType() == Type.DNSKEY && !keySigning.isEmpty();
    return sign(records, ofKeys ? keySigning.get(0) : zoneSigning, at);
  }

  private Record sign(List<Record> records, Key key, Instant at) {
    // To the hour, so that signatures serve again.
    Instant from = at.truncatedTo(ChronoUnit.HOURS).minus(BEFORE);
    RRSIGRecord unsigned = signature(records.get(0), key, from, new byte[0]);
    byte[] data = DNSSEC.digestRRset(unsigned, new RRset(records.toArray(new Record[0])));
    byte[] signature =
        made.get(
            new String(data, StandardCharsets.ISO_8859_1), same -> Ecdsa.sign(key.secret(), data));
    return signature(records.get(0), key, from, signature);
  }

  private RRSIGRecord signature(Record first, Key key, Instant from, byte[] signature) {
    return new RRSIGRecord(
        first.getName(),
        first.getDClass(),
        first.getTTL(),
        first.getType(),
        DNSSEC.Algorithm.ECDSAP256SHA256,
        first.getTTL(),
        from.plus(VALID),
        from,
        key.record().getFootprint(),
        zone,
        signature);
  }
}
