package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.BucketAccelerateStatus;
import software.amazon.awssdk.services.s3.model.Payer;

/** The documents that are one word. */
class BucketSettingsTest extends ConfigurationTestCase {
  @BeforeEach
  void made() {
    bucket();
  }

  private void accelerate(String status) {
    s3.putBucketAccelerateConfiguration(
        b -> b.bucket(BUCKET).accelerateConfiguration(a -> a.status(status)));
  }

  @Test
  void acceleration_is_unset_until_it_is_put() {
    assertThat(s3.getBucketAccelerateConfiguration(b -> b.bucket(BUCKET)).status()).isNull();
    accelerate("Enabled");
    assertThat(s3.getBucketAccelerateConfiguration(b -> b.bucket(BUCKET)).status())
        .isEqualTo(BucketAccelerateStatus.ENABLED);
    accelerate("Suspended");
    assertThat(s3.getBucketAccelerateConfiguration(b -> b.bucket(BUCKET)).status())
        .isEqualTo(BucketAccelerateStatus.SUSPENDED);
    malformed(() -> accelerate("Faster"));
    malformed(
        () ->
            s3.putBucketAccelerateConfiguration(
                b -> b.bucket(BUCKET).accelerateConfiguration(a -> {})));
  }

  @Test
  void a_bucket_with_dots_in_its_name_is_not_accelerated() {
    s3.createBucket(b -> b.bucket("with.dots"));
    refused(
        400,
        "InvalidRequest",
        "S3 Transfer Acceleration is not supported for buckets with periods (.) in their names",
        () ->
            s3.putBucketAccelerateConfiguration(
                b ->
                    b.bucket("with.dots")
                        .accelerateConfiguration(a -> a.status(BucketAccelerateStatus.ENABLED))));
  }

  @Test
  void the_owner_pays_until_something_else_is_put() {
    assertThat(s3.getBucketRequestPayment(b -> b.bucket(BUCKET)).payer())
        .isEqualTo(Payer.BUCKET_OWNER);
    s3.putBucketRequestPayment(
        b -> b.bucket(BUCKET).requestPaymentConfiguration(p -> p.payer(Payer.REQUESTER)));
    assertThat(s3.getBucketRequestPayment(b -> b.bucket(BUCKET)).payer())
        .isEqualTo(Payer.REQUESTER);
    malformed(
        () ->
            s3.putBucketRequestPayment(
                b -> b.bucket(BUCKET).requestPaymentConfiguration(p -> p.payer("Nobody"))));
    incomplete("?requestPayment", "<RequestPaymentConfiguration/>");
  }
}
