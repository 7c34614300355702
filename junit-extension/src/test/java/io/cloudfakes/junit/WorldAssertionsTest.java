package io.cloudfakes.junit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.assertions.WorldAssertions;
import io.cloudfakes.assertions.WorldSoftAssertions;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import io.cloudfakes.dynamodb.TableKey;
import io.cloudfakes.edge.lambda.FakeLambda;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.s3.FakeS3;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.assertj.core.api.SoftAssertions;
import org.assertj.core.api.SoftAssertionsProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Assertions about the calls made to a world, with AssertJ's own {@code assertThat}. */
@FakeAwsTest
class WorldAssertionsTest {
  @FromFakeAws FakeAws aws;

  @BeforeEach
  void two_objects_one_of_them_tried_twice(S3Client s3, FakeS3 fake) {
    fake.bucket("photos");
    aws.faults().on("s3:PutObject").call(2).then(Fault.loseRequest());
    s3.putObject(b -> b.bucket("photos").key("cat.jpg"), RequestBody.fromString("meow"));
    s3.putObject(b -> b.bucket("photos").key("dog.jpg"), RequestBody.fromString("woof"));
    s3.getObjectAsBytes(b -> b.bucket("photos").key("cat.jpg"));
  }

  @Test
  void calls_are_counted_once_with_all_their_attempts() {
    assertThat(aws).calls("s3:PutObject").hasSize(2).allSucceeded();
    assertThat(aws.calls()).calls(PutObjectRequest.class).on("photos/cat.jpg").hasSize(1);
    assertThat(aws.calls()).calls("s3:*").hasSize(3);
    assertThat(aws).never("DeleteObject").never("dynamodb:*");
  }

  @Test
  void requests_are_read_with_their_own_type() {
    assertThat(aws)
        .calls("PutObject")
        .requests(PutObjectRequest.class)
        .extracting(PutObjectRequest::key)
        .containsExactly("cat.jpg", "dog.jpg");
    assertThat(aws)
        .calls("PutObject")
        .where(PutObjectRequest.class, request -> request.key().startsWith("dog"))
        .hasSize(1);
  }

  @Test
  void order_is_asserted_with_others_in_between() {
    assertThat(aws).containsInOrder("s3:PutObject photos/cat.jpg", "GetObject");
    assertThatThrownBy(() -> assertThat(aws).containsInOrder("s3:GetObject", "s3:PutObject"))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("s3:PutObject was not called after s3:GetObject")
        .hasMessageContaining("s3:PutObject photos/dog.jpg #1 attempt 2");
  }

  @Test
  void a_failure_tells_the_calls_most_like_the_one_that_is_missing() {
    assertThatThrownBy(() -> assertThat(aws).calls("s3:PutObjects").hasSize(1))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected 1 call of s3:PutObjects, but there was none.")
        .hasMessageMatching("(?s).*of 3:\n  #1 [^\n]*s3:PutObject photos/cat.jpg.*GetObject.*");
    assertThatThrownBy(() -> assertThat(aws).never("GetObject"))
        .hasMessageContaining("Expected no call of GetObject, but there was 1.");
  }

  @Test
  void requests_of_another_class_are_told_and_not_cast() {
    assertThatThrownBy(() -> assertThat(aws).calls("s3:*").requests(PutObjectRequest.class))
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected every call of s3:* to have a PutObjectRequest, but")
        .hasMessageContaining("s3:GetObject photos/cat.jpg #1");
  }

  @Test
  void a_description_stands_before_the_failure() {
    assertThatThrownBy(() -> assertThat(aws).as("the upload").calls("s3:CopyObject").isNotEmpty())
        .hasMessageStartingWith("[the upload] Expected a call of s3:CopyObject");
  }

  @Test
  void the_import_of_our_own_does_the_same() {
    WorldAssertions.assertThat(aws).calls("s3:PutObject").hasSize(2);
    WorldAssertions.assertThat(aws.calls()).never("s3:DeleteObject");
  }

  @Test
  void the_readme_shows_what_works(FakeS3 s3) throws IOException {
    assertThatThrownBy(
            () ->
                SoftAssertionsProvider.assertSoftly(
                    WorldSoftAssertions.class,
                    softly -> {
                      softly.assertThat(aws).calls("s3:PutObject").hasSize(1);
                      softly.assertThat(aws).never("s3:DeleteObject");
                      softly.check(() -> assertThat(s3.bucket("photos")).hasOnlyKeys("cat.jpg"));
                    }))
        .hasMessageContaining("Expected 1 call of s3:PutObject, but there were 2.")
        .hasMessageContaining("dog.jpg");
    assertThat(Files.readString(Path.of("README.md")).replaceAll("\\s+", " "))
        .contains(
            "softly.assertThat(aws).calls(\"s3:PutObject\").hasSize(1); softly.assertThat(aws)"
                + ".never(\"s3:DeleteObject\"); softly.check(() ->"
                + " assertThat(s3.bucket(\"photos\")).hasOnlyKeys(\"cat.jpg\"));");
  }

  @Test
  void soft_assertions_gather_all_that_fail() {
    WorldSoftAssertions softly = new WorldSoftAssertions();
    softly.assertThat(aws).calls("s3:PutObject").hasSize(7).on("photos/none.jpg").isNotEmpty();
    softly.assertThat(aws.calls()).never("s3:PutObject").containsInOrder("GetObject", "PutObject");
    softly
        .assertThat(aws)
        .calls("s3:PutObject")
        .requests(PutObjectRequest.class)
        .extracting(PutObjectRequest::key)
        .containsExactly("bird.jpg");
    softly.assertThat(aws).calls("s3:PutObject").hasSize(2).allSucceeded();
    softly.assertThat(41).isEqualTo(42);
    assertThat(softly.errorsCollected()).hasSize(6);
    assertThatThrownBy(softly::assertAll)
        .isInstanceOf(AssertionError.class)
        .hasMessageContaining("Expected 7 calls of s3:PutObject, but there were 2.")
        .hasMessageContaining("Expected a call of s3:PutObject photos/none.jpg")
        .hasMessageContaining("Expected no call of s3:PutObject")
        .hasMessageContaining("s3:PutObject photos/dog.jpg #1")
        .hasMessageContaining("bird.jpg");
  }

  @Test
  void soft_assertions_about_what_fakes_show_are_checks(FakeS3 s3) {
    SoftAssertions softly = new SoftAssertions();
    softly.check(() -> assertThat(s3.bucket("photos")).hasObject("cat.jpg").hasObject("bird.jpg"));
    softly.check(() -> assertThat(aws).never("s3:PutObject"));
    softly.check(() -> assertThat(s3.bucket("photos").object("cat.jpg")).hasText("meow"));
    assertThat(softly.errorsCollected()).hasSize(2);
  }

  @Test
  void what_fakes_show_is_asserted_with_the_same_import(
      FakeS3 s3, FakeDynamoDb dynamo, FakeLambda lambda) {
    assertThat(s3.bucket("photos")).hasOnlyKeys("cat.jpg", "dog.jpg").object("cat.jpg");
    dynamo.createTable("orders", TableKey.key("id", ScalarAttributeType.S)).put("id", "o-1");
    assertThat(dynamo.table("orders")).hasSize(1).item("id", "o-1");
    assertThat(lambda.deploy("charge", event -> event)).wasInvoked(0);
  }
}
