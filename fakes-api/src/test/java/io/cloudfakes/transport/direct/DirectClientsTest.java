package io.cloudfakes.transport.direct;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.AwsError;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.transport.client.ClientSettings;
import java.io.IOException;
import java.net.SocketException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionException;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;
import software.amazon.awssdk.core.async.AsyncRequestBody;
import software.amazon.awssdk.core.async.AsyncResponseTransformer;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.core.sync.ResponseTransformer;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.dynamodb.DynamoDbAsyncClient;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DescribeTableResponse;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.GetItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;
import software.amazon.awssdk.services.dynamodb.model.PutItemResponse;
import software.amazon.awssdk.services.dynamodb.model.ResourceNotFoundException;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;
import software.amazon.awssdk.services.kinesis.KinesisAsyncClient;
import software.amazon.awssdk.services.kinesis.model.SubscribeToShardResponseHandler;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.GetObjectResponse;
import software.amazon.awssdk.services.s3.model.NoSuchKeyException;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;
import software.amazon.awssdk.services.s3.model.S3Exception;

@Timeout(60)
class DirectClientsTest {
  private final List<SdkRequest> requests = new ArrayList<>();
  private final List<String> actions = new ArrayList<>();
  private final List<Bytes> bodies = new ArrayList<>();
  private @Nullable AwsError error;
  private @Nullable IOException broken;

  private DirectClients clients(SdkResponse response, String body) {
    return new DirectClients(
        (modelPackage, action, request, sent, caller) -> {
          requests.add(request);
          actions.add(modelPackage + ":" + action + " in " + caller.region());
          bodies.add(sent);
          if (error != null) {
            throw error.asException();
          }
          if (broken != null) {
            throw broken;
          }
          return new DirectReply(response, Bytes.utf8(body), "REQ-1");
        });
  }

  private DynamoDbClient dynamo(SdkResponse response) {
    return clients(response, "").create(DynamoDbClient.class);
  }

  private S3Client s3(SdkResponse response, String body) {
    return clients(response, body).create(S3Client.class);
  }

  @Test
  void an_action_takes_its_request_or_a_consumer_and_gives_its_response() {
    DynamoDbClient dynamo = dynamo(PutItemResponse.builder().build());
    PutItemResponse put =
        dynamo.putItem(b -> b.tableName("t").item(Map.of("id", AttributeValue.fromS("1"))));

    assertThat(actions)
        .containsExactly("software.amazon.awssdk.services.dynamodb.model:PutItem in us-east-1");
    assertThat(put.responseMetadata().requestId()).isEqualTo("REQ-1");
    assertThat(put.sdkHttpResponse().isSuccessful()).isTrue();
  }

  @Test
  void an_action_without_arguments_sends_an_empty_request() {
    dynamo(ListTablesResponse.builder().build()).listTables();
    assertThat(requests).containsExactly(ListTablesRequest.builder().build());
  }

  @Test
  void a_paginator_asks_for_every_page() {
    List<ListTablesResponse> pages =
        new ArrayList<>(
            List.of(
                ListTablesResponse.builder().tableNames("a").lastEvaluatedTableName("a").build(),
                ListTablesResponse.builder().tableNames("b").build()));
    DynamoDbClient dynamo =
        new DirectClients(
                (modelPackage, action, request, body, caller) ->
                    new DirectReply(pages.remove(0), Bytes.EMPTY, "R"))
            .create(DynamoDbClient.class);
    assertThat(dynamo.listTablesPaginator().tableNames()).containsExactly("a", "b");
  }

  @Test
  void an_asynchronous_call_is_complete_when_it_returns() {
    DynamoDbAsyncClient dynamo =
        clients(ListTablesResponse.builder().tableNames("a").build(), "")
            .create(DynamoDbAsyncClient.class);
    assertThat(dynamo.listTables()).isCompletedWithValueMatching(r -> r.tableNames().size() == 1);
  }

  @Test
  void an_upload_hands_over_its_bytes_and_the_headers_they_imply() throws IOException {
    S3Client s3 = s3(PutObjectResponse.builder().eTag("e").build(), "");
    s3.putObject(b -> b.bucket("b").key("k"), RequestBody.fromString("hello"));
    Path file = Files.writeString(directory.resolve("file.txt"), "from a file");
    s3.putObject(b -> b.bucket("b").key("k").contentType("text/own"), file);

    assertThat(bodies).extracting(Bytes::utf8).containsExactly("hello", "from a file");
    PutObjectRequest first = (PutObjectRequest) requests.get(0);
    assertThat(first.contentType()).isEqualTo("text/plain; charset=UTF-8");
    assertThat(first.contentLength()).isEqualTo(5);
    assertThat(((PutObjectRequest) requests.get(1)).contentType()).isEqualTo("text/own");
  }

  @TempDir private Path directory;

  @Test
  void a_download_goes_wherever_the_caller_wants_it() throws IOException {
    S3Client s3 = s3(GetObjectResponse.builder().eTag("e").build(), "content");

    assertThat(s3.getObjectAsBytes(b -> b.bucket("b").key("k")).asUtf8String())
        .isEqualTo("content");
    try (var stream = s3.getObject(b -> b.bucket("b").key("k"))) {
      assertThat(stream.response().eTag()).isEqualTo("e");
      assertThat(stream.readAllBytes()).hasSize(7);
    }
    Path file = directory.resolve("got");
    s3.getObject(b -> b.bucket("b").key("k"), file);
    assertThat(file).hasContent("content");
    assertThat(
            s3.<Integer>getObject(
                b -> b.bucket("b").key("k"), (response, in) -> in.readAllBytes().length))
        .isEqualTo(7);
  }

  @Test
  void asynchronous_streams_go_both_ways() {
    S3AsyncClient s3 = clients(PutObjectResponse.builder().build(), "").create(S3AsyncClient.class);
    assertThat(s3.putObject(b -> b.bucket("b").key("k"), AsyncRequestBody.fromString("hello")))
        .isCompleted();
    assertThat(bodies.get(0).utf8()).isEqualTo("hello");

    S3AsyncClient other =
        clients(GetObjectResponse.builder().build(), "content").create(S3AsyncClient.class);
    assertThat(
            other
                .getObject(
                    b -> b.bucket("b").key("k"),
                    AsyncResponseTransformer.<GetObjectResponse>toBytes())
                .join()
                .asUtf8String())
        .isEqualTo("content");
  }

  @Test
  void an_error_is_the_sdks_own_exception() {
    error =
        AwsError.of("NoSuchKey", 404, "The specified key does not exist.")
            .withHeader("x-amz-request-id", "REQ-9");
    assertThatThrownBy(
            () ->
                s3(GetObjectResponse.builder().build(), "")
                    .getObjectAsBytes(b -> b.bucket("b").key("k")))
        .isInstanceOfSatisfying(
            NoSuchKeyException.class,
            e -> {
              assertThat(e.statusCode()).isEqualTo(404);
              assertThat(e.requestId()).isEqualTo("REQ-9");
              assertThat(e.awsErrorDetails().errorCode()).isEqualTo("NoSuchKey");
              assertThat(e)
                  .hasMessage(
                      "The specified key does not exist. (Service: S3, Status Code: 404, Request"
                          + " ID: REQ-9) (SDK Attempt Count: 1)");
            });

    error = AwsError.of("ResourceNotFoundException", 400, "no table");
    assertThatThrownBy(() -> dynamo(PutItemResponse.builder().build()).listTables())
        .isInstanceOf(ResourceNotFoundException.class)
        .hasMessageContaining("(Service: DynamoDb, Status Code: 400");
  }

  @Test
  void an_error_without_a_class_of_its_own_is_the_services_base_exception() {
    error = AwsError.of("NotImplemented", 501, "no");
    assertThatThrownBy(() -> s3(PutObjectResponse.builder().build(), "").listBuckets())
        .isExactlyInstanceOf(S3Exception.class);
    assertThatThrownBy(() -> dynamo(PutItemResponse.builder().build()).listTables())
        .isExactlyInstanceOf(DynamoDbException.class);
  }

  @Test
  void the_modelled_members_of_an_error_are_there() {
    error =
        AwsError.of("ConditionalCheckFailedException", 400, "The conditional request failed")
            .withModelled(
                ConditionalCheckFailedException.builder()
                    .item(Map.of("id", AttributeValue.fromS("1"))));
    assertThatThrownBy(() -> dynamo(PutItemResponse.builder().build()).putItem(b -> {}))
        .isInstanceOfSatisfying(
            ConditionalCheckFailedException.class,
            e -> {
              assertThat(e.item()).containsKey("id");
              assertThat(e.awsErrorDetails().errorMessage())
                  .isEqualTo("The conditional request failed");
            });
  }

  @Test
  void an_asynchronous_error_fails_the_future() {
    error = AwsError.of("NoSuchKey", 404, "gone");
    S3AsyncClient s3 = clients(GetObjectResponse.builder().build(), "").create(S3AsyncClient.class);
    assertThatThrownBy(
            () ->
                s3.getObject(
                        b -> b.bucket("b").key("k"),
                        AsyncResponseTransformer.<GetObjectResponse>toBytes())
                    .join())
        .isInstanceOf(CompletionException.class)
        .hasCauseInstanceOf(NoSuchKeyException.class);
    assertThatThrownBy(() -> s3.headObject(b -> b.bucket("b").key("k")).join())
        .hasCauseInstanceOf(NoSuchKeyException.class);
  }

  @Test
  void a_broken_connection_is_the_sdks_client_exception() {
    broken = new SocketException("Connection reset");
    assertThatThrownBy(() -> dynamo(PutItemResponse.builder().build()).listTables())
        .isInstanceOf(SdkClientException.class)
        .hasMessage("Unable to execute HTTP request: Connection reset")
        .hasCause(broken);
  }

  @Test
  void a_client_knows_itself() {
    S3Client s3 =
        clients(PutObjectResponse.builder().build(), "")
            .create(S3Client.class, ClientSettings.defaults().withRegion("eu-central-1"));
    assertThat(s3.serviceName()).isEqualTo("s3");
    assertThat(s3.serviceClientConfiguration().region()).isEqualTo(Region.EU_CENTRAL_1);
    assertThat(s3.utilities().getUrl(b -> b.bucket("photos").key("k")).toString())
        .isEqualTo("https://photos.s3.eu-central-1.amazonaws.com/k");
    assertThat(s3)
        .hasToString("direct S3Client of a simulated AWS (no HTTP, no retries)")
        .isEqualTo(s3)
        .isNotEqualTo(s3(PutObjectResponse.builder().build(), ""))
        .hasSameHashCodeAs(s3);
    s3.close();
  }

  @Test
  void waiters_poll_without_sleeping() {
    List<TableStatus> states =
        new ArrayList<>(List.of(TableStatus.CREATING, TableStatus.CREATING, TableStatus.ACTIVE));
    DirectClients clients =
        new DirectClients(
            (modelPackage, action, request, body, caller) -> {
              TableStatus next = states.size() > 1 ? states.remove(0) : states.get(0);
              return new DirectReply(
                  DescribeTableResponse.builder().table(t -> t.tableStatus(next)).build(),
                  Bytes.EMPTY,
                  "R");
            });
    assertThat(
            clients
                .create(DynamoDbClient.class)
                .waiter()
                .waitUntilTableExists(b -> b.tableName("t"))
                .attemptsExecuted())
        .isEqualTo(3);
    states.add(0, TableStatus.CREATING);
    assertThat(
            clients
                .create(DynamoDbAsyncClient.class)
                .waiter()
                .waitUntilTableExists(b -> b.tableName("t"))
                .join()
                .attemptsExecuted())
        .isEqualTo(2);
  }

  @Test
  void what_has_no_direct_form_says_so() {
    KinesisAsyncClient kinesis =
        clients(PutItemResponse.builder().build(), "").create(KinesisAsyncClient.class);
    assertThatThrownBy(
            () ->
                kinesis.subscribeToShard(
                    b -> {},
                    SubscribeToShardResponseHandler.builder().subscriber(event -> {}).build()))
        .isInstanceOf(UnsupportedOperationException.class)
        .hasMessageContaining("subscribeToShard");
    assertThatIllegalArgumentException()
        .isThrownBy(() -> clients(PutItemResponse.builder().build(), "").create(Runnable.class));
  }

  @Test
  void the_transformer_of_the_caller_may_fail() {
    ResponseTransformer<GetObjectResponse, String> failing =
        (response, in) -> {
          throw new IOException("full");
        };
    assertThatThrownBy(
            () ->
                s3(GetObjectResponse.builder().build(), "x")
                    .getObject(b -> b.bucket("b").key("k"), failing))
        .isInstanceOf(SdkClientException.class)
        .hasRootCauseMessage("full");
  }

  @Test
  void responses_of_any_size_come_back_equal() {
    GetItemResponse response =
        GetItemResponse.builder()
            .item(Map.of("id", AttributeValue.fromS("1"), "n", AttributeValue.fromN("2")))
            .build();
    assertThat(dynamo(response).getItem(b -> b.tableName("t")).item()).isEqualTo(response.item());
  }
}
