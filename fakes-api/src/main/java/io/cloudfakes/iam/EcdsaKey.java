package io.cloudfakes.iam;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.util.HexFormat;

/**
 * The P-256 key pair that Signature Version 4A derives from a secret access key, as AWS's own
 * client runtime derives it.
 */
record EcdsaKey(BigInteger privateKey, PublicKey publicKey) {
  private static final int COUNTERS = 254;

  static EcdsaKey derive(String accessKeyId, String secretAccessKey) {
    BigInteger number = privateNumber(accessKeyId, secretAccessKey, P256.order());
    return new EcdsaKey(number, P256.keyPair(number).getPublic());
  }

  /** Counter-mode derivation (NIST SP 800-108) with the counter tried until the number fits. */
  private static BigInteger privateNumber(String accessKeyId, String secret, BigInteger order) {
    byte[] key = ("AWS4A" + secret).getBytes(StandardCharsets.UTF_8);
    BigInteger highest = order.subtract(BigInteger.TWO);
    for (int counter = 1; counter <= COUNTERS; counter++) {
      ByteArrayOutputStream input = new ByteArrayOutputStream();
      input.writeBytes(new byte[] {0, 0, 0, 1});
      input.writeBytes(SigningIdentity.V4A.getBytes(StandardCharsets.UTF_8));
      input.write(0);
      input.writeBytes(accessKeyId.getBytes(StandardCharsets.UTF_8));
      input.write(counter);
      input.writeBytes(new byte[] {0, 0, 1, 0});
      BigInteger candidate = new BigInteger(1, Sha256.hmac(key, input.toByteArray()));
      if (candidate.compareTo(highest) <= 0) {
        return candidate.add(BigInteger.ONE);
      }
    }
    throw new IllegalStateException("No signing key can be derived for " + accessKeyId);
  }

  boolean verifies(String text, String signature) {
    try {
      Signature ecdsa = Signature.getInstance("SHA256withECDSA");
      ecdsa.initVerify(publicKey);
      ecdsa.update(text.getBytes(StandardCharsets.UTF_8));
      return ecdsa.verify(HexFormat.of().parseHex(signature));
    } catch (SignatureException | IllegalArgumentException e) {
      return false; // not the text of a signature at all
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has SHA256withECDSA", e);
    }
  }
}
