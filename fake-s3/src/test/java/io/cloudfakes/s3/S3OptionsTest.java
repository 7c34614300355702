package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.transport.client.Clients;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Response;
import software.amazon.awssdk.services.s3.model.RestoreStatus;

/** Each way a world's S3 may differ from that of a new account. */
class S3OptionsTest extends S3TestCase {

  private void with(S3Options options) {
    aws.close();
    aws = FakeAws.builder().seed(7).startingAt(START).option(options).create();
    s3 = aws.client(S3Client.class);
    bucket();
  }

  private void with(S3Limits limits) {
    with(S3Options.defaults().withLimits(limits));
  }

  @Test
  void what_is_copied_in_one_piece_may_be_limited_to_less() {
    with(S3Limits.defaults().withCopyBytes(4));
    put("four", "1234");
    put("five", "12345");

    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("four")
                .destinationBucket(BUCKET)
                .destinationKey("copy"));

    assertThat(get("copy")).isEqualTo("1234");
    assertThat(
            refused(
                400,
                "InvalidRequest",
                () ->
                    s3.copyObject(
                        b ->
                            b.sourceBucket(BUCKET)
                                .sourceKey("five")
                                .destinationBucket(BUCKET)
                                .destinationKey("copy"))))
        .contains(
            "The specified copy source is larger than the maximum allowable size for a copy source:"
                + " 4");
  }

  @Test
  void pages_may_be_smaller() {
    with(S3Limits.defaults().withPageSize(2));
    put("a", "");
    put("b", "");
    put("c", "");

    ListObjectsV2Response page = s3.listObjectsV2(b -> b.bucket(BUCKET).maxKeys(1000));

    assertThat(page.contents()).extracting("key").containsExactly("a", "b");
    assertThat(page.isTruncated()).isTrue();
    assertThat(s3.listObjectsV2Paginator(b -> b.bucket(BUCKET)).contents())
        .extracting("key")
        .containsExactly("a", "b", "c");
  }

  private static String md5(byte[] key) {
    try {
      return Base64.getEncoder().encodeToString(MessageDigest.getInstance("MD5").digest(key));
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  private void putWithCustomersKeyOverHttp() {
    byte[] key = "0123456789abcdef0123456789abcdef".getBytes(StandardCharsets.US_ASCII);
    try (S3Client far =
        Clients.overSocket(aws.endpoint(), aws.clock()).create(S3Client.class, aws.settings())) {
      far.putObject(
          b ->
              b.bucket(BUCKET)
                  .key("a")
                  .sseCustomerAlgorithm("AES256")
                  .sseCustomerKey(Base64.getEncoder().encodeToString(key))
                  .sseCustomerKeyMD5(md5(key)),
          RequestBody.fromString("secret"));
    }
  }

  @Test
  void keys_of_customers_are_taken_over_http_where_that_is_asked_for() {
    with(S3Options.defaults());
    refused(400, "InvalidRequest", this::putWithCustomersKeyOverHttp);
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys()).isEmpty();

    with(S3Options.defaults().withCustomerKeysOverHttp(true));
    putWithCustomersKeyOverHttp();

    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).object("a").isEncryptedWithCustomerKey())
        .isTrue();
    put("b", "");
    assertThat(aws.fake(FakeS3.class).bucket(BUCKET).object("b").isEncryptedWithCustomerKey())
        .isFalse();
  }

  @Test
  void access_logs_may_be_delivered_sooner() {
    with(S3Options.defaults().withLogDeliveryInterval(Duration.ofMinutes(5)));
    s3.createBucket(b -> b.bucket("logs"));
    s3.putBucketPolicy(
        b ->
            b.bucket("logs")
                .policy(
                    "{\"Version\":\"2012-10-17\",\"Statement\":[{\"Effect\":\"Allow\","
                        + "\"Principal\":{\"Service\":\"logging.s3.amazonaws.com\"},"
                        + "\"Action\":\"s3:PutObject\",\"Resource\":\"arn:aws:s3:::logs/*\"}]}"));
    s3.putBucketLogging(
        b ->
            b.bucket(BUCKET)
                .bucketLoggingStatus(
                    l -> l.loggingEnabled(e -> e.targetBucket("logs").targetPrefix(""))));
    put("a", "1");

    aws.clock().advance(Duration.ofMinutes(4));
    assertThat(aws.fake(FakeS3.class).bucket("logs").keys()).isEmpty();
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(aws.fake(FakeS3.class).bucket("logs").keys()).hasSize(1);
  }

  @Test
  void parts_and_the_end_of_a_restored_copy_can_be_looked_at() {
    with(S3Limits.defaults().withMinimumPartBytes(1));
    String upload =
        s3.createMultipartUpload(b -> b.bucket(BUCKET).key("a").storageClass("GLACIER")).uploadId();
    String one =
        s3.uploadPart(
                b -> b.bucket(BUCKET).key("a").uploadId(upload).partNumber(1),
                RequestBody.fromString("123"))
            .eTag();
    String two =
        s3.uploadPart(
                b -> b.bucket(BUCKET).key("a").uploadId(upload).partNumber(2),
                RequestBody.fromString("45"))
            .eTag();
    s3.completeMultipartUpload(
        b ->
            b.bucket(BUCKET)
                .key("a")
                .uploadId(upload)
                .multipartUpload(
                    m -> m.parts(p -> p.partNumber(1).eTag(one), p -> p.partNumber(2).eTag(two))));
    S3Bucket bucket = aws.fake(FakeS3.class).bucket(BUCKET);
    assertThat(bucket.object("a").partSizes()).containsExactly(3L, 2L);
    assertThat(bucket.object("a").restoredUntil()).isEmpty();

    s3.restoreObject(b -> b.bucket(BUCKET).key("a").restoreRequest(r -> r.days(2)));
    aws.clock().advance(Duration.ofDays(1));

    RestoreStatus listed =
        s3.listObjectsV2(b -> b.bucket(BUCKET).optionalObjectAttributesWithStrings("RestoreStatus"))
            .contents()
            .get(0)
            .restoreStatus();
    assertThat(bucket.object("a").restoredUntil()).contains(listed.restoreExpiryDate());
  }
}
