package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.TableKey;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.edge.lambda.LambdaFunction;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.s3.FakeS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;

/** What reports tell of functions: a lane each, what they called, and how they ended. */
class FunctionLanesTest {
  @TempDir Path reports;

  @FakeAwsTest
  static class Photos {
    @Test
    void are_indexed(FakeS3 s3, S3Client client, FakeLambda lambda, DynamoDbClient dynamo) {
      LambdaFunction index =
          lambda.deploy(
              "index-photo",
              event -> {
                String key = event.at("/Records/0/s3/object/key").asText();
                dynamo.putItem(
                    b -> b.tableName("index").item(Map.of("id", AttributeValue.fromS(key))));
                return key;
              });
      LambdaFunction broken =
          lambda.deploy(
              "make-thumbnail",
              event -> {
                throw new IllegalStateException("secret reason");
              });
      s3.bucket("photos");
      client.putBucketNotificationConfiguration(
          b ->
              b.bucket("photos")
                  .notificationConfiguration(
                      n ->
                          n.lambdaFunctionConfigurations(
                              f ->
                                  f.lambdaFunctionArn(index.arn())
                                      .filter(
                                          k ->
                                              k.key(
                                                  x ->
                                                      x.filterRules(
                                                          r -> r.name("suffix").value("g"))))
                                      .events(Event.S3_OBJECT_CREATED),
                              f ->
                                  f.lambdaFunctionArn(broken.arn())
                                      .filter(
                                          k ->
                                              k.key(
                                                  x ->
                                                      x.filterRules(
                                                          r -> r.name("suffix").value("f"))))
                                      .events(Event.S3_OBJECT_CREATED))));
      client.putObject(b -> b.bucket("photos").key("cat.jpg"), RequestBody.fromString("meow"));
      client.putObject(b -> b.bucket("photos").key("cat.tiff"), RequestBody.fromString("meow"));
      fail("expected more");
    }

    @BeforeEach
    void table(FakeDynamoDb dynamo) {
      dynamo.createTable("index", TableKey.key("id", ScalarAttributeType.S));
    }
  }

  private String page(TestRun run) throws IOException {
    run.with("cloudfakes.report.directory", reports.toString()).run();
    try (Stream<Path> files = Files.list(reports)) {
      return Files.readString(files.findFirst().orElseThrow());
    }
  }

  @Test
  void each_function_has_a_lane_with_its_runs_and_its_calls() throws IOException {
    String page = page(TestRun.of(Photos.class));
    assertThat(page)
        .contains(">thread main</span>")
        .contains(">function index-photo</span>")
        .contains(">function make-thumbnail</span>")
        .containsSubsequence(
            "<strong>PutObject</strong> photos/cat.jpg",
            "<span class=\"narrow\">function index-photo </span>\u25b6 runs",
            ">answered</span>",
            "<strong>PutItem</strong> index",
            "<strong>PutObject</strong> photos/cat.tiff",
            "<span class=\"narrow\">function make-thumbnail </span>\u25b6 runs",
            "failed with IllegalStateException")
        .doesNotContain(">events</span>")
        .doesNotContain("secret reason");
  }

  @Test
  void their_logs_are_content_and_shown_when_asked_for() throws IOException {
    assertThat(page(TestRun.of(Photos.class).with("cloudfakes.report.values", "shown")))
        .contains("<summary>log</summary>")
        .contains("secret reason");
  }

  @FakeAwsTest
  static class Late {
    @Test
    void overwrites(FakeAws aws, FakeS3 s3, S3Client client) {
      s3.bucket("photos");
      aws.faults().on("s3:PutObject").call(1).then(Fault.lateEffect(Duration.ofMinutes(1)));
      client.putObject(b -> b.bucket("photos").key("cat"), RequestBody.fromString("meow"));
      aws.clock().advance(Duration.ofMinutes(1));
      client.listBuckets();
      fail("expected more");
    }
  }

  @Test
  void what_comes_late_stands_where_it_came() throws IOException {
    assertThat(page(TestRun.of(Late.class)))
        .containsSubsequence(
            "\u2716 no reply, effect came late",
            "<strong>PutObject</strong> photos/cat, attempt 2",
            "late <strong>PutObject</strong> photos/cat <span class=\"soft\">of #1</span>",
            "<strong>ListBuckets</strong>");
  }

  @Test
  void the_text_below_the_error_names_a_function_that_failed() {
    assertThat(TestRun.of(Photos.class).run().timeline())
        .containsPattern(
            "functions that failed:\n    \\S+ make-thumbnail failed with IllegalStateException")
        .satisfies(text -> assertThat(text.lines().count()).isLessThanOrEqualTo(15));
  }
}
