package io.cloudfakes.contract;

import static io.cloudfakes.transport.inprocess.Scripted.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.client.Clients;
import io.cloudfakes.transport.inprocess.Scripted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;

@Timeout(60)
class AsyncBridgeTest {
  @TempDir private Path directory;

  private static <C> C bridge(Scripted world, Class<C> type) {
    Clients clients =
        Clients.inProcess(
            world, Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC));
    return AsyncBridge.to(clients.create(AsyncBridge.asyncTypeOf(type)), type);
  }

  @Test
  void the_asynchronous_client_makes_the_call() {
    Scripted world = Scripted.replying(answer(200, "ETag", "\"e\""));
    S3Client s3 = bridge(world, S3Client.class);

    assertThat(s3.headObject(b -> b.bucket("b").key("k")).eTag()).isEqualTo("\"e\"");
    assertThat(world.requests.get(0).header("User-Agent")).contains("io#async");
    assertThat(s3.serviceName()).isEqualTo("s3");
    assertThat(s3.toString()).startsWith("synchronous bridge to ");
  }

  @Test
  void bodies_go_both_ways() throws IOException {
    Scripted world = Scripted.replying(answer(200));
    S3Client s3 = bridge(world, S3Client.class);
    s3.putObject(b -> b.bucket("b").key("k"), RequestBody.fromString("hello"));
    Path file = Files.writeString(directory.resolve("file.txt"), "from a file");
    s3.putObject(b -> b.bucket("b").key("k"), file);
    assertThat(world.bodies.get(0).utf8()).contains("hello");
    assertThat(world.requests.get(0).header("Content-Type")).isEqualTo("text/plain; charset=UTF-8");
    assertThat(world.bodies.get(1).utf8()).contains("from a file");

    S3Client reading =
        bridge(Scripted.replying(answer(200, Bytes.utf8("content"))), S3Client.class);
    assertThat(reading.getObjectAsBytes(b -> b.bucket("b").key("k")).asUtf8String())
        .isEqualTo("content");
    try (var stream = reading.getObject(b -> b.bucket("b").key("k"))) {
      assertThat(stream.readAllBytes()).hasSize(7);
    }
    Path got = directory.resolve("got");
    reading.getObject(b -> b.bucket("b").key("k"), got);
    assertThat(got).hasContent("content");
  }

  @Test
  void exceptions_come_as_the_synchronous_client_throws_them() {
    S3Client s3 =
        bridge(
            Scripted.replying(
                answer(
                    404, Bytes.utf8("<Error><Code>NoSuchKey</Code><Message>No</Message></Error>"))),
            S3Client.class);
    assertThatThrownBy(() -> s3.getObjectAsBytes(b -> b.bucket("b").key("k")))
        .isInstanceOf(NoSuchKeyException.class);

    ResponseTransformer<GetObjectResponse, String> failing =
        (response, in) -> {
          throw new IOException("full");
        };
    S3Client other = bridge(Scripted.replying(answer(200)), S3Client.class);
    assertThatThrownBy(() -> other.getObject(b -> b.bucket("b").key("k"), failing))
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseMessage("full");
  }

  @Test
  void paginators_and_waiters_work() {
    Scripted world =
        Scripted.replying(
            answer(200, Bytes.utf8("{\"TableNames\":[\"a\"],\"LastEvaluatedTableName\":\"a\"}")),
            answer(200, Bytes.utf8("{\"TableNames\":[\"b\"]}")),
            answer(200, Bytes.utf8("{\"Table\":{\"TableStatus\":\"CREATING\"}}")),
            answer(200, Bytes.utf8("{\"Table\":{\"TableStatus\":\"ACTIVE\"}}")));
    DynamoDbClient dynamo = bridge(world, DynamoDbClient.class);

    assertThat(dynamo.listTablesPaginator().tableNames()).containsExactly("a", "b");
    assertThat(dynamo.waiter().waitUntilTableExists(b -> b.tableName("t")).attemptsExecuted())
        .isEqualTo(2);
  }
}
