package io.cloudfakes.dns.internal.answer;

import io.cloudfakes.iam.P256;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.interfaces.ECPublicKey;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Signatures with P-256 and SHA-256 that are the same each time (RFC 6979), as all else in a world;
 * the platform's differ.
 */
final class Ecdsa {
  private static final int OCTETS = 32;
  private static final String HMAC = "HmacSHA256";

  private Ecdsa() {}

  /** The signature as DNSSEC has it: both numbers, 32 octets each. */
  static byte[] sign(BigInteger secret, byte[] data) {
    BigInteger order = P256.order();
    BigInteger digest = new BigInteger(1, sha256(data));
    Nonces nonces = new Nonces(secret, digest.mod(order));
    while (true) {
      BigInteger nonce = nonces.next(order);
      BigInteger x = ((ECPublicKey) P256.keyPair(nonce).getPublic()).getW().getAffineX();
      BigInteger r = x.mod(order);
      BigInteger s = nonce.modInverse(order).multiply(digest.add(r.multiply(secret))).mod(order);
      if (r.signum() != 0 && s.signum() != 0) {
        byte[] both = new byte[2 * OCTETS];
        put(r, both, 0);
        put(s, both, OCTETS);
        return both;
      }
    }
  }

  static byte[] sha256(byte[] data) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(data);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA-256", e);
    }
  }

  private static byte[] octets(BigInteger number) {
    byte[] octets = new byte[OCTETS];
    put(number, octets, 0);
    return octets;
  }

  private static void put(BigInteger number, byte[] into, int at) {
    byte[] bytes = number.toByteArray();
    int length = Math.min(bytes.length, OCTETS);
    System.arraycopy(bytes, bytes.length - length, into, at + OCTETS - length, length);
  }

  /** The numbers of RFC 6979 3.2 for a key and a digest, one after the other. */
  private static final class Nonces {
    private byte[] key = new byte[OCTETS];
    private byte[] value = new byte[OCTETS];

    Nonces(BigInteger secret, BigInteger digest) {
      java.util.Arrays.fill(value, (byte) 1);
      for (byte step = 0; step < 2; step++) {
        key = hmac(value, new byte[] {step}, octets(secret), octets(digest));
        value = hmac(value);
      }
    }

    BigInteger next(BigInteger order) {
      while (true) {
        value = hmac(value);
        BigInteger candidate = new BigInteger(1, value);
        key = hmac(value, new byte[] {0});
        value = hmac(value);
        if (candidate.signum() > 0 && candidate.compareTo(order) < 0) {
          return candidate;
        }
      }
    }

    private byte[] hmac(byte[]... parts) {
      try {
        Mac mac = Mac.getInstance(HMAC);
        mac.init(new SecretKeySpec(key, HMAC));
        for (byte[] part : parts) {
          mac.update(part);
        }
        return mac.doFinal();
      } catch (GeneralSecurityException e) {
        throw new IllegalStateException("Every Java platform has " + HMAC, e);
      }
    }
  }
}
