package io.cloudfakes.iam;

import java.math.BigInteger;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.KeyPair;
import java.security.spec.ECFieldFp;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPoint;
import java.security.spec.ECPrivateKeySpec;
import java.security.spec.ECPublicKeySpec;

/**
 * The curve P-256: key pairs of given private numbers, so that keys can grow from a seed. The
 * platform makes no public key of a private number, so the few lines of curve arithmetic are here.
 */
public final class P256 {
  private P256() {}

  /**
   * The key pair of a private number.
   *
   * @param privateNumber above zero and below the curve's {@link #order()}
   */
  public static KeyPair keyPair(BigInteger privateNumber) {
    try {
      ECParameterSpec curve = curve();
      ECPoint point = multiply(curve, privateNumber);
      KeyFactory keys = KeyFactory.getInstance("EC");
      return new KeyPair(
          keys.generatePublic(new ECPublicKeySpec(point, curve)),
          keys.generatePrivate(new ECPrivateKeySpec(privateNumber, curve)));
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has secp256r1", e);
    }
  }

  /** How many points the curve has: private numbers are below it. */
  public static BigInteger order() {
    try {
      return curve().getOrder();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("Every Java platform has secp256r1", e);
    }
  }

  private static ECParameterSpec curve() throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    return parameters.getParameterSpec(ECParameterSpec.class);
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
