package io.cloudfakes.edge.lambda;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.FakeAws;
import java.util.function.Consumer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingResponse;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;
import software.amazon.awssdk.services.lambda.model.FunctionResponseType;
import software.amazon.awssdk.services.lambda.model.InvalidParameterValueException;
import software.amazon.awssdk.services.lambda.model.LambdaException;

/** Mappings of queues, and of streams that no fake has: checked and kept, and never read. */
class QueueMappingsTest {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:jobs";
  private static final String KINESIS = "arn:aws:kinesis:us-east-1:123456789012:stream/clicks";

  private final FakeAws aws = FakeAws.builder().seed(7).create();
  private final LambdaClient client = aws.client(LambdaClient.class);

  @BeforeEach
  void deploy() {
    aws.fake(FakeLambda.class).deploy("work", event -> event);
  }

  @AfterEach
  void close() {
    aws.close();
  }

  private CreateEventSourceMappingResponse map(
      Consumer<CreateEventSourceMappingRequest.Builder> how) {
    return client.createEventSourceMapping(
        b -> b.functionName("work").eventSourceArn(QUEUE).applyMutation(how));
  }

  @Test
  void a_mapping_of_a_queue_has_the_settings_of_queues() {
    CreateEventSourceMappingResponse made =
        map(
            b ->
                b.batchSize(100)
                    .maximumBatchingWindowInSeconds(5)
                    .functionResponseTypes(FunctionResponseType.REPORT_BATCH_ITEM_FAILURES)
                    .scalingConfig(s -> s.maximumConcurrency(7)));

    assertThat(made.eventSourceArn()).isEqualTo(QUEUE);
    assertThat(made.scalingConfig().maximumConcurrency()).isEqualTo(7);
    assertThat(made.startingPosition()).isNull();
    assertThat(made.maximumRetryAttempts()).isNull();
    var changed =
        client.updateEventSourceMapping(
            b -> b.uuid(made.uuid()).scalingConfig(s -> s.maximumConcurrency(2)));
    assertThat(changed.scalingConfig().maximumConcurrency()).isEqualTo(2);
    assertThat(changed.batchSize()).isEqualTo(100);
    assertThat(client.getEventSourceMapping(b -> b.uuid(made.uuid())).state()).isEqualTo("Enabled");
    client.deleteEventSourceMapping(b -> b.uuid(made.uuid()));
  }

  @Test
  void the_batch_of_a_queue_is_ten_by_default() {
    assertThat(map(b -> {}).batchSize()).isEqualTo(10);
  }

  @Test
  void what_only_streams_have_is_refused() {
    refused(
        b -> b.startingPosition(EventSourcePosition.LATEST),
        "StartingPosition is not valid for SQS event sources.");
    refused(
        b -> b.parallelizationFactor(2),
        "Unsupported ParallelizationFactor parameter for given event source mapping type.");
    refused(
        b -> b.batchSize(11),
        "Maximum batch window in seconds must be greater than 0 if maximum batch size is greater"
            + " than 10");
    refused(b -> b.eventSourceArn(QUEUE + ".fifo").batchSize(11), "at most 10 for FIFO queues");
    refused(
        b -> b.eventSourceArn(QUEUE + ".fifo").maximumBatchingWindowInSeconds(1),
        "not supported for FIFO queues");
    refused(
        b ->
            b.eventSourceArn(KINESIS)
                .startingPosition(EventSourcePosition.LATEST)
                .scalingConfig(s -> s.maximumConcurrency(2)),
        "Unsupported ScalingConfig parameter for given event source mapping type.");
    refused(
        b -> b.eventSourceArn(KINESIS).startingPosition(EventSourcePosition.AT_TIMESTAMP),
        "StartingPositionTimestamp is required for AT_TIMESTAMP.");
    assertThat(client.listEventSourceMappings(b -> {}).eventSourceMappings()).isEmpty();
  }

  private void refused(Consumer<CreateEventSourceMappingRequest.Builder> how, String message) {
    assertThatExceptionOfType(InvalidParameterValueException.class)
        .isThrownBy(() -> map(how))
        .withMessageContaining(message);
  }

  @Test
  void a_mapping_of_kinesis_has_the_settings_of_streams() {
    CreateEventSourceMappingResponse made =
        map(b -> b.eventSourceArn(KINESIS).startingPosition(EventSourcePosition.TRIM_HORIZON));

    assertThat(made.batchSize()).isEqualTo(100);
    assertThat(made.maximumRetryAttempts()).isEqualTo(-1);
    assertThat(made.startingPosition()).isEqualTo(EventSourcePosition.TRIM_HORIZON);
  }

  @Test
  void brokers_are_refused_by_name() {
    assertThatExceptionOfType(LambdaException.class)
        .isThrownBy(
            () ->
                map(
                    b ->
                        b.eventSourceArn("arn:aws:mq:us-east-1:123456789012:broker:b:x")
                            .startingPosition(EventSourcePosition.LATEST)))
        .satisfies(refusal -> assertThat(refusal.statusCode()).isEqualTo(501))
        .withMessageContaining("event source mappings of mq");
  }
}
