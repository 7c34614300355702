package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestRegion;
import io.cloudfakes.seed.Ids;
import io.cloudfakes.service.CallContext;
import java.math.BigInteger;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.spec.RSAPrivateKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Base64;
import software.amazon.awssdk.services.apigateway.model.ClientCertificate;

/**
 * The client certificates with which API Gateway shows itself to back ends: self-signed, of a key
 * that grows from the world's seed.
 */
public final class Certificates {
  private static final Duration VALID = Duration.ofDays(365);
  private static final BigInteger EXPONENT = BigInteger.valueOf(65_537);
  private static final int PRIME_BYTES = 128;
  private static final String SHA256_RSA = "1.2.840.113549.1.1.11";
  private static final String RSA = "1.2.840.113549.1.1.1";

  private Certificates() {}

  public static ClientCertificate required(RestRegion region, String id) {
    ClientCertificate certificate = region.certificates().get(id);
    if (certificate == null) {
      throw RestErrors.noSuch("Client Certificate");
    }
    return certificate;
  }

  /** A new certificate. */
  public static ClientCertificate created(CallContext call) {
    Instant now = call.now().truncatedTo(ChronoUnit.SECONDS);
    String pem = call.once("client certificate", () -> pem(call.ids(), now, now.plus(VALID)));
    return ClientCertificate.builder()
        .clientCertificateId(NewIds.six(call, "certificate"))
        .pemEncodedCertificate(pem)
        .createdDate(now)
        .expirationDate(now.plus(VALID))
        .build();
  }

  private static String pem(Ids ids, Instant from, Instant until) {
    BigInteger p = prime(ids, "p");
    BigInteger q = prime(ids, "q");
    BigInteger modulus = p.multiply(q);
    BigInteger order = p.subtract(BigInteger.ONE).multiply(q.subtract(BigInteger.ONE));
    byte[] algorithm = Der.sequence(Der.oid(SHA256_RSA), Der.nothing());
    byte[] name =
        Der.sequence(
            Der.set(Der.sequence(Der.oid("2.5.4.6"), Der.text("US"))),
            Der.set(Der.sequence(Der.oid("2.5.4.8"), Der.text("Washington"))),
            Der.set(Der.sequence(Der.oid("2.5.4.7"), Der.text("Seattle"))),
            Der.set(Der.sequence(Der.oid("2.5.4.3"), Der.text("ApiGateway"))));
    byte[] key =
        Der.sequence(
            Der.sequence(Der.oid(RSA), Der.nothing()),
            Der.bits(Der.sequence(Der.integer(modulus), Der.integer(EXPONENT))));
    byte[] signed =
        Der.sequence(
            Der.tagged(0xa0, Der.integer(BigInteger.TWO)),
            Der.integer(new BigInteger(1, bytes(ids, "serial", 8))),
            algorithm,
            name,
            Der.sequence(Der.time(from), Der.time(until)),
            name,
            key);
    byte[] signature = sign(signed, modulus, EXPONENT.modInverse(order));
    byte[] certificate = Der.sequence(signed, algorithm, Der.bits(signature));
    return "-----BEGIN CERTIFICATE-----\n"
        + Base64.getMimeEncoder(64, new byte[] {'\n'}).encodeToString(certificate)
        + "\n-----END CERTIFICATE-----";
  }

  /** A prime whose highest bits are set, and that goes with the exponent. */
  private static BigInteger prime(Ids ids, String purpose) {
    BigInteger candidate =
        new BigInteger(1, bytes(ids, purpose, PRIME_BYTES))
            .setBit(PRIME_BYTES * 8 - 1)
            .setBit(PRIME_BYTES * 8 - 2);
    do {
      candidate = candidate.nextProbablePrime();
    } while (candidate.mod(EXPONENT).equals(BigInteger.ONE));
    return candidate;
  }

  private static byte[] bytes(Ids ids, String purpose, int length) {
    byte[] bytes = new byte[length];
    for (int i = 0; i < length; i++) {
      bytes[i] = (byte) ids.bits("certificate " + purpose + ' ' + i);
    }
    return bytes;
  }

  private static byte[] sign(byte[] content, BigInteger modulus, BigInteger exponent) {
    try {
      Signature signature = Signature.getInstance("SHA256withRSA");
      signature.initSign(
          KeyFactory.getInstance("RSA").generatePrivate(new RSAPrivateKeySpec(modulus, exponent)));
      signature.update(content);
      return signature.sign();
    } catch (GeneralSecurityException e) {
      throw new IllegalStateException("this JDK cannot sign with RSA", e);
    }
  }
}
