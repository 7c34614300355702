package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.link.FunctionTarget;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.Event;
import software.amazon.awssdk.services.s3.model.FilterRule;
import software.amazon.awssdk.services.s3.model.GetBucketNotificationConfigurationResponse;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.PutObjectResponse;

class NotificationsTest extends S3TestCase {
  private final Functions functions = new Functions("index", "audit");

  @BeforeEach
  void aBucketAndFunctions() {
    bucket();
    aws.links().register(FunctionTarget.class, functions);
  }

  private static LambdaFunctionConfiguration.Builder on(String function, Event... events) {
    return LambdaFunctionConfiguration.builder()
        .lambdaFunctionArn(Functions.ARN + function)
        .events(events);
  }

  private static FilterRule rule(String name, String value) {
    return FilterRule.builder().name(name).value(value).build();
  }

  private static LambdaFunctionConfiguration filtered(
      LambdaFunctionConfiguration.Builder configuration, FilterRule... rules) {
    return configuration.filter(f -> f.key(k -> k.filterRules(rules))).build();
  }

  private void configure(LambdaFunctionConfiguration... configurations) {
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .notificationConfiguration(n -> n.lambdaFunctionConfigurations(configurations)));
  }

  @Test
  void a_function_hears_of_an_object_before_the_writer_does() {
    configure(on("index", Event.S3_OBJECT_CREATED).id("my-rule").build());
    PutObjectResponse put =
        s3.putObject(
            b -> b.bucket(BUCKET).key("a folder/käse+1.txt"), RequestBody.fromString("hello"));
    assertThat(functions.events()).hasSize(1);
    JsonNode event = functions.events().get(0).at("/Records/0");
    assertThat(event.path("eventVersion").asText()).isEqualTo("2.1");
    assertThat(event.path("eventSource").asText()).isEqualTo("aws:s3");
    assertThat(event.path("awsRegion").asText()).isEqualTo("us-east-1");
    assertThat(event.path("eventTime").asText())
        .matches("2026-03-01T12:00:00\\.\\d{3}Z")
        .isNotEqualTo("2026-03-01T12:00:00.000Z");
    assertThat(event.path("eventName").asText()).isEqualTo("ObjectCreated:Put");
    assertThat(event.at("/userIdentity/principalId").asText()).isEqualTo("AWS:123456789012");
    assertThat(event.at("/requestParameters/sourceIPAddress").asText()).isEqualTo("127.0.0.1");
    assertThat(event.at("/responseElements/x-amz-request-id").asText())
        .isEqualTo(put.responseMetadata().requestId());
    assertThat(event.at("/responseElements/x-amz-id-2").asText())
        .isEqualTo(put.responseMetadata().extendedRequestId());
    assertThat(event.at("/s3/s3SchemaVersion").asText()).isEqualTo("1.0");
    assertThat(event.at("/s3/configurationId").asText()).isEqualTo("my-rule");
    assertThat(event.at("/s3/bucket/name").asText()).isEqualTo(BUCKET);
    assertThat(event.at("/s3/bucket/arn").asText()).isEqualTo("arn:aws:s3:::photos");
    assertThat(event.at("/s3/bucket/ownerIdentity/principalId").asText()).startsWith("A");
    assertThat(event.at("/s3/object/key").asText()).isEqualTo("a+folder/k%C3%A4se%2B1.txt");
    assertThat(event.at("/s3/object/size").asLong()).isEqualTo(5);
    assertThat(event.at("/s3/object/eTag").asText()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(event.at("/s3/object/sequencer").asText()).matches("[0-9A-F]{18}");
    assertThat(functions.sources()).containsExactly("arn:aws:s3:::photos");
  }

  @Test
  void events_are_named_by_what_was_done() {
    configure(
        on("index", Event.S3_OBJECT_CREATED).build(),
        on("audit", Event.S3_OBJECT_REMOVED_DELETE).build());
    put("a", "1");
    s3.copyObject(
        b -> b.sourceBucket(BUCKET).sourceKey("a").destinationBucket(BUCKET).destinationKey("b"));
    s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    s3.deleteObject(b -> b.bucket(BUCKET).key("never-there"));
    s3.deleteObjects(
        b ->
            b.bucket(BUCKET)
                .delete(
                    d ->
                        d.objects(
                            ObjectIdentifier.builder().key("b").build(),
                            ObjectIdentifier.builder().key("c").build())));
    assertThat(functions.summary())
        .containsExactly(
            "index ObjectCreated:Put a",
            "index ObjectCreated:Copy b",
            "audit ObjectRemoved:Delete a",
            "audit ObjectRemoved:Delete b");
    JsonNode removed = functions.events().get(2).at("/Records/0/s3/object");
    assertThat(removed.has("size")).isFalse();
    assertThat(removed.has("eTag")).isFalse();
  }

  @Test
  void sequencers_of_a_key_increase() {
    configure(on("index", Event.S3_OBJECT_CREATED, Event.S3_OBJECT_REMOVED).build());
    for (int i = 0; i < 5; i++) {
      put("a", "" + i);
      s3.deleteObject(b -> b.bucket(BUCKET).key("a"));
    }
    List<String> sequencers =
        functions.events().stream()
            .map(event -> event.at("/Records/0/s3/object/sequencer").asText())
            .toList();
    assertThat(sequencers).hasSize(10).isSorted().doesNotHaveDuplicates();
  }

  @Test
  void only_what_a_filter_takes_is_heard_of() {
    configure(
        filtered(
            on("index", Event.S3_OBJECT_CREATED_PUT),
            rule("prefix", "in/"),
            rule("suffix", ".jpg")));
    put("in/a.jpg", "");
    put("in/a.png", "");
    put("out/a.jpg", "");
    s3.copyObject(
        b ->
            b.sourceBucket(BUCKET)
                .sourceKey("in/a.jpg")
                .destinationBucket(BUCKET)
                .destinationKey("in/b.jpg"));
    assertThat(functions.summary()).containsExactly("index ObjectCreated:Put in/a.jpg");
  }

  @Test
  void a_seeded_object_is_heard_of_too() {
    configure(on("index", Event.S3_OBJECT_CREATED).build());
    aws.fake(FakeS3.class).bucket(BUCKET).put("seeded", "x");
    assertThat(functions.summary()).containsExactly("index ObjectCreated:Put seeded");
  }

  @Test
  void a_refused_write_is_not_heard_of() {
    configure(on("index", Event.S3_OBJECT_CREATED).build());
    send("PUT", url("a"), Map.of("x-amz-checksum-crc32", "AAAAAA=="), "hello");
    assertThat(functions.events()).isEmpty();
  }

  @Test
  void the_configuration_is_given_back_with_ids_and_aws_spelling() {
    assertThat(
            s3.getBucketNotificationConfiguration(b -> b.bucket(BUCKET))
                .hasLambdaFunctionConfigurations())
        .isFalse();
    configure(
        filtered(on("index", Event.S3_OBJECT_CREATED), rule("prefix", "in/")),
        on("audit", Event.S3_OBJECT_REMOVED).id("mine").build());
    GetBucketNotificationConfigurationResponse got =
        s3.getBucketNotificationConfiguration(b -> b.bucket(BUCKET));
    assertThat(got.lambdaFunctionConfigurations()).hasSize(2);
    assertThat(got.lambdaFunctionConfigurations().get(0).id()).matches("[0-9A-Za-z]{48}");
    assertThat(
            got.lambdaFunctionConfigurations()
                .get(0)
                .filter()
                .key()
                .filterRules()
                .get(0)
                .nameAsString())
        .isEqualTo("Prefix");
    assertThat(got.lambdaFunctionConfigurations().get(1).id()).isEqualTo("mine");
    configure();
    assertThat(
            s3.getBucketNotificationConfiguration(b -> b.bucket(BUCKET))
                .hasLambdaFunctionConfigurations())
        .isFalse();
  }

  @Test
  void functions_that_are_not_there_are_refused() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () -> configure(on("missing", Event.S3_OBJECT_CREATED).build())))
        .contains("Unable to validate the following destination configurations")
        .contains("<ArgumentName1>" + Functions.ARN + "missing, null</ArgumentName1>")
        .contains(
            "<ArgumentValue1>Not authorized to invoke function ["
                + Functions.ARN
                + "missing]</ArgumentValue1>");
    s3.putBucketNotificationConfiguration(
        b ->
            b.bucket(BUCKET)
                .skipDestinationValidation(true)
                .notificationConfiguration(
                    n ->
                        n.lambdaFunctionConfigurations(
                            on("missing", Event.S3_OBJECT_CREATED).build())));
  }

  @Test
  void arns_are_checked() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        on("index", Event.S3_OBJECT_CREATED)
                            .lambdaFunctionArn("invalid-queue")
                            .build())))
        .contains("The ARN could not be parsed")
        .contains("<ArgumentName>CloudFunction</ArgumentName>")
        .contains("<ArgumentValue>invalid-queue</ArgumentValue>");
    refused(
        400,
        "InvalidArgument",
        () ->
            configure(
                on("index", Event.S3_OBJECT_CREATED)
                    .lambdaFunctionArn("arn:aws:lambda:eu-west-1:123456789012:function:index")
                    .build()));
  }

  @Test
  void overlapping_configurations_are_refused() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        on("index", Event.S3_OBJECT_CREATED).build(),
                        on("audit", Event.S3_OBJECT_CREATED_PUT).build())))
        .contains(
            "Configurations overlap. Configurations on the same bucket cannot share a common"
                + " event type.");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        filtered(on("index", Event.S3_OBJECT_CREATED), rule("suffix", ".jpg")),
                        filtered(on("audit", Event.S3_OBJECT_CREATED), rule("suffix", "g")))))
        .contains("Configuration is ambiguously defined.");
    configure(
        filtered(
            on("index", Event.S3_OBJECT_CREATED), rule("prefix", "in/"), rule("suffix", ".jpg")),
        filtered(
            on("audit", Event.S3_OBJECT_CREATED), rule("prefix", "in/"), rule("suffix", ".png")));
    configure(
        filtered(on("index", Event.S3_OBJECT_CREATED), rule("prefix", "in/")),
        filtered(on("audit", Event.S3_OBJECT_CREATED), rule("prefix", "out/")));
    configure(
        on("index", Event.S3_OBJECT_CREATED_PUT).build(),
        on("audit", Event.S3_OBJECT_CREATED_COPY).build());
  }

  @Test
  void unknown_events_and_filters_are_refused() {
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        filtered(on("index", Event.S3_OBJECT_CREATED), rule("INVALID", "x")))))
        .contains("filter rule name must be either prefix or suffix")
        .contains("<ArgumentName>FilterRule.Name</ArgumentName>")
        .contains("<ArgumentValue>INVALID</ArgumentValue>");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        filtered(
                            on("index", Event.S3_OBJECT_CREATED),
                            rule("prefix", "x"),
                            rule("prefix", "y")))))
        .contains("Cannot specify more than one prefix rule in a filter.");
    assertThat(
            refused(
                400,
                "InvalidArgument",
                () ->
                    configure(
                        LambdaFunctionConfiguration.builder()
                            .lambdaFunctionArn(Functions.ARN + "index")
                            .eventsWithStrings("s3:ObjectPainted:*")
                            .build())))
        .contains("The event is not supported for notifications");
    refused(
        400,
        "InvalidArgument",
        () ->
            configure(
                on("index", Event.S3_OBJECT_CREATED).id("x").build(),
                on("audit", Event.S3_OBJECT_REMOVED).id("x").build()));
  }
}
