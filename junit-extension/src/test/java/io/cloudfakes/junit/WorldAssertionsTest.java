package io.cloudfakes.junit;

import static io.cloudfakes.assertions.WorldAssertions.assertThat;
import static io.cloudfakes.assertions.WorldAssertions.callsOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.s3.FakeS3;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.PutObjectRequest;

/** Assertions about the calls made to a world. */
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
    assertThat(callsOf(aws)).calls("s3:*").hasSize(3);
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
  void soft_assertions_gather_them() {
    SoftAssertions softly = new SoftAssertions();
    softly.check(() -> assertThat(aws).calls("s3:PutObject").hasSize(7));
    softly.check(() -> assertThat(aws).never("s3:PutObject"));
    softly.assertThat(aws.calls().of("s3:GetObject")).hasSize(1);
    assertThat(softly.errorsCollected()).hasSize(2);
  }
}
