package io.cloudfakes.s3.internal.timed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.internal.rule.LifecycleRules;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.s3.internal.state.ObjectHeaders;
import io.cloudfakes.s3.internal.state.Upload;
import io.cloudfakes.s3.internal.state.UploadChange;
import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.pcollections.TreePMap;
import software.amazon.awssdk.core.sync.RequestBody;
import software.amazon.awssdk.services.s3.model.CreateMultipartUploadResponse;
import software.amazon.awssdk.services.s3.model.ExpirationStatus;
import software.amazon.awssdk.services.s3.model.TransitionDefaultMinimumObjectSize;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

/** Lifecycle rules in buckets without versions. */
class LifecycleTest extends TimedTestCase {
  private static final int LARGE = 128 * 1024;

  @Test
  void an_object_expires_at_the_midnight_after_its_days() {
    lifecycle(r -> r.filter(f -> f.prefix("logs/")).expiration(e -> e.days(3)));
    put("logs/a");
    put("kept");
    justBefore("2026-03-05");
    assertThat(keys()).containsExactly("kept", "logs/a");
    at("2026-03-05");
    assertThat(keys()).containsExactly("kept");
    assertThat(aws.calls().all()).as("nobody asked for it").hasSize(4);
  }

  @Test
  void an_object_older_than_the_rule_expires_the_next_midnight() {
    put("a");
    days(100);
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(3)));
    assertThat(keys()).containsExactly("a");
    days(1);
    assertThat(keys()).isEmpty();
  }

  @Test
  void a_date_expires_what_is_there_and_what_comes_after() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix(""))
                .expiration(e -> e.date(Instant.parse("2026-03-10T00:00:00Z"))));
    put("a");
    justBefore("2026-03-10");
    assertThat(keys()).containsExactly("a");
    at("2026-03-10");
    assertThat(keys()).isEmpty();
    put("b");
    assertThat(keys()).containsExactly("b");
    days(1);
    assertThat(keys()).isEmpty();
  }

  @Test
  void of_two_rules_the_shorter_expiration_counts() {
    lifecycle(
        r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(365)),
        r -> r.filter(f -> f.prefix("logs/")).expiration(e -> e.days(2)));
    put("logs/a");
    put("b");
    at("2026-03-04");
    assertThat(keys()).containsExactly("b");
  }

  @Test
  void a_disabled_rule_does_nothing() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix(""))
                .status(ExpirationStatus.DISABLED)
                .expiration(e -> e.days(1)));
    put("a");
    days(10);
    assertThat(keys()).containsExactly("a");
    assertThat(store().state().tasks().size()).isZero();
  }

  @Test
  void sizes_filter() {
    lifecycle(
        r ->
            r.filter(f -> f.and(a -> a.objectSizeGreaterThan(10L).objectSizeLessThan(20L)))
                .expiration(e -> e.days(1)));
    put("10", 10);
    put("11", 11);
    put("19", 19);
    put("20", 20);
    days(10);
    assertThat(keys()).containsExactly("10", "20");
  }

  @Test
  void an_object_falls_from_class_to_class_and_expires() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix(""))
                .transitions(
                    t -> t.days(30).storageClass(TransitionStorageClass.STANDARD_IA),
                    t -> t.days(60).storageClass(TransitionStorageClass.GLACIER))
                .expiration(e -> e.days(90)));
    put("a", LARGE);
    justBefore("2026-04-01");
    assertThat(storageClass("a")).isEqualTo("STANDARD");
    at("2026-04-01");
    assertThat(storageClass("a")).isEqualTo("STANDARD_IA");
    at("2026-05-01");
    assertThat(storageClass("a")).isEqualTo("GLACIER");
    at("2026-05-31");
    assertThat(keys()).isEmpty();
  }

  @Test
  void of_two_transitions_due_the_lower_cost_is_chosen() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix(""))
                .transitions(t -> t.days(30).storageClass(TransitionStorageClass.STANDARD_IA)),
        r ->
            r.filter(f -> f.prefix(""))
                .transitions(t -> t.days(30).storageClass(TransitionStorageClass.GLACIER)));
    put("a", LARGE);
    at("2026-04-01");
    assertThat(storageClass("a")).isEqualTo("GLACIER");
    days(100);
    assertThat(storageClass("a")).isEqualTo("GLACIER");
  }

  @Test
  void small_objects_are_not_moved_unless_the_rule_asks_for_sizes() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix("a"))
                .transitions(t -> t.days(1).storageClass(TransitionStorageClass.GLACIER)),
        r ->
            r.filter(f -> f.and(a -> a.prefix("b").objectSizeGreaterThan(1L)))
                .transitions(t -> t.days(1).storageClass(TransitionStorageClass.GLACIER)));
    put("a-large", LARGE);
    put("a-small", LARGE - 1);
    put("b-small", LARGE - 1);
    days(3);
    assertThat(storageClass("a-large")).isEqualTo("GLACIER");
    assertThat(storageClass("a-small")).isEqualTo("STANDARD");
    assertThat(storageClass("b-small")).isEqualTo("GLACIER");
  }

  @Test
  void the_least_size_may_vary_by_storage_class() {
    minimum = TransitionDefaultMinimumObjectSize.VARIES_BY_STORAGE_CLASS;
    lifecycle(
        r ->
            r.filter(f -> f.prefix("a"))
                .transitions(t -> t.days(1).storageClass(TransitionStorageClass.GLACIER)),
        r ->
            r.filter(f -> f.prefix("b"))
                .transitions(t -> t.days(30).storageClass(TransitionStorageClass.STANDARD_IA)));
    put("a", 1);
    put("b", 1);
    days(60);
    assertThat(storageClass("a")).isEqualTo("GLACIER");
    assertThat(storageClass("b")).isEqualTo("STANDARD");
  }

  @Test
  void an_upload_is_aborted() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix("big/"))
                .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(7)));
    commit(new UploadChange.Started(BUCKET, upload("big/a")));
    commit(new UploadChange.Started(BUCKET, upload("small")));
    LifecycleRules.AbortOfUpload abort =
        LifecycleRules.of(bucket(BUCKET).documents()).abort("big/a", aws.clock().instant());
    assertThat(abort.due()).isEqualTo("2026-03-09T00:00:00Z");
    assertThat(abort.ruleId()).isEqualTo("rule-0");
    justBefore("2026-03-09");
    assertThat(bucket(BUCKET).uploads().size()).isEqualTo(2);
    at("2026-03-09");
    assertThat(bucket(BUCKET).uploads().all()).extracting(Upload::key).containsExactly("small");
  }

  private Upload upload(String key) {
    return new Upload(
        key,
        "id-" + key,
        aws.clock().instant(),
        "123456789012",
        ObjectHeaders.NONE,
        Map.of(),
        ObjectAttributes.PLAIN,
        null,
        null,
        TreePMap.empty(),
        false);
  }

  @Test
  void replies_name_the_expiry_and_its_rule() {
    lifecycle(
        r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(10)),
        r -> r.id("the logs/1").filter(f -> f.prefix("logs/")).expiration(e -> e.days(3)),
        r ->
            r.id("uploads")
                .filter(f -> f.prefix(""))
                .abortIncompleteMultipartUpload(a -> a.daysAfterInitiation(7)));
    String logs = "expiry-date=\"Thu, 05 Mar 2026 00:00:00 GMT\", rule-id=\"the+logs/1\"";
    String others = "expiry-date=\"Thu, 12 Mar 2026 00:00:00 GMT\", rule-id=\"rule-0\"";
    assertThat(
            s3.putObject(b -> b.bucket(BUCKET).key("logs/a"), RequestBody.fromString("1"))
                .expiration())
        .isEqualTo(logs);
    assertThat(s3.headObject(b -> b.bucket(BUCKET).key("logs/a")).expiration()).isEqualTo(logs);
    assertThat(s3.getObjectAsBytes(b -> b.bucket(BUCKET).key("logs/a")).response().expiration())
        .isEqualTo(logs);
    assertThat(
            s3.copyObject(
                    b ->
                        b.sourceBucket(BUCKET)
                            .sourceKey("logs/a")
                            .destinationBucket(BUCKET)
                            .destinationKey("b"))
                .expiration())
        .isEqualTo(others);
    CreateMultipartUploadResponse upload = s3.createMultipartUpload(b -> b.bucket(BUCKET).key("c"));
    assertThat(upload.abortDate()).isEqualTo("2026-03-09T00:00:00Z");
    assertThat(upload.abortRuleId()).isEqualTo("uploads");
    assertThat(
            s3.listParts(b -> b.bucket(BUCKET).key("c").uploadId(upload.uploadId())).abortRuleId())
        .isEqualTo("uploads");
    String etag =
        s3.uploadPart(
                b -> b.bucket(BUCKET).key("c").uploadId(upload.uploadId()).partNumber(1),
                RequestBody.fromString("1"))
            .eTag();
    assertThat(
            s3.completeMultipartUpload(
                    b ->
                        b.bucket(BUCKET)
                            .key("c")
                            .uploadId(upload.uploadId())
                            .multipartUpload(u -> u.parts(p -> p.partNumber(1).eTag(etag))))
                .expiration())
        .isEqualTo(others);
  }

  @Test
  void a_bucket_is_looked_through_only_on_days_with_something_to_do() {
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(300)));
    assertThat(store().state().tasks().nextDue()).isEqualTo("2026-03-02T00:00:00Z");
    days(2);
    assertThat(store().state().tasks().size()).isZero();
    put("a");
    assertThat(store().state().tasks().nextDue()).isEqualTo("2026-12-29T00:00:00Z");
    put("b");
    days(200);
    put("c");
    assertThat(store().state().tasks().nextDue()).isEqualTo("2026-12-29T00:00:00Z");
    days(101);
    assertThat(keys()).containsExactly("c");
    assertThat(store().state().tasks().nextDue()).isEqualTo("2027-07-17T00:00:00Z");
  }

  @Test
  void without_rules_or_bucket_nothing_is_scheduled() {
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(300)));
    s3.deleteBucket(b -> b.bucket(BUCKET));
    assertThat(store().state().tasks().size()).isZero();
  }
}
