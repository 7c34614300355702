package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.link.Delivered;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** A function's policy decides whether a bucket's events reach it. */
class TriggerPermissionsTest {
  private static final String ARN = "arn:aws:lambda:us-east-1:123456789012:function:index";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @BeforeEach
  void create() throws IOException {
    s3.createBucket(b -> b.bucket("photos"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    try (ZipOutputStream zip = new ZipOutputStream(out)) {
      zip.putNextEntry(new ZipEntry("index.mjs"));
    }
    client.createFunction(
        b ->
            b.functionName("index")
                .runtime("nodejs22.x")
                .role("arn:aws:iam::123456789012:role/photos")
                .handler("index.handler")
                .code(c -> c.zipFile(SdkBytes.fromByteArray(out.toByteArray()))));
    aws.fake(FakeLambda.class).standIn("index", event -> "indexed");
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private void listen() {
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket("photos")
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            l -> l.lambdaFunctionArn(ARN).events(Event.S3_OBJECT_CREATED))));
  }

  private void permit(String bucket) {
    client.addPermission(
        b ->
            b.functionName("index")
                .statementId(bucket)
                .action("lambda:InvokeFunction")
                .principal("s3.amazonaws.com")
                .sourceArn("arn:aws:s3:::" + bucket)
                .sourceAccount("123456789012"));
  }

  @Test
  void a_bucket_without_permission_cannot_name_the_function() {
    permit("others");

    assertThatExceptionOfType(S3Exception.class)
        .isThrownBy(this::listen)
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(400))
        .satisfies(
            refusal ->
                assertThat(refusal.awsErrorDetails().errorCode()).isEqualTo("InvalidArgument"))
        .withMessageContaining("Unable to validate the following destination configurations");
    assertThat(
            s3.getBucketNotificationConfiguration(b -> b.bucket("photos"))
                .lambdaFunctionConfigurations())
        .isEmpty();
  }

  @Test
  void a_bucket_with_permission_can_until_it_is_taken_away() {
    permit("photos");
    listen();
    s3.putObject(b -> b.bucket("photos").key("cat"), RequestBody.fromString("meow"));
    client.removePermission(b -> b.functionName("index").statementId("photos"));
    s3.putObject(b -> b.bucket("photos").key("dog"), RequestBody.fromString("wuff"));

    assertThat(aws.fake(FakeLambda.class).function("index").invocations()).hasSize(1);
    assertThat(aws.deliveries().to(ARN))
        .extracting(Delivered::failure)
        .satisfies(
            failures -> {
              assertThat(failures.get(0)).isEmpty();
              assertThat(failures.get(1)).contains("is not authorized to perform");
            });
  }
}
