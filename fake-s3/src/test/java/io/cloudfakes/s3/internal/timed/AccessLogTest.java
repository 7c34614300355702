package io.cloudfakes.s3.internal.timed;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.iam.Account;
import io.cloudfakes.s3.FakeS3;
import io.cloudfakes.s3.S3Bucket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.S3Client;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.PartitionDateSource;
import software.amazon.awssdk.services.s3.model.S3Exception;

class AccessLogTest extends TimedTestCase {
  private static final String LOGS = "our-logs";
  private static final String OWNER = Account.canonicalIdOf("123456789012");

  @BeforeEach
  void logs() {
    s3.createBucket(b -> b.bucket(LOGS));
    letIn(LOGS);
  }

  /** As the console does when logging is switched on. */
  private void letIn(String bucket) {
    s3.putBucketPolicy(
        b ->
            b.bucket(bucket)
                .policy(
                    """
                    {"Version": "2012-10-17", "Statement": [{
                      "Effect": "Allow",
                      "Principal": {"Service": "logging.s3.amazonaws.com"},
                      "Action": "s3:PutObject",
                      "Resource": "arn:aws:s3:::%s/*",
                      "Condition": {
                        "ArnLike": {"aws:SourceArn": "arn:aws:s3:::photos"},
                        "StringEquals": {"aws:SourceAccount": "123456789012"}}}]}
                    """
                        .formatted(bucket)));
  }

  @Test
  void a_target_that_does_not_let_s3_in_receives_nothing() {
    s3.deleteBucketPolicy(b -> b.bucket(LOGS));
    logging(l -> l.targetPrefix(""));
    put("a");
    later();
    assertThat(keys(LOGS)).isEmpty();
    assertThat(store().state().logs().waiting(BUCKET)).isEmpty();
  }

  @Test
  void requests_are_delivered_as_lines_an_hour_later() {
    logging(l -> l.targetPrefix("photos/"));
    put("a b.txt", 3);
    s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("a b.txt"));
    aws.clock().advance(Duration.ofMinutes(59));
    assertThat(delivered()).isEmpty();
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(keys(LOGS))
        .singleElement()
        .asString()
        .matches("photos/2026-03-01-13-00-00-[0-9A-F]{16}");
    List<List<String>> lines = delivered();
    assertThat(lines).hasSize(2);
    List<String> get = lines.get(1);
    assertThat(get).hasSize(26);
    assertThat(get.subList(0, 5))
        .containsExactly(OWNER, BUCKET, "[01/Mar/2026:12:00:00 +0000]", "127.0.0.1", OWNER);
    assertThat(get.get(5)).matches("[0-9A-Z]{16}");
    assertThat(get.subList(6, 15))
        .containsExactly(
            "REST.GET.OBJECT",
            "a+b.txt",
            "\"GET /a%20b.txt HTTP/1.1\"",
            "200",
            "-",
            "3",
            "3",
            "1",
            "1");
    assertThat(get.get(15)).isEqualTo("\"-\"");
    assertThat(get.get(16)).startsWith("\"aws-sdk-java/2");
    assertThat(get.get(17)).isEqualTo("-");
    assertThat(get.subList(19, 26))
        .containsExactly(
            "SigV4",
            "TLS_AES_128_GCM_SHA256",
            "AuthHeader",
            "photos.s3.amazonaws.com",
            "TLSv1.3",
            "-",
            "-");
    assertThat(lines.get(0).subList(6, 8)).containsExactly("REST.PUT.OBJECT", "a+b.txt");
  }

  @Test
  void refused_requests_are_recorded_with_their_error() {
    logging(l -> l.targetPrefix(""));
    fails(() -> s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("gone")));
    S3Client stranger =
        aws.client(S3Client.class, aws.settings().withCredentials("999999999999", "any"));
    fails(() -> stranger.listObjectsV2(b -> b.bucket(BUCKET)));
    s3.listObjectsV2(b -> b.bucket(LOGS));
    later();
    List<List<String>> lines = delivered();
    assertThat(lines)
        .extracting(line -> line.get(6) + " " + line.get(9) + " " + line.get(10))
        .containsExactly("REST.GET.OBJECT 404 NoSuchKey", "REST.GET.BUCKET 403 AccessDenied");
    assertThat(lines.get(1).get(4)).isEqualTo(Account.canonicalIdOf("999999999999"));
  }

  @Test
  void a_deletion_of_many_is_recorded_one_by_one_and_a_copy_with_its_source() {
    put("a");
    logging(l -> l.targetPrefix(""));
    s3.copyObject(
        b -> b.sourceBucket(BUCKET).sourceKey("a").destinationBucket(BUCKET).destinationKey("b"));
    s3.deleteObjects(
        b -> b.bucket(BUCKET).delete(d -> d.objects(o -> o.key("a"), o -> o.key("b"))));
    later();
    assertThat(delivered())
        .extracting(line -> line.get(6) + " " + line.get(7) + " " + line.get(9))
        .containsExactly(
            "REST.COPY.OBJECT b 200",
            "REST.COPY.OBJECT_GET a 200",
            "REST.POST.MULTI_OBJECT_DELETE - 200",
            "BATCH.DELETE.OBJECT a 204",
            "BATCH.DELETE.OBJECT b 204");
  }

  @Test
  void what_lifecycle_does_is_recorded() {
    put("a");
    logging(l -> l.targetPrefix(""));
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(1)));
    days(3);
    assertThat(delivered())
        .singleElement()
        .satisfies(
            line -> {
              assertThat(line).hasSize(26);
              assertThat(line.subList(2, 5))
                  .containsExactly("[03/Mar/2026:00:00:00 +0000]", "-", "AmazonS3");
              assertThat(line.subList(6, 10))
                  .containsExactly("S3.EXPIRE.OBJECT", "a", "\"-\"", "-");
            });
  }

  @Test
  void keys_may_be_partitioned_by_the_day_of_the_event() {
    logging(
        l ->
            l.targetPrefix("all/")
                .targetObjectKeyFormat(
                    f ->
                        f.partitionedPrefix(
                            p -> p.partitionDateSource(PartitionDateSource.EVENT_TIME))));
    aws.clock().advance(Duration.ofMinutes(11 * 60 + 30));
    put("a");
    aws.clock().advance(Duration.ofMinutes(40));
    put("b");
    later();
    assertThat(keys(LOGS))
        .hasSize(3)
        .anySatisfy(
            key ->
                assertThat(key)
                    .matches(
                        "all/123456789012/us-east-1/photos/2026/03/01/2026-03-01-00-00-00-[0-9A-F]{16}"))
        .anySatisfy(key -> assertThat(key).contains("/2026/03/02/2026-03-02-00-00-00-"));
  }

  @Test
  void without_a_log_nothing_is_kept() {
    put("a");
    assertThat(store().state().logs().isQuiet()).isTrue();
    logging(l -> l.targetPrefix(""));
    assertThat(store().state().logs().isQuiet()).isFalse();
    s3.putBucketLogging(b -> b.bucket(BUCKET).bucketLoggingStatus(s -> {}));
    put("b");
    assertThat(store().state().logs().isQuiet()).isTrue();
    later();
    assertThat(store().state().tasks().size()).isZero();
    assertThat(store().state().logs().waiting(BUCKET)).isEmpty();
  }

  @Test
  void the_direct_client_is_recorded_too() {
    logging(l -> l.targetPrefix(""));
    S3Client direct = aws.directClient(S3Client.class);
    direct.headBucket(b -> b.bucket(BUCKET));
    fails(() -> direct.headObject(b -> b.bucket(BUCKET).key("gone")));
    later();
    assertThat(delivered())
        .extracting(line -> line.get(6) + " " + line.get(8) + " " + line.get(9))
        .containsExactly("REST.HEAD.BUCKET \"-\" 200", "REST.HEAD.OBJECT \"-\" 404");
  }

  @Test
  void records_go_where_the_log_went_when_they_were_made() {
    s3.createBucket(b -> b.bucket("other-logs"));
    letIn("other-logs");
    logging(l -> l.targetPrefix("1/"));
    put("a");
    logging(l -> l.targetBucket("other-logs").targetPrefix("2/"));
    put("b");
    later();
    assertThat(keys(LOGS)).singleElement().asString().startsWith("1/");
    assertThat(keys("other-logs")).singleElement().asString().startsWith("2/");
  }

  private void logging(Consumer<LoggingEnabled.Builder> how) {
    LoggingEnabled.Builder target = LoggingEnabled.builder().targetBucket(LOGS);
    how.accept(target);
    s3.putBucketLogging(
        b -> b.bucket(BUCKET).bucketLoggingStatus(s -> s.loggingEnabled(target.build())));
  }

  private static void fails(ThrowingCallable call) {
    assertThatThrownBy(call).isInstanceOf(S3Exception.class);
  }

  private void later() {
    aws.clock().advance(Duration.ofHours(1));
  }

  /** The fields of all lines delivered: what is in quotes or brackets is one. */
  private List<List<String>> delivered() {
    Pattern field = Pattern.compile("\"[^\"]*\"|\\[[^]]*]|[^ ]+");
    S3Bucket logs = aws.fake(FakeS3.class).bucket(LOGS);
    List<List<String>> lines = new ArrayList<>();
    for (String key : logs.keys()) {
      for (String line : logs.object(key).text().lines().toList()) {
        List<String> fields = new ArrayList<>();
        Matcher matcher = field.matcher(line);
        while (matcher.find()) {
          fields.add(matcher.group());
        }
        // What the tests set up is recorded too, and no matter.
        if (!fields.get(6).matches("REST.PUT.(LOGGING_STATUS|LIFECYCLE)")) {
          lines.add(fields);
        }
      }
    }
    return lines;
  }
}
