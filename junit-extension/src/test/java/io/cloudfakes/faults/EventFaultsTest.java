package io.cloudfakes.faults;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.ContractTest;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.LambdaFunction;
import io.cloudfakes.fault.EventFault;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.link.StreamListener;
import io.cloudfakes.link.StreamedRecord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.InvocationType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;

/** Events that come twice, late, or in the wrong order; the calls that cause them go well. */
class EventFaultsTest {

  @ContractTest
  @Shows(EventFault.Duplicate.class)
  void a_notification_of_s3_may_come_twice(FakeAws aws, S3Client s3) {
    LambdaFunction function = listening(aws, s3);
    aws.faults().on("s3:PutObject").call(1).then(Fault.duplicate(2));

    put(s3, "a");
    put(s3, "b");

    assertThat(keys(function)).containsExactly("a", "a", "b");
  }

  @ContractTest
  @Shows(EventFault.DelayEvent.class)
  void a_notification_of_s3_may_come_late(FakeAws aws, S3Client s3) {
    LambdaFunction function = listening(aws, s3);
    aws.faults().on("s3:PutObject").call(1).then(Fault.delayEvent(Duration.ofMinutes(5)));

    put(s3, "a");
    assertThat(keys(function)).isEmpty();
    aws.clock().advance(Duration.ofMinutes(5));

    assertThat(keys(function)).containsExactly("a");
  }

  @ContractTest
  @Shows(EventFault.Reorder.class)
  void a_notification_of_s3_may_be_overtaken(FakeAws aws, S3Client s3) {
    LambdaFunction function = listening(aws, s3);
    aws.faults().on("s3:PutObject").call(1).then(Fault.reorder());

    put(s3, "a");
    assertThat(keys(function)).isEmpty();
    put(s3, "b");
    assertThat(keys(function)).containsExactly("b", "a");

    aws.faults().on("s3:DeleteObjects").then(Fault.reorder());
    s3.deleteObjects(
        b -> b.bucket("photos").delete(d -> d.objects(o -> o.key("a"), o -> o.key("b"))));
    assertThat(keys(function)).hasSize(2);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(keys(function)).containsExactly("b", "a", "b", "a");
  }

  @ContractTest
  @Shows({EventFault.Duplicate.class, EventFault.DelayEvent.class, EventFault.Reorder.class})
  void a_stream_record_may_be_told_twice_or_late_but_not_out_of_order(
      FakeAws aws, DynamoDbClient dynamo) {
    List<String> heard = new ArrayList<>();
    aws.links().register(StreamListener.class, new Listener(heard));
    dynamo.createTable(
        b ->
            b.tableName("orders")
                .billingMode(BillingMode.PAY_PER_REQUEST)
                .keySchema(k -> k.attributeName("id").keyType(KeyType.HASH))
                .attributeDefinitions(
                    a -> a.attributeName("id").attributeType(ScalarAttributeType.S))
                .streamSpecification(
                    s -> s.streamEnabled(true).streamViewType(StreamViewType.KEYS_ONLY)));
    aws.faults().on("dynamodb:PutItem").call(1).then(Fault.duplicate(2));
    aws.faults().on("dynamodb:PutItem").call(2).then(Fault.delayEvent(Duration.ofMinutes(1)));

    put(dynamo, "a");
    assertThat(heard).hasSize(2);
    put(dynamo, "b");
    assertThat(heard).hasSize(2);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(heard).hasSize(3);

    assertThatThrownBy(() -> aws.faults().on("dynamodb:PutItem").then(Fault.reorder()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("a stream has the records of an item in the order of its changes");
  }

  @ContractTest
  @Shows({EventFault.Duplicate.class, EventFault.DelayEvent.class, EventFault.Reorder.class})
  void an_asynchronous_invocation_may_run_twice_late_or_out_of_order(
      FakeAws aws, LambdaClient lambda) {
    LambdaFunction function = aws.fake(FakeLambda.class).deploy("echo", event -> event);

    aws.faults().on("lambda:Invoke").then(Fault.duplicate(2));
    invoke(lambda, "1");
    assertThat(payloads(function)).containsExactly("1", "1");

    aws.faults().heal();
    aws.faults().on("lambda:Invoke").then(Fault.delayEvent(Duration.ofMinutes(1)));
    invoke(lambda, "2");
    assertThat(payloads(function)).hasSize(2);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(payloads(function)).containsExactly("1", "1", "2");

    aws.faults().heal();
    aws.faults().on("lambda:Invoke").call(1).then(Fault.reorder());
    invoke(lambda, "3");
    invoke(lambda, "4");
    assertThat(payloads(function)).containsExactly("1", "1", "2", "4", "3");
  }

  @ContractTest(ways = ContractTest.Way.IN_PROCESS)
  void what_causes_no_events_has_none_to_disturb(FakeAws aws) {
    for (String action : List.of("s3:GetObject", "dynamodb:GetItem", "lambda:GetFunction")) {
      assertThatThrownBy(() -> aws.faults().on(action).then(Fault.duplicate(2)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageContaining(action + " causes no events");
    }
  }

  private record Listener(List<String> heard) implements StreamListener {
    @Override
    public boolean listensTo(String streamArn) {
      return true;
    }

    @Override
    public void arrived(String streamArn, StreamedRecord record) {
      heard.add(record.sequenceNumber());
    }
  }

  private static LambdaFunction listening(FakeAws aws, S3Client s3) {
    LambdaFunction function =
        aws.fake(FakeLambda.class)
            .deploy("index", event -> event.at("/Records/0/s3/object/key").asText());
    s3.createBucket(b -> b.bucket("photos"));
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket("photos")
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            f ->
                                f.lambdaFunctionArn(function.arn())
                                    .events(Event.S3_OBJECT_CREATED, Event.S3_OBJECT_REMOVED))));
    return function;
  }

  private static List<String> keys(LambdaFunction function) {
    return function.invocations().stream().map(made -> made.replyText().replace("\"", "")).toList();
  }

  private static List<String> payloads(LambdaFunction function) {
    return function.invocations().stream().map(Invocation::replyText).toList();
  }

  private static void put(S3Client s3, String key) {
    s3.putObject(b -> b.bucket("photos").key(key), RequestBody.fromString("meow"));
  }

  private static void put(DynamoDbClient dynamo, String id) {
    dynamo.putItem(b -> b.tableName("orders").item(Map.of("id", AttributeValue.fromS(id))));
  }

  private static void invoke(LambdaClient lambda, String payload) {
    lambda.invoke(
        b ->
            b.functionName("echo")
                .invocationType(InvocationType.EVENT)
                .payload(SdkBytes.fromUtf8String(payload)));
  }
}
