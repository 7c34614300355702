package io.cloudfakes.transport.client;

import static io.cloudfakes.transport.inprocess.Scripted.answer;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.inprocess.Scripted;
import java.io.IOException;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.core.ResponseBytes;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.cloudfront.CloudFrontClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;
import software.amazon.awssdk.services.iam.IamClient;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.LambdaException;
import software.amazon.awssdk.services.route53.Route53Client;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;
import software.amazon.awssdk.services.sts.StsClient;

@Timeout(60) // Far less than any one of the waits that must not happen.
class ClientsTest {
  private static final Clock CLOCK =
      Clock.fixed(Instant.parse("2031-02-03T04:05:06Z"), ZoneOffset.UTC);

  private static Clients clients(Scripted world) {
    return Clients.inProcess(world, CLOCK);
  }

  private static final Bytes SLOW_DOWN =
      Bytes.utf8(
          "<Error><Code>SlowDown</Code><Message>Reduce your request rate.</Message></Error>");

  @ParameterizedTest
  @ValueSource(
      classes = {
        S3Client.class,
        S3AsyncClient.class,
        DynamoDbClient.class,
        DynamoDbAsyncClient.class,
        DynamoDbStreamsClient.class,
        LambdaClient.class,
        StsClient.class,
        IamClient.class,
        Route53Client.class,
        CloudFrontClient.class
      })
  void any_client_interface_can_be_made(Class<? extends AutoCloseable> type) throws Exception {
    try (AutoCloseable client = clients(Scripted.replying(answer(200))).create(type)) {
      assertThat(client).isInstanceOf(type);
    }
  }

  @Test
  void the_real_host_is_called_with_the_date_of_the_worlds_clock() {
    Scripted world = Scripted.replying(answer(200));
    S3Client s3 = clients(world).create(S3Client.class);
    s3.deleteObject(b -> b.bucket("photos").key("a b"));

    HttpRequest request = world.requests.get(0);
    assertThat(request.scheme()).isEqualTo("https");
    assertThat(request.host()).isEqualTo("photos.s3.amazonaws.com");
    assertThat(request.path()).isEqualTo("/a%20b");
    assertThat(request.header("X-Amz-Date")).isEqualTo("20310203T040506Z");
    assertThat(request.header("Authorization"))
        .contains("Credential=AKIAIOSFODNN7EXAMPLE/20310203/us-east-1/s3/aws4_request");
  }

  @Test
  void settings_say_who_calls_and_where() {
    Scripted world = Scripted.replying(answer(200, Bytes.utf8("{}")));
    clients(world)
        .create(
            DynamoDbAsyncClient.class,
            ClientSettings.defaults()
                .withRegion("eu-central-1")
                .withSession("ASIA1", "secret", "token"))
        .listTables()
        .join();

    HttpRequest request = world.requests.get(0);
    assertThat(request.host()).isEqualTo("dynamodb.eu-central-1.amazonaws.com");
    assertThat(request.header("X-Amz-Security-Token")).isEqualTo("token");
    assertThat(request.header("Authorization"))
        .contains("Credential=ASIA1/20310203/eu-central-1/dynamodb/aws4_request");
  }

  @Test
  void s3_tries_four_times_without_waiting_even_when_told_to() {
    Scripted world = Scripted.replying(answer(503, SLOW_DOWN, "Retry-After", "900"));
    S3Client s3 = clients(world).create(S3Client.class);

    assertThatThrownBy(() -> s3.deleteObject(b -> b.bucket("b").key("k")))
        .isInstanceOfSatisfying(S3Exception.class, e -> assertThat(e.numAttempts()).isEqualTo(4));
    assertThat(world.requests).hasSize(4);
  }

  @Test
  void dynamodb_tries_nine_times_without_waiting() {
    Scripted world =
        Scripted.replying(
            answer(
                400,
                Bytes.utf8(
                    "{\"__type\":\"com.amazonaws.dynamodb.v20120810#ThrottlingException\"}")));
    DynamoDbClient sync = clients(world).create(DynamoDbClient.class);
    assertThatThrownBy(sync::listTables)
        .isInstanceOfSatisfying(
            DynamoDbException.class, e -> assertThat(e.numAttempts()).isEqualTo(9));
    assertThat(world.requests).hasSize(9);

    DynamoDbAsyncClient async = clients(world).create(DynamoDbAsyncClient.class);
    assertThatThrownBy(() -> async.listTables().join()).hasCauseInstanceOf(DynamoDbException.class);
    assertThat(world.requests).hasSize(18);
    assertThat(world.threads).containsOnly(Thread.currentThread());
  }

  @Test
  void lambda_tries_four_times_without_waiting() {
    Scripted world = Scripted.replying(answer(503, Bytes.utf8("{}")));
    LambdaClient lambda = clients(world).create(LambdaClient.class);

    assertThatThrownBy(lambda::listFunctions).isInstanceOf(LambdaException.class);
    assertThat(world.requests).hasSize(4);
    assertThat(world.requests.get(3).header("amz-sdk-request")).isEqualTo("attempt=4; max=4");
  }

  @Test
  void system_properties_meant_for_other_programs_change_nothing() {
    Map<String, String> properties =
        Map.of(
            "aws.endpointUrl", "http://127.0.0.1:9",
            "aws.maxAttempts", "2",
            "aws.retryMode", "standard",
            "aws.region", "eu-west-3",
            "aws.accessKeyId", "AKIAOTHER",
            "aws.secretAccessKey", "other");
    properties.forEach(System::setProperty);
    try {
      Scripted world = Scripted.replying(answer(503, SLOW_DOWN));
      S3Client s3 = clients(world).create(S3Client.class);
      assertThatThrownBy(() -> s3.deleteObject(b -> b.bucket("photos").key("k")))
          .isInstanceOf(S3Exception.class);
      assertThat(world.requests).hasSize(4);
      assertThat(world.requests.get(0).host()).isEqualTo("photos.s3.amazonaws.com");

      Scripted other = Scripted.replying(answer(503, Bytes.utf8("{}")));
      DynamoDbClient dynamo = clients(other).create(DynamoDbClient.class);
      assertThatThrownBy(dynamo::listTables).isInstanceOf(DynamoDbException.class);
      assertThat(other.requests).hasSize(9);
      assertThat(other.requests.get(0).host()).isEqualTo("dynamodb.us-east-1.amazonaws.com");
    } finally {
      properties.keySet().forEach(System::clearProperty);
    }
  }

  @Test
  void a_refusal_dated_by_the_worlds_clock_is_not_taken_for_a_wrong_clock() {
    Bytes denied = Bytes.utf8("<Error><Code>AccessDenied</Code><Message>No</Message></Error>");
    Scripted world =
        Scripted.replying(answer(403, denied, "Date", "Mon, 03 Feb 2031 04:05:06 GMT"));
    assertThatThrownBy(
            () -> clients(world).create(S3Client.class).deleteObject(b -> b.bucket("b").key("k")))
        .isInstanceOf(S3Exception.class);
    assertThat(world.requests).hasSize(1);

    Bytes skewed =
        Bytes.utf8("<Error><Code>RequestTimeTooSkewed</Code><Message>No</Message></Error>");
    Scripted other =
        Scripted.replying(
            answer(403, skewed, "Date", "Mon, 03 Feb 2031 04:05:06 GMT"), answer(200));
    clients(other).create(S3Client.class).deleteObject(b -> b.bucket("b").key("k"));
    assertThat(other.requests).hasSize(2);
    assertThat(other.requests.get(1).header("X-Amz-Date")).isEqualTo("20310203T040506Z");
  }

  @Test
  void a_connection_that_breaks_once_is_tried_again() {
    for (Reply broken : new Reply[] {new Reply.Reset("fault"), new Reply.Hang()}) {
      Scripted world = Scripted.replying(broken, answer(200));
      clients(world).create(S3Client.class).deleteObject(b -> b.bucket("b").key("k"));
      assertThat(world.requests).hasSize(2);

      Scripted other = Scripted.replying(broken, answer(200));
      clients(other).create(S3AsyncClient.class).deleteObject(b -> b.bucket("b").key("k")).join();
      assertThat(other.requests).hasSize(2);
    }
  }

  @Test
  void a_connection_that_stays_broken_is_the_sdks_own_exception() {
    assertThatThrownBy(
            () ->
                clients(Scripted.replying(new Reply.Reset("fault")))
                    .create(S3Client.class)
                    .listBuckets())
        .isInstanceOf(SdkClientException.class)
        .hasMessageContaining("Unable to execute HTTP request: Connection reset")
        .hasCauseExactlyInstanceOf(SocketException.class);
    assertThatThrownBy(
            () -> clients(Scripted.replying(new Reply.Hang())).create(S3Client.class).listBuckets())
        .isInstanceOf(SdkClientException.class)
        .hasCauseExactlyInstanceOf(SocketTimeoutException.class);
    assertThatThrownBy(
            () ->
                clients(Scripted.replying(new Reply.Hang()))
                    .create(S3AsyncClient.class)
                    .listBuckets()
                    .join())
        .isInstanceOf(CompletionException.class)
        .cause()
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseInstanceOf(IOException.class);
  }

  @Test
  void a_truncated_object_is_read_again() {
    Reply cut = new Reply.Truncated(Scripted.response(200, Bytes.utf8("0123456789")), 4);
    Scripted world = Scripted.replying(cut, answer(200, Bytes.utf8("0123456789")));
    ResponseBytes<GetObjectResponse> read =
        clients(world).create(S3Client.class).getObjectAsBytes(b -> b.bucket("b").key("k"));
    assertThat(read.asUtf8String()).isEqualTo("0123456789");
    assertThat(world.requests).hasSize(2);

    Scripted other = Scripted.replying(cut, answer(200, Bytes.utf8("0123456789")));
    assertThat(
            clients(other)
                .create(S3AsyncClient.class)
                .getObject(
                    b -> b.bucket("b").key("k"),
                    AsyncResponseTransformer.<GetObjectResponse>toBytes())
                .join()
                .asUtf8String())
        .isEqualTo("0123456789");
    assertThat(other.requests).hasSize(2);
  }

  @Test
  void a_truncated_stream_fails_where_it_breaks() throws IOException {
    Reply cut = new Reply.Truncated(Scripted.response(200, Bytes.utf8("0123456789")), 4);
    try (var stream =
        clients(Scripted.replying(cut))
            .create(S3Client.class)
            .getObject(b -> b.bucket("b").key("k"))) {
      assertThat(stream.readNBytes(4)).hasSize(4);
      assertThatThrownBy(stream::read).isInstanceOf(IOException.class);
    }
  }

  @Test
  void an_asynchronous_call_is_complete_when_it_returns() {
    Scripted world = Scripted.replying(answer(200, "ETag", "\"e\""));
    var put =
        clients(world)
            .create(S3AsyncClient.class)
            .putObject(b -> b.bucket("b").key("k"), AsyncRequestBody.fromString("hello"));

    assertThat(put).isCompleted();
    assertThat(world.bodies.get(0).utf8()).contains("hello");
    assertThat(world.threads).containsExactly(Thread.currentThread());
  }

  @Test
  void a_hundred_megabytes_go_both_ways() {
    byte[] big = new byte[100_000_000];
    Scripted world = Scripted.replying(answer(200), answer(200, Bytes.wrap(big)));
    S3Client s3 = clients(world).create(S3Client.class);
    s3.putObject(b -> b.bucket("b").key("k"), RequestBody.fromBytes(big));
    assertThat(world.bodies.get(0).length()).isGreaterThanOrEqualTo(big.length);
    assertThat(s3.getObjectAsBytes(b -> b.bucket("b").key("k")).asByteArrayUnsafe())
        .hasSameSizeAs(big);

    Scripted other = Scripted.replying(answer(200), answer(200, Bytes.wrap(big)));
    S3AsyncClient async = clients(other).create(S3AsyncClient.class);
    async.putObject(b -> b.bucket("b").key("k"), AsyncRequestBody.fromBytesUnsafe(big)).join();
    assertThat(other.bodies.get(0).length()).isGreaterThanOrEqualTo(big.length);
    assertThat(
            async
                .getObject(
                    b -> b.bucket("b").key("k"),
                    AsyncResponseTransformer.<GetObjectResponse>toBytes())
                .join()
                .asByteArrayUnsafe())
        .hasSameSizeAs(big);
  }

  @Test
  void time_outs_of_the_sdk_do_not_strike() {
    Scripted world = Scripted.replying(answer(200, Bytes.utf8("{}")));
    Consumer<software.amazon.awssdk.awscore.AwsRequestOverrideConfiguration.Builder> hasty =
        o -> o.apiCallTimeout(Duration.ofMillis(1)).apiCallAttemptTimeout(Duration.ofMillis(1));
    clients(world).create(DynamoDbClient.class).listTables(b -> b.overrideConfiguration(hasty));
    clients(world)
        .create(DynamoDbAsyncClient.class)
        .listTables(b -> b.overrideConfiguration(hasty))
        .join();
    assertThat(world.requests).hasSize(2);
  }

  @Test
  void the_waiter_of_an_asynchronous_client_does_not_sleep() {
    Reply creating = answer(200, Bytes.utf8("{\"Table\":{\"TableStatus\":\"CREATING\"}}"));
    Reply active = answer(200, Bytes.utf8("{\"Table\":{\"TableStatus\":\"ACTIVE\"}}"));
    Scripted world = Scripted.replying(creating, creating, creating, active);
    var found =
        clients(world)
            .create(DynamoDbAsyncClient.class)
            .waiter()
            .waitUntilTableExists(b -> b.tableName("t"))
            .join();

    assertThat(found.matched().response().orElseThrow().table().tableStatus())
        .isEqualTo(TableStatus.ACTIVE);
    assertThat(world.requests).hasSize(4);
  }

  @Test
  void an_unknown_type_is_refused_with_a_list_of_the_known() {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients(Scripted.replying(answer(200))).create(Runnable.class))
        .withMessageContaining("java.lang.Runnable is not a type this world can make")
        .withMessageContaining("every client interface of the AWS SDK v2");
    assertThatIllegalArgumentException()
        .isThrownBy(
            () ->
                clients(Scripted.replying(answer(200)))
                    .create(software.amazon.awssdk.services.s3.presigner.S3Presigner.class))
        .withMessageContaining("io.cloudfakes:fake-s3");
  }
}
