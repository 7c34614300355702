package io.cloudfakes.s3.internal.timed;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.s3.internal.state.DeleteMarker;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectLock;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.Versioning;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.s3.model.TransitionStorageClass;

/** Lifecycle rules in buckets with versions. */
class VersionedLifecycleTest extends TimedTestCase {
  @BeforeEach
  void versioned() {
    versioning(BUCKET, Versioning.ENABLED);
  }

  @Test
  void expiration_puts_a_delete_marker_on_top() {
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(1)));
    write("a", "1");
    days(2);
    assertThat(versions(BUCKET, "a")).hasSize(2);
    DeleteMarker marker = (DeleteMarker) versions(BUCKET, "a").get(0);
    assertThat(marker.versionId()).hasSize(32);
    assertThat(marker.lastModified()).isEqualTo("2026-03-03T00:00:00Z");
    days(30);
    assertThat(versions(BUCKET, "a")).as("nothing more").hasSize(2);
  }

  @Test
  void expiration_in_a_suspended_bucket_replaces_the_null_version() {
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(1)));
    versioning(BUCKET, Versioning.SUSPENDED);
    write("a", ObjectVersion.NULL_ID);
    days(2);
    assertThat(versions(BUCKET, "a"))
        .singleElement()
        .isInstanceOfSatisfying(
            DeleteMarker.class, m -> assertThat(m.versionId()).isEqualTo("null"));
    days(2);
    assertThat(versions(BUCKET, "a")).as("a marker of that age goes too").isEmpty();
  }

  @Test
  void noncurrent_versions_go_their_days_after_they_were_succeeded() {
    lifecycle(
        r -> r.filter(f -> f.prefix("")).noncurrentVersionExpiration(n -> n.noncurrentDays(3)));
    write("a", "1");
    days(10);
    write("a", "2");
    justBefore("2026-03-15");
    assertThat(versions(BUCKET, "a")).hasSize(2);
    at("2026-03-15");
    assertThat(versions(BUCKET, "a")).extracting(ObjectVersion::versionId).containsExactly("2");
  }

  @Test
  void the_newest_noncurrent_versions_may_be_kept() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix(""))
                .noncurrentVersionExpiration(n -> n.noncurrentDays(1).newerNoncurrentVersions(2)));
    for (int i = 0; i < 5; i++) {
      write("a", "v" + i);
    }
    days(100);
    assertThat(versions(BUCKET, "a"))
        .extracting(ObjectVersion::versionId)
        .containsExactly("v4", "v3", "v2");
    write("a", "v5");
    days(2);
    assertThat(versions(BUCKET, "a"))
        .extracting(ObjectVersion::versionId)
        .containsExactly("v5", "v4", "v3");
  }

  @Test
  void a_marker_without_versions_below_goes() {
    lifecycle(
        r ->
            r.filter(f -> f.prefix(""))
                .expiration(e -> e.expiredObjectDeleteMarker(true))
                .noncurrentVersionExpiration(n -> n.noncurrentDays(1)));
    write("a", "1");
    mark("a", "2");
    at("2026-03-03");
    assertThat(versions(BUCKET, "a")).extracting(ObjectVersion::versionId).containsExactly("2");
    at("2026-03-04");
    assertThat(versions(BUCKET, "a")).isEmpty();
  }

  @Test
  void a_transition_comes_before_a_delete_marker() {
    lifecycle(
        r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(5)),
        r ->
            r.filter(f -> f.objectSizeGreaterThan(1L))
                .transitions(t -> t.days(5).storageClass(TransitionStorageClass.GLACIER)));
    write("a", "1");
    at("2026-03-07");
    assertThat(storageClass("a")).isEqualTo("GLACIER");
    at("2026-03-08");
    assertThat(versions(BUCKET, "a").get(0)).isInstanceOf(DeleteMarker.class);
  }

  @Test
  void noncurrent_versions_move_and_then_go() {
    lifecycle(
        r ->
            r.filter(f -> f.objectSizeGreaterThan(1L))
                .noncurrentVersionTransitions(
                    t -> t.noncurrentDays(2).storageClass(TransitionStorageClass.GLACIER))
                .noncurrentVersionExpiration(n -> n.noncurrentDays(4)));
    write("a", "1");
    write("a", "2");
    at("2026-03-04");
    StoredObject older = (StoredObject) versions(BUCKET, "a").get(1);
    assertThat(older.attributes().storageClass()).isEqualTo("GLACIER");
    assertThat(storageClass("a")).isEqualTo("STANDARD");
    at("2026-03-06");
    assertThat(versions(BUCKET, "a")).hasSize(1);
  }

  @Test
  void a_locked_version_stays_until_its_lock_lets_go() {
    lifecycle(
        r -> r.filter(f -> f.prefix("")).noncurrentVersionExpiration(n -> n.noncurrentDays(1)));
    write("a", "1");
    lock("a", new ObjectLock("COMPLIANCE", Instant.parse("2026-03-20T09:00:00Z"), "OFF"));
    write("a", "2");
    write("b", "1");
    lock("b", new ObjectLock(null, null, "ON"));
    write("b", "2");
    justBefore("2026-03-21");
    assertThat(versions(BUCKET, "a")).hasSize(2);
    at("2026-03-21");
    assertThat(versions(BUCKET, "a")).hasSize(1);
    days(300);
    assertThat(versions(BUCKET, "b")).hasSize(2);
  }

  @Test
  void what_is_still_to_be_replicated_stays() {
    lifecycle(r -> r.filter(f -> f.prefix("")).expiration(e -> e.days(1)));
    write("a", "1");
    StoredObject object = current(BUCKET, "a");
    update("a", object.with(object.attributes().withReplicationStatus("FAILED")));
    days(30);
    assertThat(versions(BUCKET, "a")).hasSize(1);
    update("a", object.with(object.attributes().withReplicationStatus("COMPLETED")));
    days(1);
    assertThat(versions(BUCKET, "a")).hasSize(2);
  }

  private void write(String key, String versionId) {
    put("written");
    StoredObject object =
        current(BUCKET, "written")
            .as(
                versionId,
                aws.clock().instant().truncatedTo(java.time.temporal.ChronoUnit.SECONDS));
    commit(
        new ObjectChange.Written(
            BUCKET, key, object, ObjectChange.Origin.PUT, ObjectChange.Cause.REQUEST, 0));
  }

  private void mark(String key, String versionId) {
    commit(
        new ObjectChange.Marked(
            BUCKET,
            key,
            new DeleteMarker(versionId, aws.clock().instant(), null),
            ObjectChange.Cause.REQUEST,
            0));
  }

  private void lock(String key, ObjectLock lock) {
    StoredObject object = current(BUCKET, key);
    update(key, object.with(object.attributes().withLock(lock)));
  }

  private void update(String key, StoredObject object) {
    commit(
        new ObjectChange.Updated(
            BUCKET,
            key,
            object,
            ObjectChange.Aspect.LOCK,
            ObjectChange.Cause.REQUEST,
            store().state().sequence() + 1));
  }
}
