package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.fault.Fault;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputExceededException;

/** The ways into a world: in process, over the socket, directly, and from other languages. */
class WaysInTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

  private final FakeAws aws =
      FakeAws.builder().providers(List.of(new Shelf.Provider())).startingAt(START).create();

  @AfterEach
  void close() {
    aws.close();
  }

  private static boolean has(DynamoDbClient client, String id) {
    return client
        .getItem(b -> b.tableName("shelf").key(Map.of("id", AttributeValue.fromS(id))))
        .hasItem();
  }

  private static void put(DynamoDbClient client, String id) {
    client.putItem(b -> b.tableName("shelf").item(Map.of("id", AttributeValue.fromS(id))));
  }

  @Test
  void all_lead_into_the_same_world() {
    put(aws.client(DynamoDbClient.class), "a");
    put(aws.socketClient(DynamoDbClient.class), "b");
    put(aws.directClient(DynamoDbClient.class), "c");
    aws.client(DynamoDbAsyncClient.class)
        .putItem(b -> b.tableName("shelf").item(Map.of("id", AttributeValue.fromS("d"))))
        .join();
    for (String id : List.of("a", "b", "c", "d")) {
      assertThat(has(aws.client(DynamoDbClient.class), id)).isTrue();
      assertThat(has(aws.socketClient(DynamoDbClient.class), id)).isTrue();
      assertThat(has(aws.directClient(DynamoDbClient.class), id)).isTrue();
    }
    assertThat(aws.client(DynamoDbClient.class)).isSameAs(aws.client(DynamoDbClient.class));
  }

  @Test
  void a_lost_reply_is_a_broken_connection_over_the_socket_too() {
    aws.faults().on("PutItem").then(Fault.loseReply());
    put(aws.socketClient(DynamoDbClient.class), "a");
    assertThat(aws.fake(Shelf.class).told()).containsExactly("a", "a");
    assertThat(aws.calls().of("PutItem")).extracting("attempt").containsExactly(1, 2);
  }

  @Test
  void a_retry_that_begins_at_once_is_not_ended_by_the_error_before_it() {
    DynamoDbAsyncClient client = aws.socketClient(DynamoDbAsyncClient.class);
    for (int i = 0; i < 300; i++) {
      aws.faults().on("PutItem").call(1).then(Fault.loseReply());
      client
          .putItem(b -> b.tableName("shelf").item(Map.of("id", AttributeValue.fromS("a"))))
          .join();
      assertThat(aws.calls().of("PutItem")).extracting("attempt").containsExactly(1, 2);
      aws.faults().heal();
      aws.calls().clear();
    }
  }

  @Test
  void faults_strike_the_direct_client_which_does_not_retry() {
    DynamoDbClient direct = aws.directClient(DynamoDbClient.class);
    aws.faults().on("PutItem").call(1).then(Fault.loseReply());
    aws.faults().on("PutItem").call(2).then(Fault.throttle());
    assertThatThrownBy(() -> put(direct, "a"))
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(IOException.class);
    assertThatThrownBy(() -> put(direct, "b"))
        .isInstanceOf(ProvisionedThroughputExceededException.class);
    assertThat(has(direct, "a")).isTrue();
    assertThat(has(direct, "b")).isFalse();
    assertThatThrownBy(() -> direct.query(b -> b.tableName("shelf")))
        .isInstanceOfSatisfying(
            DynamoDbException.class, e -> assertThat(e.statusCode()).isEqualTo(501));
  }

  @Test
  void a_request_for_no_service_says_what_there_is() throws Exception {
    HttpResponse<String> answer =
        send(
            HttpRequest.newBuilder(aws.endpoint())
                .header(
                    "Authorization",
                    "AWS4-HMAC-SHA256 Credential=AKID/20260101/us-east-1/sqs/aws4_request,"
                        + " SignedHeaders=host, Signature=00"));
    assertThat(answer.statusCode()).isEqualTo(501);
    assertThat(answer.body())
        .contains("no fake for the service 'sqs'")
        .contains("It has: dynamodb");
  }

  @Test
  void another_language_steers_the_world() throws Exception {
    assertThat(admin("GET", "health", "").body()).contains("\"ok\"");
    assertThat(admin("POST", "clock", "{\"advance\":\"PT1H\"}").body())
        .contains("2026-01-01T01:00:00");
    assertThat(
            admin(
                    "POST",
                    "faults",
                    "{\"action\":\"dynamodb:PutItem\",\"call\":1,\"fault\":{\"unlistedError\":\"SlowDown\",\"status\":400,\"message\":\"from"
                        + " outside\"}}")
                .body())
        .contains("\"id\":\"1\"");
    DynamoDbClient client = aws.socketClient(DynamoDbClient.class);
    assertThatThrownBy(() -> put(client, "a")).hasMessageContaining("from outside");
    assertThat(admin("GET", "calls", "").body()).contains("\"outcome\":\"400 SlowDown\"");
    assertThat(admin("DELETE", "faults/1", "").statusCode()).isEqualTo(204);
    assertThat(aws.faults().rules()).isEmpty();
    put(client, "a");
    assertThat(admin("POST", "faults", "{\"action\":\"PutItem\",\"fault\":\"boom\"}").body())
        .contains("loseReply");
    assertThat(admin("POST", "reset", "").statusCode()).isEqualTo(204);
    assertThat(aws.clock().instant()).isEqualTo(START);
    assertThat(has(client, "a")).isFalse();
  }

  @Test
  void another_language_writes_the_whole_grammar() throws Exception {
    assertThat(fault("{\"rule\":\"dynamodb:PutItem call(1) -> lateEffect(PT1M)\"}"))
        .contains("dynamodb:PutItem call(1) -> lateEffect(PT1M)");
    assertThat(fault("{\"action\":\"PutItem\",\"attempt\":2,\"fault\":\"truncateBody(3)\"}"))
        .contains("PutItem attempt(2) -> truncateBody(3)");
    assertThat(
            fault(
                "{\"action\":\"PutItem\",\"resourceLike\":\"or*\",\"at\":\"after_commit\","
                    + "\"fault\":{\"latency\":\"PT1S\"}}"))
        .contains("PutItem resourceLike(or*) -> latency(PT1S) at AFTER_COMMIT");
    assertThat(fault("{\"action\":\"PutItem\",\"fault\":{\"error\":\"ThrottlingException\"}}"))
        .contains("PutItem -> error(ThrottlingException)");
    assertThat(fault("{\"action\":\"PutItem\",\"fault\":{\"error\":\"SlowDown\"}}"))
        .contains("gives no error SlowDown");
    assertThat(fault("{\"action\":\"PutItm\",\"fault\":\"crash\"}"))
        .contains("did you mean PutItem");
    assertThat(fault("{\"rule\":\"PutItem -> crash\",\"call\":1}")).contains("A fault rule is");
    assertThat(fault("{\"action\":\"PutItem\",\"fault\":{\"hang\":[],\"x\":1}}"))
        .contains("A fault rule is");
    assertThat(aws.faults().rules()).hasSize(4);
  }

  private String fault(String json) throws Exception {
    return admin("POST", "faults", json).body();
  }

  @Test
  void the_server_says_where_it_is_and_what_to_set() {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] arguments = {
      "--seed", "5", "--start", "2026-01-01T00:00:00Z", "--region", "eu-west-3"
    };
    try (FakeAws served =
        FakeAwsServer.start(arguments, new PrintStream(out, true, StandardCharsets.UTF_8))) {
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("export AWS_ENDPOINT_URL=" + served.endpoint())
          .contains("export AWS_ACCESS_KEY_ID=")
          .contains("export AWS_SECRET_ACCESS_KEY=")
          .contains("export AWS_DEFAULT_REGION=eu-west-3");
      assertThat(served.seed().value()).isEqualTo(5);
      assertThat(served.clock().instant()).isEqualTo(START);
    }
  }

  /** Puts something on the shelf before the server opens. */
  public static final class Setup implements Consumer<FakeAws> {
    @Override
    public void accept(FakeAws world) {
      world.clock().advance(Duration.ofHours(5));
    }
  }

  @Test
  void the_server_prepares_its_world() {
    String[] arguments = {"--start", "2026-01-01T00:00:00Z", "--setup", Setup.class.getName()};
    try (FakeAws served =
        FakeAwsServer.start(
            arguments,
            new PrintStream(new ByteArrayOutputStream(), true, StandardCharsets.UTF_8))) {
      assertThat(served.clock().instant()).isEqualTo(START.plus(Duration.ofHours(5)));
    }
  }

  @Test
  void the_server_reads_its_world_from_a_file(@TempDir Path directory) throws IOException {
    Path config =
        Files.writeString(
            directory.resolve("world.json"),
            """
            {"seed":5,"region":"eu-west-3","accounts":[{"id":"111111111111","users":[
              {"name":"main","accessKeyId":"AKMAIN","secretAccessKey":"secret"}]}]}
            """);
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    String[] arguments = {"--region", "eu-west-1", "--config", config.toString()};
    try (FakeAws served =
        FakeAwsServer.start(arguments, new PrintStream(out, true, StandardCharsets.UTF_8))) {
      assertThat(out.toString(StandardCharsets.UTF_8))
          .contains("export AWS_ACCESS_KEY_ID=AKMAIN")
          .contains("export AWS_SECRET_ACCESS_KEY=secret")
          .contains("export AWS_DEFAULT_REGION=eu-west-1");
      assertThat(served.seed().value()).isEqualTo(5);
    }
    Files.writeString(config, "{\"sead\":5}");
    assertThatThrownBy(() -> FakeAwsServer.start(arguments, System.out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("world.json: There is no field 'sead'; known are accounts");
  }

  @Test
  void the_server_refuses_arguments_it_cannot_take() {
    assertThatThrownBy(() -> FakeAwsServer.start(new String[] {"--port", "x"}, System.out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--port cannot be 'x'");
    assertThatThrownBy(() -> FakeAwsServer.start(new String[] {"--colour", "x"}, System.out))
        .hasMessage("There is no option --colour");
    assertThatThrownBy(() -> FakeAwsServer.start(new String[] {"--port"}, System.out))
        .hasMessage("--port needs a value");
    assertThatThrownBy(() -> FakeAwsServer.start(new String[] {"--dns-port", "0"}, System.out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("--dns-port needs the module fake-dns on the class path");
    assertThatThrownBy(
            () -> FakeAwsServer.start(new String[] {"--setup", "java.lang.String"}, System.out))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("Consumer<FakeAws>");
  }

  private HttpResponse<String> admin(String method, String what, String body) throws Exception {
    return send(
        HttpRequest.newBuilder(URI.create(aws.endpoint() + "/_cloudfakes/" + what))
            .method(method, HttpRequest.BodyPublishers.ofString(body)));
  }

  private static HttpResponse<String> send(HttpRequest.Builder request) throws Exception {
    return HttpClient.newHttpClient()
        .send(
            request.timeout(Duration.ofSeconds(10)).build(), HttpResponse.BodyHandlers.ofString());
  }
}
