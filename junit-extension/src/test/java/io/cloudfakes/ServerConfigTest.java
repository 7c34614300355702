package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.edge.lambda.LambdaOptions;
import io.cloudfakes.s3.BucketDefaults;
import io.cloudfakes.s3.S3Limits;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.transport.client.ClientSettings;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.S3Exception;

/** The world in a file that the README shows, served and used as it says. */
class ServerConfigTest {
  @TempDir Path directory;

  private static String readme() throws IOException {
    Path here = Path.of("README.md").toAbsolutePath();
    Path root =
        here.getParent().getFileName().toString().equals("junit-extension")
            ? here.getParent().getParent().resolve("README.md")
            : here;
    String text = Files.readString(root);
    int begin = text.indexOf("```json\n") + "```json\n".length();
    return text.substring(begin, text.indexOf("```", begin));
  }

  private FakeAws serve(String config) throws IOException {
    Path file = Files.writeString(directory.resolve("world.json"), config);
    return FakeAwsServer.start(
        new String[] {"--config", file.toString()},
        new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8));
  }

  @Test
  void the_readmes_world_is_served() throws IOException {
    try (FakeAws aws = serve(readme())) {
      assertThat(aws.seed().value()).isEqualTo(42);
      assertThat(aws.clock().instant()).isEqualTo(Instant.parse("2026-06-01T12:00:00Z"));
      S3Options s3 = aws.options().of(S3Options.class);
      assertThat(s3.bucketDefaults()).isEqualTo(BucketDefaults.BEFORE_2023);
      assertThat(s3.ownerDisplayName()).isTrue();
      assertThat(s3.customerKeysOverHttp()).isTrue();
      assertThat(s3.kmsKeys()).containsExactly("key-1");
      assertThat(s3.limits()).isEqualTo(S3Limits.defaults().withPutBytes(1 << 20));
      DynamoDbOptions dynamo = aws.options().of(DynamoDbOptions.class);
      assertThat(dynamo.tableActivation()).isEqualTo(Duration.ofSeconds(5));
      assertThat(dynamo.limits().tables()).isEqualTo(10);
      assertThat(dynamo.limits().itemSize()).isEqualTo(400 * 1024);
      assertThat(aws.options().of(LambdaOptions.class).codeFrom()).isPresent();
    }
  }

  @Test
  void its_users_call_with_their_own_keys() throws IOException {
    try (FakeAws aws = serve(readme());
        S3Client main = as(aws, "AKIAMAIN", "main-secret");
        S3Client reader = as(aws, "AKIAREADER", "reader-secret");
        S3Client impostor = as(aws, "AKIAMAIN", "guessed")) {
      main.createBucket(b -> b.bucket("photos"));
      main.putObject(b -> b.bucket("photos").key("a"), RequestBody.fromString("meow"));
      assertThat(main.listBuckets().owner().id())
          .isEqualTo("75aa57f09aa0c8caeab4f8c24e99d10f8e7faeebf76c078efc7c6caea54ba06a");
      assertThat(reader.getObjectAsBytes(b -> b.bucket("photos").key("a")).asUtf8String())
          .isEqualTo("meow");
      assertThatThrownBy(() -> reader.deleteObject(b -> b.bucket("photos").key("a")))
          .isInstanceOfSatisfying(
              S3Exception.class, refusal -> assertThat(refusal.statusCode()).isEqualTo(403));
      assertThatThrownBy(impostor::listBuckets)
          .isInstanceOfSatisfying(
              S3Exception.class,
              refusal ->
                  assertThat(refusal.awsErrorDetails().errorCode())
                      .isEqualTo("SignatureDoesNotMatch"));
    }
  }

  private static S3Client as(FakeAws aws, String accessKeyId, String secret) {
    ClientSettings settings = aws.settings().withCredentials(accessKeyId, secret);
    return aws.socketClient(S3Client.class, settings);
  }

  @Test
  void a_field_that_does_not_exist_is_named() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> serve("{\"s3\":{\"limits\":{\"putByte\":1}}}"))
        .withMessageContaining("s3.limits has no field 'putByte'; known are bucketsPerAccount,")
        .withMessageContaining("putBytes");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> serve("{\"sqs\":{}}"))
        .withMessageContaining("There is no field 'sqs'; known are accounts,")
        .withMessageContaining("dynamodb")
        .withMessageContaining("lambda")
        .withMessageContaining("s3");
  }
}
