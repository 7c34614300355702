package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.net.URI;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;
import software.amazon.awssdk.auth.credentials.AnonymousCredentialsProvider;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;

/** What {@code -Dcloudfakes.guard=on} keeps from real AWS, and what not. */
@FakeAwsTest
@ResourceLock(Resources.SYSTEM_PROPERTIES)
class RealAwsGuardTest {
  @BeforeEach
  void on() {
    System.setProperty("cloudfakes.guard", "on");
  }

  @AfterEach
  void off() {
    System.clearProperty("cloudfakes.guard");
  }

  @Test
  void a_client_that_the_code_built_itself_never_reaches_aws() {
    try (S3Client own =
            S3Client.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build();
        S3AsyncClient async =
            S3AsyncClient.builder()
                .region(Region.US_EAST_1)
                .credentialsProvider(AnonymousCredentialsProvider.create())
                .build()) {
      assertThatThrownBy(own::listBuckets)
          .isInstanceOf(SdkClientException.class)
          .hasMessageContaining("Kept from calling real AWS at s3.")
          .hasMessageContaining("@AwsSystemProperties");
      assertThatThrownBy(() -> async.listBuckets().join())
          .hasRootCauseInstanceOf(SdkClientException.class);
    }
  }

  @Test
  void injected_and_redirected_clients_go_on(S3Client injected, FakeAws aws, @Endpoint URI uri) {
    injected.createBucket(b -> b.bucket("mine"));
    assertThat(aws.socketClient(S3Client.class).listBuckets().buckets()).hasSize(1);
    try (S3Client redirected =
        S3Client.builder()
            .region(Region.US_EAST_1)
            .endpointOverride(uri)
            .credentialsProvider(AnonymousCredentialsProvider.create())
            .build()) {
      assertThatThrownBy(redirected::listBuckets)
          .hasMessageNotContaining("Kept from calling real AWS");
    }
  }
}
