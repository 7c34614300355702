package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import io.cloudfakes.FakeAws;
import java.util.Random;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.crt.CRT;
import software.amazon.awssdk.crt.CrtRuntimeException;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;

/**
 * AWS's client in C, whose requests no Java code of the SDK has touched. It is the one test that is
 * skipped where its native library has no form for the machine, and says so.
 */
@Timeout(120)
class CrtClientTest {
  private static final String BUCKET = "films";

  @BeforeEach
  void theNativeLibraryLoads() {
    String reason = "";
    try {
      CRT.getArchIdentifier();
      new CRT();
    } catch (CrtRuntimeException | LinkageError e) {
      reason = e.toString();
    }
    assumeTrue(reason.isEmpty(), "no native library of aws-crt for this machine: " + reason);
  }

  @Test
  void the_crt_client_uploads_and_downloads_in_parts() {
    byte[] content = new byte[(20 << 20) + 7];
    new Random(9).nextBytes(content);
    try (FakeAws aws = FakeAws.create();
        S3AsyncClient s3 =
            S3AsyncClient.crtBuilder()
                .endpointOverride(aws.endpoint())
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                    StaticCredentialsProvider.create(AwsBasicCredentials.create("test", "test")))
                .minimumPartSizeInBytes(8L << 20)
                .build()) {
      FakeS3 fake = aws.fake(FakeS3.class);
      s3.createBucket(b -> b.bucket(BUCKET)).join();
      s3.putObject(b -> b.bucket(BUCKET).key("film"), AsyncRequestBody.fromBytes(content)).join();
      assertThat(fake.bucket(BUCKET).object("film").etag()).endsWith("-3");
      assertThat(fake.bucket(BUCKET).object("film").bytes()).isEqualTo(content);
      assertThat(
              s3.getObject(b -> b.bucket(BUCKET).key("film"), AsyncResponseTransformer.toBytes())
                  .join()
                  .asByteArray())
          .isEqualTo(content);
      s3.putObject(b -> b.bucket(BUCKET).key("small"), AsyncRequestBody.fromString("small")).join();
      assertThat(fake.bucket(BUCKET).object("small").text()).isEqualTo("small");
      assertThat(fake.uploads()).isEmpty();
    }
  }
}
