package io.cloudfakes.dns.internal.rule;

import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.iam.P256;
import java.math.BigInteger;
import org.xbill.DNS.DNSKEYRecord;

/** The P-256 keys that zones are signed with, and their records. */
public final class KeyMaterial {
  private static final int COORDINATE = 32;
  private static final int KEY_SIGNING = 257;
  private static final int PROTOCOL = 3;

  private KeyMaterial() {}

  /**
   * The key pair of a secret.
   *
   * @param secret hexadecimal digits
   */
  public static java.security.KeyPair pair(String secret) {
    return P256.keyPair(new BigInteger(secret, 16));
  }

  /** The public key as DNSSEC has it: both coordinates of the point. */
  public static byte[] publicKey(String secret) {
    java.security.spec.ECPoint point =
        ((java.security.interfaces.ECPublicKey) pair(secret).getPublic()).getW();
    byte[] both = new byte[2 * COORDINATE];
    put(point.getAffineX(), both, 0);
    put(point.getAffineY(), both, COORDINATE);
    return both;
  }

  private static void put(BigInteger number, byte[] into, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, COORDINATE);
    System.arraycopy(bytes, bytes.length - length, into, at + COORDINATE - length, length);
  }

  /** The DNSKEY record of a zone's key-signing key. */
  public static DNSKEYRecord dnskey(RecordName zone, String secret) {
    return new DNSKEYRecord(
        zone.toDns(),
        org.xbill.DNS.DClass.IN,
        3600,
        KEY_SIGNING,
        PROTOCOL,
        org.xbill.DNS.DNSSEC.Algorithm.ECDSAP256SHA256,
        publicKey(secret));
  }
}
