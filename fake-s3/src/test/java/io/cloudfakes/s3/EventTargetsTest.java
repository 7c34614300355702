package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.iam.Account;
import io.cloudfakes.iam.User;
import io.cloudfakes.link.Delivered;
import io.cloudfakes.link.EventBusTarget;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.QueueTarget;
import io.cloudfakes.link.TopicTarget;
import io.cloudfakes.protocol.Bytes;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.PutBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/** Queues, topics and EventBridge as targets of notifications. */
class EventTargetsTest extends S3TestCase {
  private static final String QUEUE = "arn:aws:sqs:us-east-1:123456789012:changes";
  private static final String TOPIC = "arn:aws:sns:us-east-1:123456789012:changes";
  private static final String BUS = "arn:aws:events:us-east-1:123456789012:event-bus/default";

  @BeforeEach
  void aBucket() {
    bucket();
  }

  private PutBucketNotificationConfigurationResponse configure(
      NotificationConfiguration.Builder configuration) {
    return s3.putBucketNotificationConfiguration(
        b -> b.bucket(BUCKET).notificationConfiguration(configuration.build()));
  }

  private static NotificationConfiguration.Builder queue(String arn, Event... events) {
    return NotificationConfiguration.builder()
        .queueConfigurations(QueueConfiguration.builder().queueArn(arn).events(events).build());
  }

  private static NotificationConfiguration.Builder topic(String arn, Event... events) {
    return NotificationConfiguration.builder()
        .topicConfigurations(TopicConfiguration.builder().topicArn(arn).events(events).build());
  }

  private List<JsonNode> to(String arn) {
    return aws.deliveries().to(arn).stream()
        .map(Delivered::text)
        .map(EventTargetsTest::json)
        .toList();
  }

  private static JsonNode json(String text) {
    try {
      return new ObjectMapper().readTree(text);
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(text, e);
    }
  }

  private static List<String> names(List<JsonNode> messages) {
    return messages.stream()
        .map(m -> m.has("Event") ? m.path("Event").asText() : m.at("/Records/0/eventName").asText())
        .toList();
  }

  @Test
  void a_queue_is_sent_a_test_message_when_it_is_configured() {
    PutBucketNotificationConfigurationResponse answer =
        configure(queue(QUEUE, Event.S3_OBJECT_CREATED));
    Call call = aws.calls().newest(any -> true).orElseThrow();
    JsonNode test = to(QUEUE).get(0);
    assertThat(test)
        .isEqualTo(
            json(
                """
                {"Service":"Amazon S3","Event":"s3:TestEvent","Time":"%s","Bucket":"photos",
                 "RequestId":"%s","HostId":"%s"}
                """
                    .formatted(
                        call.at(),
                        answer.responseMetadata().requestId(),
                        answer.responseMetadata().extendedRequestId())));
    put("a", "1");
    assertThat(names(to(QUEUE))).containsExactly("s3:TestEvent", "ObjectCreated:Put");
  }

  @Test
  void a_topics_subscribers_are_sent_notifications() {
    configure(topic(TOPIC, Event.S3_OBJECT_CREATED));
    put("a", "1");
    List<JsonNode> sent = to(TOPIC);
    assertThat(sent).hasSize(2);
    assertThat(json(sent.get(0).path("Message").asText()).path("Event").asText())
        .isEqualTo("s3:TestEvent");
    JsonNode envelope = sent.get(1);
    List<String> members = new ArrayList<>();
    envelope.fieldNames().forEachRemaining(members::add);
    assertThat(members)
        .containsExactly(
            "Type",
            "MessageId",
            "TopicArn",
            "Subject",
            "Message",
            "Timestamp",
            "SignatureVersion",
            "Signature",
            "SigningCertURL",
            "UnsubscribeURL");
    assertThat(envelope.path("Type").asText()).isEqualTo("Notification");
    assertThat(envelope.path("MessageId").asText())
        .matches("[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}")
        .isNotEqualTo(sent.get(0).path("MessageId").asText());
    assertThat(envelope.path("TopicArn").asText()).isEqualTo(TOPIC);
    assertThat(envelope.path("Subject").asText()).isEqualTo("Amazon S3 Notification");
    assertThat(json(envelope.path("Message").asText()).at("/Records/0/s3/object/key").asText())
        .isEqualTo("a");
    assertThat(envelope.path("Timestamp").asText())
        .isEqualTo(aws.calls().newest(any -> true).orElseThrow().at().toString());
    assertThat(envelope.path("SignatureVersion").asText()).isEqualTo("1");
    assertThat(Base64.getDecoder().decode(envelope.path("Signature").asText())).hasSize(256);
    assertThat(envelope.path("SigningCertURL").asText())
        .startsWith("https://sns.us-east-1.amazonaws.com/SimpleNotificationService-")
        .endsWith(".pem");
    assertThat(envelope.path("UnsubscribeURL").asText())
        .startsWith(
            "https://sns.us-east-1.amazonaws.com/?Action=Unsubscribe&SubscriptionArn=" + TOPIC);
  }

  @Test
  void the_answer_names_the_test_message_of_the_first_form_of_notifications() {
    PutBucketNotificationConfigurationResponse answer =
        configure(topic(TOPIC, Event.S3_REDUCED_REDUNDANCY_LOST_OBJECT));
    assertThat(answer.sdkHttpResponse().firstMatchingHeader("x-amz-sns-test-message-id"))
        .contains(to(TOPIC).get(0).path("MessageId").asText());
    assertThat(
            configure(topic(TOPIC, Event.S3_OBJECT_CREATED))
                .sdkHttpResponse()
                .firstMatchingHeader("x-amz-sns-test-message-id"))
        .isEmpty();
  }

  @Test
  void event_bridge_hears_of_everything_and_needs_no_test() {
    configure(NotificationConfiguration.builder().eventBridgeConfiguration(e -> {}));
    assertThat(aws.deliveries().all()).isEmpty();
    put("a", "1");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    assertThat(to(BUS))
        .extracting(event -> event.path("detail-type").asText())
        .containsExactly("Object Created", "Object Deleted");
    assertThat(to(BUS)).extracting(event -> event.path("id").asText()).doesNotHaveDuplicates();
    configure(NotificationConfiguration.builder());
    put("b", "1");
    assertThat(to(BUS)).hasSize(2);
  }

  @Test
  void the_configuration_is_given_back_whole() {
    NotificationConfiguration.Builder sent =
        NotificationConfiguration.builder()
            .topicConfigurations(
                TopicConfiguration.builder()
                    .id("t")
                    .topicArn(TOPIC)
                    .events(Event.S3_OBJECT_REMOVED)
                    .filter(
                        f ->
                            f.key(
                                k ->
                                    k.filterRules(
                                        FilterRule.builder().name("suffix").value(".jpg").build())))
                    .build())
            .queueConfigurations(
                QueueConfiguration.builder()
                    .queueArn(QUEUE)
                    .events(Event.S3_OBJECT_CREATED)
                    .build())
            .eventBridgeConfiguration(e -> {});
    configure(sent);
    GetBucketNotificationConfigurationResponse got =
        s3.getBucketNotificationConfiguration(b -> b.bucket(BUCKET));
    assertThat(got.topicConfigurations().get(0).id()).isEqualTo("t");
    assertThat(got.topicConfigurations().get(0).filter().key().filterRules().get(0).nameAsString())
        .isEqualTo("Suffix");
    assertThat(got.queueConfigurations().get(0).id()).matches("[0-9A-Za-z]{48}");
    assertThat(got.queueConfigurations().get(0).queueArn()).isEqualTo(QUEUE);
    assertThat(got.eventBridgeConfiguration()).isNotNull();
    assertThat(got.hasLambdaFunctionConfigurations()).isFalse();
  }

  @Test
  void arns_are_checked() {
    for (String bad : List.of("a-queue", "arn:aws:sqs")) {
      assertThat(
              refused(400, "InvalidArgument", () -> configure(queue(bad, Event.S3_OBJECT_CREATED))))
          .contains("The ARN could not be parsed")
          .contains("<ArgumentName>Queue</ArgumentName>")
          .contains("<ArgumentValue>" + bad + "</ArgumentValue>");
    }
    for (String bad :
        List.of(TOPIC, "arn:aws:sqs:us-east-1:1:q", "arn:aws:sqs:us-east-1:123456789012:")) {
      assertThat(
              refused(400, "InvalidArgument", () -> configure(queue(bad, Event.S3_OBJECT_CREATED))))
          .contains("The ARN is not well formed");
    }
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        topic(TOPIC.replace("us-east-1", "eu-west-1"), Event.S3_OBJECT_CREATED))))
        .contains("The notification destination service region is not valid for the bucket")
        .contains("<ArgumentName>Topic</ArgumentName>");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> configure(queue(QUEUE + ".fifo", Event.S3_OBJECT_CREATED))))
        .contains("FIFO SQS queues are not supported");
    assertThat(aws.deliveries().all()).isEmpty();
  }

  @Test
  void configurations_overlap_whatever_their_targets_are() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        queue(QUEUE, Event.S3_OBJECT_CREATED_PUT)
                            .topicConfigurations(
                                TopicConfiguration.builder()
                                    .topicArn(TOPIC)
                                    .events(Event.S3_OBJECT_CREATED)
                                    .build()))))
        .contains("Configurations overlap.");
    configure(
        queue(QUEUE, Event.S3_OBJECT_CREATED)
            .topicConfigurations(
                TopicConfiguration.builder()
                    .topicArn(TOPIC)
                    .events(Event.S3_OBJECT_REMOVED)
                    .build())
            .eventBridgeConfiguration(e -> {}));
  }

  /** What fakes of SQS, SNS and EventBridge will be to S3. */
  private static final class Targets implements QueueTarget, TopicTarget, EventBusTarget {
    final List<String> received = new ArrayList<>();

    @Override
    public boolean accepts(String arn, String source) {
      return !arn.endsWith("missing") && source.equals("arn:aws:s3:::photos");
    }

    @Override
    public void send(String queueArn, Bytes body, String source) {
      received.add("queue " + names(List.of(json(body.utf8()))));
    }

    @Override
    public void publish(
        String topicArn, String messageId, String subject, Bytes message, String source) {
      received.add("topic " + subject + " " + names(List.of(json(message.utf8()))));
    }

    @Override
    public void put(String busArn, Bytes event) {
      received.add("bus " + json(event.utf8()).path("detail-type").asText());
    }
  }

  @Test
  void fakes_of_the_targets_services_are_asked_and_served() {
    Targets targets = new Targets();
    aws.links().register(QueueTarget.class, targets);
    aws.links().register(TopicTarget.class, targets);
    aws.links().register(EventBusTarget.class, targets);
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        queue(QUEUE + "-missing", Event.S3_OBJECT_CREATED)
                            .topicConfigurations(
                                TopicConfiguration.builder()
                                    .topicArn(TOPIC + "-missing")
                                    .events(Event.S3_OBJECT_REMOVED)
                                    .build()))))
        .contains("Unable to validate the following destination configurations")
        .contains("<ArgumentName1>" + TOPIC + "-missing, null</ArgumentName1>")
        .contains("<ArgumentValue1>The destination topic does not exist</ArgumentValue1>")
        .contains("<ArgumentName2>" + QUEUE + "-missing, null</ArgumentName2>")
        .contains("<ArgumentValue2>The destination queue does not exist</ArgumentValue2>");
    assertThat(targets.received).isEmpty();
    configure(
        queue(QUEUE, Event.S3_OBJECT_CREATED)
            .topicConfigurations(
                TopicConfiguration.builder()
                    .topicArn(TOPIC)
                    .events(Event.S3_OBJECT_REMOVED)
                    .build())
            .eventBridgeConfiguration(e -> {}));
    put("a", "1");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    assertThat(targets.received)
        .containsExactly(
            "topic Amazon S3 Notification [s3:TestEvent]",
            "queue [s3:TestEvent]",
            "queue [ObjectCreated:Put]",
            "bus Object Created",
            "topic Amazon S3 Notification [ObjectRemoved:Delete]",
            "bus Object Deleted");
  }

  @Test
  void without_validation_nothing_is_asked_and_nothing_sent() {
    aws.links().register(QueueTarget.class, new Targets());
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .skipDestinationValidation(true)
                .notificationConfiguration(
                    queue(QUEUE + "-missing", Event.S3_OBJECT_CREATED)
                        .lambdaFunctionConfigurations(
                            LambdaFunctionConfiguration.builder()
                                .lambdaFunctionArn(Functions.ARN + "missing")
                                .events(Event.S3_OBJECT_REMOVED)
                                .build())
                        .build()));
    assertThat(aws.deliveries().all()).isEmpty();
  }

  @Test
  void notifications_can_be_held_repeated_reordered_and_delayed() {
    configure(queue(QUEUE, Event.S3_OBJECT_CREATED).eventBridgeConfiguration(e -> {}));
    aws.deliveries().hold();
    put("a", "1");
    put("b", "1");
    assertThat(to(QUEUE)).hasSize(1);
    assertThat(aws.deliveries().pending()).hasSize(4);
    aws.deliveries().reorder();
    aws.deliveries().release();
    assertThat(keys()).containsExactly("b", "a");
    aws.deliveries().repeat(2);
    put("c", "1");
    assertThat(keys()).containsExactly("b", "a", "c", "c");
    aws.deliveries().repeat(1);
    aws.deliveries().delay(Duration.ofMinutes(1));
    put("d", "1");
    assertThat(keys()).hasSize(4);
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(keys()).containsExactly("b", "a", "c", "c", "d");
  }

  private List<String> keys() {
    return to(QUEUE).stream()
        .filter(m -> m.has("Records"))
        .map(m -> m.at("/Records/0/s3/object/key").asText())
        .toList();
  }

  @Test
  void a_function_a_queue_and_a_topic_are_told_the_same() {
    aws.links().register(FunctionTarget.class, new Functions("index"));
    configure(
        queue(QUEUE, Event.S3_OBJECT_CREATED_PUT)
            .lambdaFunctionConfigurations(
                LambdaFunctionConfiguration.builder()
                    .lambdaFunctionArn(Functions.ARN + "index")
                    .events(Event.S3_OBJECT_REMOVED)
                    .build()));
    put("a", "1");
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    assertThat(names(to(QUEUE))).containsExactly("s3:TestEvent", "ObjectCreated:Put");
    assertThat(names(to(Functions.ARN + "index"))).containsExactly("ObjectRemoved:Delete");
  }

  @Test
  void the_caller_is_named_by_its_unique_id() {
    try (FakeAws world =
        FakeAws.builder()
            .startingAt(START)
            .account(
                Account.of("111111111111")
                    .user(
                        User.named("ann")
                            .key("AKIAANN", "secret")
                            .policy(
                                "{\"Version\":\"2012-10-17\",\"Statement\":{\"Effect\":\"Allow\","
                                    + "\"Action\":\"s3:*\",\"Resource\":\"*\"}}")))
            .create()) {
      S3Client ann =
          world.client(S3Client.class, world.settings().withCredentials("AKIAANN", "secret"));
      ann.createBucket(b -> b.bucket(BUCKET));
      ann.putBucketNotificationConfiguration(
          b ->
              b.bucket(BUCKET)
                  .notificationConfiguration(
                      queue(QUEUE, Event.S3_OBJECT_CREATED)
                          .eventBridgeConfiguration(e -> {})
                          .build()));
      ann.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("1"));
      JsonNode told = json(world.deliveries().to(QUEUE).get(1).text());
      assertThat(told.at("/Records/0/userIdentity/principalId").asText())
          .matches("AWS:AIDA[0-9A-Z]{17}");
      JsonNode bus =
          json(world.deliveries().to(BUS.replace("123456789012", "111111111111")).get(0).text());
      assertThat(bus.at("/detail/requester").asText()).isEqualTo("111111111111");
      assertThat(bus.path("account").asText()).isEqualTo("111111111111");
    }
  }

  @Test
  void over_the_socket_events_are_the_same() {
    try (S3Client client = aws.socketClient(S3Client.class)) {
      client.putBucketNotificationConfiguration(
          b ->
              b.bucket(BUCKET)
                  .notificationConfiguration(
                      queue(QUEUE, Event.S3_OBJECT_CREATED)
                          .eventBridgeConfiguration(e -> {})
                          .build()));
      client.putObject(b -> b.bucket(BUCKET).key("a b"), RequestBody.fromString("1"));
      client.deleteObject(b -> b.bucket(BUCKET).key("a b"));
      assertThat(
              client
                  .getBucketNotificationConfiguration(b -> b.bucket(BUCKET))
                  .queueConfigurations()
                  .get(0)
                  .queueArn())
          .isEqualTo(QUEUE);
    }
    assertThat(keys()).containsExactly("a+b");
    assertThat(to(BUS))
        .extracting(event -> event.at("/detail/object/key").asText())
        .containsExactly("a b", "a b");
  }
}
