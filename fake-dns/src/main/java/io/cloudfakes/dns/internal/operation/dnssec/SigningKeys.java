package io.cloudfakes.dns.internal.operation.dnssec;

import io.cloudfakes.dns.internal.rule.KeyMaterial;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.SigningKey;
import io.cloudfakes.dns.internal.state.Submission;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.Base64;
import java.util.List;
import org.xbill.DNS.DNSKEYRecord;
import org.xbill.DNS.DNSSEC;
import org.xbill.DNS.DSRecord;
import software.amazon.awssdk.services.route53.model.CreateKeySigningKeyRequest;
import software.amazon.awssdk.services.route53.model.KeySigningKey;

/** Finds key-signing keys, and makes them. */
final class SigningKeys {
  private SigningKeys() {}

  /** A public hosted zone of the caller. */
  static Zone zone(Route53State state, String id, CallContext call) {
    Zone zone = Zones.of(state, id, call);
    if (zone.privateZone()) {
      throw Route53Errors.error(
          "InvalidArgument", "DNSSEC signing is not supported for private hosted zones.");
    }
    return zone;
  }

  static SigningKey require(Zone zone, String name) {
    SigningKey key = zone.signing().keys().get(name);
    if (key == null) {
      throw Route53Errors.error(
          "NoSuchKeySigningKey", "The specified key-signing key (KSK) doesn't exist.");
    }
    return key;
  }

  static SigningKey make(Zone zone, CreateKeySigningKeyRequest request, CallContext call) {
    String secret = "1" + call.ids().hex("key-signing key", 62);
    DNSKEYRecord key = KeyMaterial.dnskey(zone.name(), secret);
    DSRecord ds =
        new DSRecord(key.getName(), key.getDClass(), key.getTTL(), DNSSEC.Digest.SHA256, key);
    String digest = java.util.HexFormat.of().withUpperCase().formatHex(ds.getDigest());
    String publicKey = Base64.getEncoder().encodeToString(key.getKey());
    KeySigningKey shown =
        KeySigningKey.builder()
            .name(request.name())
            .kmsArn(request.keyManagementServiceArn())
            .flag(key.getFlags())
            .signingAlgorithmMnemonic("ECDSAP256SHA256")
            .signingAlgorithmType(key.getAlgorithm())
            .digestAlgorithmMnemonic("SHA-256")
            .digestAlgorithmType(ds.getDigestID())
            .keyTag(key.getFootprint())
            .digestValue(digest)
            .publicKey(publicKey)
            .dsRecord(
                key.getFootprint()
                    + " "
                    + key.getAlgorithm()
                    + " "
                    + ds.getDigestID()
                    + " "
                    + digest)
            .dnskeyRecord(
                key.getFlags()
                    + " "
                    + key.getProtocol()
                    + " "
                    + key.getAlgorithm()
                    + " "
                    + publicKey)
            .status(request.status())
            .createdDate(call.now())
            .lastModifiedDate(call.now())
            .build();
    return new SigningKey(shown, request.callerReference(), secret);
  }

  /** The change that gives a zone a key of another status. */
  static List<Change<Route53State>> withStatus(
      Zone zone, SigningKey key, String status, Submission submission, CallContext call) {
    KeySigningKey shown =
        key.shown().toBuilder().status(status).lastModifiedDate(call.now()).build();
    return List.of(
        new Route53Change.Put(
            zone.withSigning(
                zone.signing().with(new SigningKey(shown, key.reference(), key.secret())))),
        new Route53Change.Put(submission));
  }

  /** Whether a parent zone here has a DS record of the zone. */
  static boolean isInParent(Route53State state, Zone zone) {
    return state.all(Zone.class).stream()
        .filter(other -> !other.privateZone() && !other.name().equals(zone.name()))
        .map(other -> other.listed().at(zone.name()))
        .anyMatch(sets -> sets != null && sets.has(org.xbill.DNS.Type.DS));
  }

  static long active(Zone zone) {
    return zone.signing().keys().values().stream()
        .filter(key -> "ACTIVE".equals(key.shown().status()))
        .count();
  }
}
