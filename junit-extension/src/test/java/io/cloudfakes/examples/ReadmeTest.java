package io.cloudfakes.examples;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.junit.FakeAwsTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.testkit.engine.EngineTestKit;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.Event;

/** The test that the README shows, and that the README shows it as it is. */
class ReadmeTest {

  // the README's test begins
  @FakeAwsTest
  static class PhotoIndexTest {

    @Test
    void an_upload_is_indexed(FakeAws aws, S3Client s3, DynamoDbClient dynamo, FakeLambda lambda) {
      dynamo.createTable(
          t ->
              t.tableName("photo-index")
                  .attributeDefinitions(a -> a.attributeName("key").attributeType("S"))
                  .keySchema(k -> k.attributeName("key").keyType("HASH"))
                  .billingMode("PAY_PER_REQUEST"));
      s3.createBucket(b -> b.bucket("photos"));
      lambda.deploy("index", new IndexPhoto(s3, dynamo)); // your RequestHandler<S3Event, …>
      s3.putBucketNotificationConfiguration(
          b ->
              b.bucket("photos")
                  .notificationConfiguration(
                      n ->
                          n.lambdaFunctionConfigurations(
                              f ->
                                  f.lambdaFunctionArn(lambda.function("index").arn())
                                      .events(Event.S3_OBJECT_CREATED))));
      // The index is written, and the reply is lost: the SDK tries again.
      aws.faults().on("dynamodb:PutItem").call(1).then(Fault.loseReply());

      s3.putObject(b -> b.bucket("photos").key("cat.jpg"), RequestBody.fromString("meow"));

      assertThat(aws.fake(FakeDynamoDb.class).table("photo-index"))
          .hasItem("key", "cat.jpg")
          .withNumber("size", 4);
      assertThat(aws.calls().of("dynamodb:PutItem"))
          .extracting(Call::attempt)
          .containsExactly(1, 2);
      aws.clock().advance(Duration.ofDays(31)); // whatever is due is done now; nothing waits
    }
  }

  // the README's test ends

  @Test
  void the_readmes_test_passes() {
    EngineTestKit.engine("junit-jupiter")
        .selectors(DiscoverySelectors.selectClass(PhotoIndexTest.class))
        .execute()
        .testEvents()
        .assertStatistics(events -> events.started(1).succeeded(1));
  }

  @Test
  void the_readme_shows_this_very_test() throws IOException {
    Path here = Path.of("src/test/java/io/cloudfakes/examples/ReadmeTest.java");
    List<String> lines = Files.readAllLines(here);
    int from = indexOf(lines, "// the README's test begins");
    int to = indexOf(lines, "// the README's test ends");
    StringBuilder test = new StringBuilder();
    for (String line : lines.subList(from + 1, to)) {
      String shown = line.startsWith("  ") ? line.substring(2) : line;
      test.append(shown.replace("static class", "class")).append('\n');
    }
    assertThat(Files.readString(Path.of("../README.md")))
        .contains("```java\n" + test.toString().strip() + "\n```");
  }

  private static int indexOf(List<String> lines, String marker) {
    for (int i = 0; i < lines.size(); i++) {
      if (lines.get(i).strip().equals(marker)) {
        return i;
      }
    }
    throw new AssertionError(marker);
  }
}
