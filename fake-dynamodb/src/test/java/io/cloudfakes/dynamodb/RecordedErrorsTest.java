package io.cloudfakes.dynamodb;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.WriteRequest;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

/** Errors that were recorded of AWS, each brought about as it was there, in AWS's words. */
class RecordedErrorsTest extends DynamoDbTestCase {
  private static final String STREAM = "arn:aws:kinesis:us-east-1:123456789012:stream/changes";
  private static final String BAD_STREAM =
      "arn:aws:kinesis:us-east-1:123456789012:stream/bad-stream";

  @Test
  void a_condition_that_fails() {
    createTable("things");
    put("things", "pk", "a");
    assertRefused(
        "ConditionalCheckFailedException",
        "The conditional request failed",
        () ->
            dynamo.putItem(
                b ->
                    b.tableName("things")
                        .item(item("pk", "a"))
                        .conditionExpression("attribute_not_exists(pk)")));
  }

  @Test
  void writes_to_a_table_that_is_not_there() {
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found",
        () ->
            dynamo.transactWriteItems(
                b ->
                    b.transactItems(
                        t -> t.put(p -> p.tableName("bad-table").item(item("pk", "a"))))));
    WriteRequest write = WriteRequest.builder().putRequest(p -> p.item(item("pk", "a"))).build();
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found",
        () -> dynamo.batchWriteItem(b -> b.requestItems(Map.of("bad-table", List.of(write)))));
  }

  @Test
  void operations_on_a_table_that_is_not_there() {
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: bad-table not found",
        () ->
            dynamo.enableKinesisStreamingDestination(
                b -> b.tableName("bad-table").streamArn(STREAM)));
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: non-existent not found",
        () -> dynamo.deleteTable(b -> b.tableName("non-existent")));
  }

  private void update(String stream, String precision) {
    dynamo.updateKinesisStreamingDestination(
        b ->
            b.tableName("things")
                .streamArn(stream)
                .updateKinesisStreamingConfiguration(
                    c -> c.approximateCreationDateTimePrecision(precision)));
  }

  @Test
  void kinesis_destinations_that_cannot_be_updated_so() {
    createTable("things");
    dynamo.enableKinesisStreamingDestination(
        b ->
            b.tableName("things")
                .streamArn(STREAM)
                .enableKinesisStreamingConfiguration(
                    c ->
                        c.approximateCreationDateTimePrecision(
                            ApproximateCreationDateTimePrecision.MICROSECOND)));
    String tableId = dynamo.describeTable(b -> b.tableName("things")).table().tableId();
    assertInvalid(
        "1 validation error detected: Value 'SECOND' at"
            + " 'updateKinesisStreamingConfiguration.approximateCreationDateTimePrecision' failed"
            + " to satisfy constraint: Member must satisfy enum value set: [MILLISECOND,"
            + " MICROSECOND]",
        () -> update(STREAM, "SECOND"));
    assertInvalid(
        "Invalid Request: Precision is already set to the desired value of MICROSECOND for tableId:"
            + " "
            + tableId
            + ", kdsArn: "
            + STREAM,
        () -> update(STREAM, "MICROSECOND"));
    assertInvalid(
        "Streaming destination cannot be updated with given parameters:"
            + " UpdateKinesisStreamingConfiguration cannot be null or contain only null values",
        () ->
            dynamo.updateKinesisStreamingDestination(b -> b.tableName("things").streamArn(STREAM)));
    assertInvalid(
        "Table is not in a valid state to enable Kinesis Streaming Destination: No streaming"
            + " destination with streamArn: "
            + BAD_STREAM
            + " found for table with tableName: things",
        () -> update(BAD_STREAM, "MICROSECOND"));
  }

  @Test
  void a_statement_with_an_empty_list_of_parameters() {
    createTable("things");
    assertInvalid(
        "1 validation error detected: Value '[]' at 'parameters' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1",
        () ->
            dynamo.executeStatement(
                b -> b.statement("SELECT * FROM things").parameters(List.of())));
  }

  @Test
  void a_stream_that_is_not_there() {
    createTable("things");
    String stream =
        "arn:aws:dynamodb:us-east-1:123456789012:table/things/stream/2024-11-18T14:36:44.149";
    DynamoDbStreamsClient streams = aws.client(DynamoDbStreamsClient.class);
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Stream: " + stream + " not found",
        () -> streams.describeStream(b -> b.streamArn(stream)));
  }
}
