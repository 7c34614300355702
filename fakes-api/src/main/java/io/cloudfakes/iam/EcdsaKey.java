package io.cloudfakes.iam;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPublicKeySpec;
import java.util.HexFormat;

/**
 * The P-256 key pair that Signature Version 4A derives from a secret access key, as AWS's own
 * client runtime derives it. The platform makes no public key of a private number, so the few lines
 * of curve arithmetic are here.
 */
record EcdsaKey(BigInteger privateKey, PublicKey publicKey) {
  private static final int COUNTERS = 254;

  static EcdsaKey derive(String accessKeyId, String secretAccessKey) {
    try {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
      parameters.init(new ECGenParameterSpec("secp256r1"));
      ECParameterSpec curve = parameters.getParameterSpec(ECParameterSpec.class);
      BigInteger number = privateNumber(accessKeyId, secretAccessKey, curve.getOrder());
      ECPoint point = multiply(curve, number);
      PublicKey key =
          KeyFactory.getInstance("EC").generatePublic(new ECPublicKeySpec(point, curve));
      return new EcdsaKey(number, key);
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has secp256r1", e);
    }
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

  private static ECPoint multiply(ECParameterSpec curve, BigInteger factor) {
    BigInteger prime = ((ECFieldFp) curve.getCurve().getField()).getP();
    BigInteger a = curve.getCurve().getA();
    ECPoint sum = ECPoint.POINT_INFINITY;
    for (int bit = factor.bitLength() - 1; bit >= 0; bit--) {
      sum = add(sum, sum, prime, a);
      if (factor.testBit(bit)) {
        sum = add(sum, curve.getGenerator(), prime, a);
      }
    }
    return sum;
  }

  private static ECPoint add(ECPoint left, ECPoint right, BigInteger prime, BigInteger a) {
    if (left.equals(ECPoint.POINT_INFINITY)) {
      return right;
    }
    if (right.equals(ECPoint.POINT_INFINITY)) {
      return left;
    }
    BigInteger x = left.getAffineX();
    BigInteger y = left.getAffineY();
    BigInteger slope;
    if (left.equals(right)) {
      BigInteger rise = x.multiply(x).multiply(BigInteger.valueOf(3)).add(a);
      slope = rise.multiply(y.shiftLeft(1).modInverse(prime));
    } else if (x.equals(right.getAffineX())) {
      return ECPoint.POINT_INFINITY;
    } else {
      BigInteger run = right.getAffineX().subtract(x).mod(prime);
      slope = right.getAffineY().subtract(y).multiply(run.modInverse(prime));
    }
    BigInteger sumX = slope.multiply(slope).subtract(x).subtract(right.getAffineX()).mod(prime);
    BigInteger sumY = slope.multiply(x.subtract(sumX)).subtract(y).mod(prime);
    return new ECPoint(sumX, sumY);
  }
}
