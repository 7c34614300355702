package io.cloudfakes.edge.cloudfront.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractWorld;
import io.cloudfakes.edge.cloudfront.FakeCloudFront;
import io.cloudfakes.edge.cloudfront.WebDistributions;
import java.util.Base64;
import java.util.function.Consumer;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.cloudfront.model.CloudFrontException;
import software.amazon.awssdk.services.cloudfront.model.CreateDistributionResponse;
import software.amazon.awssdk.services.cloudfront.model.CreateFunctionResponse;
import software.amazon.awssdk.services.cloudfront.model.DistributionConfig;

/** Where a scenario plays: a world of its own, and a client that reaches it in one of the ways. */
record Stage(FakeAws aws, CloudFrontClient client) {
  static final String CACHING_OPTIMIZED = WebDistributions.CACHING_OPTIMIZED;
  static final String CERTIFICATE = "arn:aws:acm:us-east-1:123456789012:certificate/1";

  /** A key of RSA with 2,048 bits, made for this test and used nowhere else. */
  private static final String KEY = Keys.pem();

  static Stage in(ContractWorld world) {
    return new Stage(world.aws(), world.client(CloudFrontClient.class));
  }

  FakeCloudFront fake() {
    return aws.fake(FakeCloudFront.class);
  }

  DistributionConfig config(String reference, Consumer<DistributionConfig.Builder> more) {
    DistributionConfig.Builder config =
        WebDistributions.before("www.example.com", 80).callerReference(reference);
    more.accept(config);
    return config.build();
  }

  CreateDistributionResponse distribution() {
    return distribution("one", config -> {});
  }

  CreateDistributionResponse distribution(
      String reference, Consumer<DistributionConfig.Builder> more) {
    return client.createDistribution(b -> b.distributionConfig(config(reference, more)));
  }

  String publicKey() {
    return client
        .createPublicKey(
            b -> b.publicKeyConfig(c -> c.name("key").callerReference("key").encodedKey(KEY)))
        .publicKey()
        .id();
  }

  CreateFunctionResponse function() {
    return client.createFunction(
        b ->
            b.name("rewrite")
                .functionConfig(c -> c.comment("").runtime("cloudfront-js-2.0"))
                .functionCode(SdkBytes.fromUtf8String("function handler(event) {}")));
  }

  static String pem() {
    return KEY;
  }

  /** The call is refused so. */
  void refused(int status, String code, ThrowingCallable call) {
    CloudFrontException refusal = catchThrowableOfType(CloudFrontException.class, call);
    assertThat(refusal).as("a refusal with " + code).isNotNull();
    assertThat(refusal.awsErrorDetails().errorCode()).as(refusal.getMessage()).isEqualTo(code);
    assertThat(refusal.statusCode()).as(refusal.getMessage()).isEqualTo(status);
  }

  /** Makes keys. */
  private static final class Keys {
    static String pem() {
      try {
        java.security.KeyPairGenerator generator =
            java.security.KeyPairGenerator.getInstance("RSA");
        generator.initialize(2048);
        return "-----BEGIN PUBLIC KEY-----\n"
            + Base64.getMimeEncoder(64, new byte[] {'\n'})
                .encodeToString(generator.generateKeyPair().getPublic().getEncoded())
            + "\n-----END PUBLIC KEY-----\n";
      } catch (java.security.GeneralSecurityException e) {
        throw new IllegalStateException(e);
      }
    }
  }
}
