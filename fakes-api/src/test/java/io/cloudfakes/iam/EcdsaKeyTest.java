package io.cloudfakes.iam;

import static io.cloudfakes.iam.SigningFixture.NOW;
import static io.cloudfakes.iam.SigningFixture.S3;
import static io.cloudfakes.iam.SigningFixture.refusal;
import static io.cloudfakes.iam.SigningFixture.verify;
import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.Signature;
import java.security.interfaces.ECPublicKey;
import java.security.spec.ECGenParameterSpec;
import java.security.spec.ECParameterSpec;
import java.security.spec.ECPrivateKeySpec;
import java.util.HexFormat;
import org.junit.jupiter.api.Test;

/** Signature Version 4A: the derived key pair, and signatures made with its private half. */
class EcdsaKeyTest {
  /** The example of AWS's C authentication library. */
  @Test
  void derives_the_key_pair_that_the_aws_runtime_derives() {
    EcdsaKey key =
        EcdsaKey.derive("AKISORANDOMAASORANDOM", "q+jcrXGc+0zWN6uzclKVhvMmUsIfRPa4rlRandom");

    assertThat(key.privateKey().toString(16))
        .isEqualTo("7fd3bd010c0d9c292141c2b77bfbde1042c92e6836fff749d1269ec890fca1bd");
    ECPublicKey publicKey = (ECPublicKey) key.publicKey();
    assertThat(publicKey.getW().getAffineX().toString(16))
        .isEqualTo("15d242ceebf8d8169fd6a8b5a746c41140414c3b07579038da06af89190fffcb");
    assertThat(publicKey.getW().getAffineY().toString(16))
        .isEqualTo("515242cedd82e94799482e4c0514b505afccf2c0c98d6a553bf539f424c5ec0");
  }

  private static TestHttpRequest signed(String regionSet) throws GeneralSecurityException {
    TestHttpRequest request =
        TestHttpRequest.of("GET", "https://examplebucket.s3.amazonaws.com/a%20b?x=1")
            .set("x-amz-date", AmzDate.format(NOW))
            .set("x-amz-region-set", regionSet)
            .set("x-amz-content-sha256", "UNSIGNED-PAYLOAD");
    String head =
        "AWS4-ECDSA-P256-SHA256 Credential=AKIAIOSFODNN7EXAMPLE/20130524/s3/aws4_request, "
            + "SignedHeaders=host;x-amz-content-sha256;x-amz-date;x-amz-region-set, Signature=";
    String canonical =
        "GET\n/a%20b\nx=1\nhost:examplebucket.s3.amazonaws.com\n"
            + "x-amz-content-sha256:UNSIGNED-PAYLOAD\nx-amz-date:20130524T000000Z\n"
            + "x-amz-region-set:"
            + regionSet
            + "\n\nhost;x-amz-content-sha256;x-amz-date;x-amz-region-set\nUNSIGNED-PAYLOAD";
    String text =
        "AWS4-ECDSA-P256-SHA256\n20130524T000000Z\n20130524/s3/aws4_request\n"
            + Sha256.hex(canonical);
    return request.set("Authorization", head + sign(text));
  }

  private static String sign(String text) throws GeneralSecurityException {
    AlgorithmParameters parameters = AlgorithmParameters.getInstance("EC");
    parameters.init(new ECGenParameterSpec("secp256r1"));
    EcdsaKey key = EcdsaKey.derive(SigningFixture.AKID, SigningFixture.SECRET);
    Signature signer = Signature.getInstance("SHA256withECDSA");
    signer.initSign(
        KeyFactory.getInstance("EC")
            .generatePrivate(
                new ECPrivateKeySpec(
                    key.privateKey(), parameters.getParameterSpec(ECParameterSpec.class))));
    signer.update(text.getBytes(StandardCharsets.UTF_8));
    return HexFormat.of().formatHex(signer.sign());
  }

  @Test
  void a_signature_is_good_in_every_region_of_its_set() throws GeneralSecurityException {
    verify(signed("*"), S3);
    verify(signed("eu-west-1,us-*"), S3);
    assertThat(SigningIdentity.of(signed("*")).scope())
        .isEqualTo(new CredentialScope("20130524", "", "s3", "aws4_request"));
  }

  @Test
  void a_region_outside_the_set_is_refused() throws GeneralSecurityException {
    assertThat(refusal(signed("eu-*"), S3).code()).isEqualTo("AuthorizationHeaderMalformed");
  }

  @Test
  void an_altered_request_or_signature_is_refused() throws GeneralSecurityException {
    assertThat(refusal(signed("*").path("/other"), S3).code()).isEqualTo("SignatureDoesNotMatch");
    TestHttpRequest garbled =
        signed("*").edit("Authorization", a -> a.replace("Signature=30", "Signature=zz"));
    assertThat(refusal(garbled, S3).code()).isEqualTo("SignatureDoesNotMatch");
  }
}
