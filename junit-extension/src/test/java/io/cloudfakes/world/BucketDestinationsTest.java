package io.cloudfakes.world;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.edge.lambda.FakeLambda;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.s3.S3Client;

/** What Lambda gives up is written to a bucket. */
class BucketDestinationsTest {
  private static final String BUCKET = "arn:aws:s3:::lost";

  private final FakeAws aws =
      FakeAws.builder().seed(7).startingAt(Instant.parse("2026-01-31T12:00:00Z")).create();
  private final S3Client s3 = aws.client(S3Client.class);
  private final LambdaClient client = aws.client(LambdaClient.class);

  @BeforeEach
  void deploy() {
    s3.createBucket(b -> b.bucket("lost"));
    aws.fake(FakeLambda.class)
        .deploy(
            "charge",
            event -> {
              throw new IllegalStateException("the bank is closed");
            });
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private JsonNode only(String prefix) throws IOException {
    String key =
        s3.listObjectsV2(b -> b.bucket("lost").prefix(prefix)).contents().stream()
            .reduce((one, other) -> null)
            .orElseThrow()
            .key();
    return JsonMapper.builder()
        .build()
        .readTree(s3.getObjectAsBytes(b -> b.bucket("lost").key(key)).asByteArray());
  }

  @Test
  void an_asynchronous_event_that_failed_three_times() throws IOException {
    client.putFunctionEventInvokeConfig(
        b ->
            b.functionName("charge")
                .destinationConfig(d -> d.onFailure(f -> f.destination(BUCKET))));

    client.invoke(
        b ->
            b.functionName("charge")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String("{\"order\":\"o-1\"}")));
    aws.clock().advance(Duration.ofMinutes(3).plusMillis(1));

    JsonNode record = only("aws/lambda/async/charge/2026/01/31/2026-01-31T12.03.00-");
    assertThat(record.at("/requestContext/condition").asText()).isEqualTo("RetriesExhausted");
    assertThat(record.at("/requestContext/approximateInvokeCount").asInt()).isEqualTo(3);
    assertThat(record.at("/requestPayload/order").asText()).isEqualTo("o-1");
    assertThat(record.at("/responsePayload/errorMessage").asText()).isEqualTo("the bank is closed");
  }

  @Test
  void a_record_of_a_stream_that_failed_at_once() throws IOException {
    DynamoDbClient dynamo = aws.client(DynamoDbClient.class);
    String stream =
        dynamo
            .createTable(
                b ->
                    b.tableName("orders")
                        .attributeDefinitions(
                            a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                        .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH))
                        .billingMode(BillingMode.PAY_PER_REQUEST)
                        .streamSpecification(
                            s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)))
            .tableDescription()
            .latestStreamArn();
    String uuid =
        client
            .createEventSourceMapping(
                b ->
                    b.functionName("charge")
                        .eventSourceArn(stream)
                        .startingPosition(EventSourcePosition.TRIM_HORIZON)
                        .maximumRetryAttempts(0)
                        .destinationConfig(d -> d.onFailure(f -> f.destination(BUCKET))))
            .uuid();

    dynamo.putItem(b -> b.tableName("orders").item(Map.of("id", AttributeValue.fromS("o-1"))));

    JsonNode record = only("aws/lambda/" + uuid + "/");
    assertThat(record.at("/requestContext/condition").asText()).isEqualTo("RetryAttemptsExhausted");
    assertThat(record.at("/DDBStreamBatchInfo/batchSize").asInt()).isEqualTo(1);
    assertThat(record.at("/DDBStreamBatchInfo/streamArn").asText()).isEqualTo(stream);
  }
}
