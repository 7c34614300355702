package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.ServerSideEncryption;
import software.amazon.awssdk.services.s3.model.ServerSideEncryptionRule;

class BucketEncryptionTest extends ConfigurationTestCase {
  private static final String KEY =
      "arn:aws:kms:us-east-1:000000000000:key/1234abcd-12ab-34cd-56ef-1234567890ab";

  @BeforeEach
  void made() {
    bucket();
  }

  private static ServerSideEncryptionRule rule(Consumer<ServerSideEncryptionRule.Builder> how) {
    return ServerSideEncryptionRule.builder().applyMutation(how).build();
  }

  private void put(ServerSideEncryptionRule... rules) {
    s3.putBucketEncryption(
        b -> b.bucket(BUCKET).serverSideEncryptionConfiguration(c -> c.rules(rules)));
  }

  private ServerSideEncryptionRule got() {
    return s3.getBucketEncryption(b -> b.bucket(BUCKET))
        .serverSideEncryptionConfiguration()
        .rules()
        .get(0);
  }

  private static ServerSideEncryptionRule s3Keys() {
    return rule(
        r ->
            r.applyServerSideEncryptionByDefault(d -> d.sseAlgorithm(ServerSideEncryption.AES256))
                .bucketKeyEnabled(false));
  }

  @Test
  void a_new_bucket_encrypts_with_s3s_own_keys_and_does_so_again_after_a_deletion() {
    assertThat(got()).isEqualTo(s3Keys());
    ServerSideEncryptionRule kms =
        rule(
            r ->
                r.applyServerSideEncryptionByDefault(
                        d -> d.sseAlgorithm(ServerSideEncryption.AWS_KMS).kmsMasterKeyID(KEY))
                    .bucketKeyEnabled(true));
    put(kms);
    assertThat(got()).isEqualTo(kms);
    assertThat(s3.deleteBucketEncryption(b -> b.bucket(BUCKET)).sdkHttpResponse().statusCode())
        .isEqualTo(204);
    assertThat(got()).isEqualTo(s3Keys());
  }

  @Test
  void that_there_is_no_bucket_key_is_said() {
    put(
        rule(
            r ->
                r.applyServerSideEncryptionByDefault(
                    d -> d.sseAlgorithm(ServerSideEncryption.AWS_KMS_DSSE))));
    assertThat(got().bucketKeyEnabled()).isFalse();
    assertThat(got().applyServerSideEncryptionByDefault().sseAlgorithm())
        .isEqualTo(ServerSideEncryption.AWS_KMS_DSSE);
  }

  @Test
  void a_key_in_kms_needs_an_algorithm_of_kms() {
    String document =
        refused(
            400,
            "InvalidArgument",
            () ->
                put(
                    rule(
                        r ->
                            r.applyServerSideEncryptionByDefault(
                                d ->
                                    d.sseAlgorithm(ServerSideEncryption.AES256)
                                        .kmsMasterKeyID(KEY)))));
    assertThat(document)
        .contains(
            "a KMSMasterKeyID is not applicable if the default sse algorithm is not aws:kms or"
                + " aws:kms:dsse")
        .contains("<ArgumentName>ApplyServerSideEncryptionByDefault</ArgumentName>");
  }

  @Test
  void there_is_one_rule_with_an_algorithm_that_is_known() {
    malformed(() -> put(s3Keys(), s3Keys()));
    malformed(() -> put(rule(r -> {})));
    malformed(
        () -> put(rule(r -> r.applyServerSideEncryptionByDefault(d -> d.sseAlgorithm("ROT13")))));
    incomplete(
        "?encryption",
        "<ServerSideEncryptionConfiguration/>",
        "<ServerSideEncryptionConfiguration><Rule><ApplyServerSideEncryptionByDefault/></Rule>"
            + "</ServerSideEncryptionConfiguration>");
  }
}
