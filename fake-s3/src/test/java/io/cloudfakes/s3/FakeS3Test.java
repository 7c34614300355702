package io.cloudfakes.s3;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.FakeAws;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.S3Client;

class FakeS3Test extends S3TestCase {
  @Test
  void what_is_seeded_is_there_for_clients() {
    aws.fake(FakeS3.class)
        .bucket(BUCKET)
        .put("a", "hello".getBytes(StandardCharsets.UTF_8), Map.of("colour", "red"));
    assertThat(get("a")).isEqualTo("hello");
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("a")).metadata())
        .containsOnly(Map.entry("colour", "red"));
  }

  @Test
  void what_clients_wrote_can_be_looked_at() {
    bucket();
    s3.putObject(
        b -> b.bucket(BUCKET).key("a").contentType("text/plain").metadata(Map.of("n", "1")),
        RequestBody.fromString("hello"));
    FakeS3 fake = aws.fake(FakeS3.class);
    S3ObjectView object = fake.bucket(BUCKET).object("a");
    assertThat(object.text()).isEqualTo("hello");
    assertThat(object.size()).isEqualTo(5);
    assertThat(object.etag()).isEqualTo("5d41402abc4b2a76b9719d911017c592");
    assertThat(object.contentType()).isEqualTo("text/plain");
    assertThat(object.metadata()).containsOnly(Map.entry("n", "1"));
    assertThat(object.lastModified()).isEqualTo(START);
    assertThat(fake.bucketNames()).containsExactly(BUCKET);
    assertThat(fake.bucket(BUCKET).exists("b")).isFalse();
    assertThat(fake.bucket(BUCKET).find("b")).isEmpty();
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> fake.bucket(BUCKET).object("b"))
        .withMessageContaining("NoSuchKey");
  }

  @Test
  void seeding_copies_the_callers_bytes() {
    byte[] bytes = "hello".getBytes(StandardCharsets.UTF_8);
    S3Bucket bucket = aws.fake(FakeS3.class).bucket(BUCKET).put("a", bytes);
    bytes[0] = 'J';
    assertThat(bucket.object("a").text()).isEqualTo("hello");
    bucket.object("a").bytes()[0] = 'J';
    assertThat(bucket.object("a").text()).isEqualTo("hello");
  }

  @Test
  void a_bucket_in_another_region_can_be_seeded() {
    aws.fake(FakeS3.class).bucket("dublin", "eu-west-1").put("a", "1").delete("a");
    assertThat(in("eu-west-1").headBucket(b -> b.bucket("dublin")).bucketRegion())
        .isEqualTo("eu-west-1");
  }

  @Test
  void an_impossible_name_is_refused() {
    assertThatExceptionOfType(AwsErrorException.class)
        .isThrownBy(() -> aws.fake(FakeS3.class).bucket("No_Such_Name"))
        .withMessageContaining("InvalidBucketName");
    assertThat(aws.fake(FakeS3.class).hasBucket("No_Such_Name")).isFalse();
  }

  @Test
  void a_fork_begins_with_the_same_objects_and_goes_its_own_way() {
    bucket();
    put("a", "1");
    try (FakeAws child = aws.fork()) {
      S3Client forked = child.client(S3Client.class);
      forked.deleteObject(b -> b.bucket(BUCKET).key("a"));
      forked.putObject(b -> b.bucket(BUCKET).key("b"), RequestBody.fromString("2"));
      put("c", "3");
      assertThat(child.fake(FakeS3.class).bucket(BUCKET).keys()).containsExactly("b");
      assertThat(aws.fake(FakeS3.class).bucket(BUCKET).keys()).containsExactly("a", "c");
    }
  }

  @Test
  void the_same_seed_gives_the_same_answers() {
    assertThat(answers()).isEqualTo(answers());
  }

  private static String answers() {
    try (FakeAws aws = FakeAws.builder().seed(3).startingAt(START).create()) {
      S3Client s3 = aws.client(S3Client.class);
      s3.createBucket(b -> b.bucket(BUCKET));
      return s3.putObject(b -> b.bucket(BUCKET).key("a"), RequestBody.fromString("1"))
              .responseMetadata()
          + s3.listObjectsV2(b -> b.bucket(BUCKET)).toString();
    }
  }

  @Test
  void a_lost_reply_leaves_the_object_written_once() {
    bucket();
    aws.faults().on("s3:PutObject").call(1).then(io.cloudfakes.fault.Fault.loseReply());
    put("a", "1");
    assertThat(get("a")).isEqualTo("1");
    assertThat(aws.calls().of("PutObject")).hasSize(2);
  }
}
