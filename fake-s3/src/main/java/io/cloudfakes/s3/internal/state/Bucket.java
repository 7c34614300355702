package io.cloudfakes.s3.internal.state;

import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/**
 * One general purpose bucket.
 *
 * @param region where it is
 * @param locationConstraint what it was created with; null in {@code us-east-1}
 * @param owner the account that created it
 * @param created when it was created
 * @param objects what is in it
 * @param notifications who hears of its changes
 */
public record Bucket(
    String name,
    String region,
    @Nullable String locationConstraint,
    String owner,
    Instant created,
    ObjectIndex objects,
    NotificationConfiguration notifications) {
  private static final NotificationConfiguration NO_NOTIFICATIONS =
      NotificationConfiguration.builder().build();

  /** A new, empty bucket. */
  public static Bucket create(
      String name,
      String region,
      @Nullable String locationConstraint,
      String owner,
      Instant created) {
    return new Bucket(
        name, region, locationConstraint, owner, created, ObjectIndex.EMPTY, NO_NOTIFICATIONS);
  }

  public String arn() {
    return "arn:aws:s3:::" + name;
  }

  /**
   * The object of that key and version.
   *
   * @param versionId the version asked for; null for the current one
   */
  public StoredObject requireObject(String key, @Nullable String versionId) {
    Versions.requireNullVersion(versionId);
    StoredObject object = objects.current(key);
    if (object == null) {
      throw (versionId == null ? S3Errors.noSuchKey(key) : S3Errors.noSuchVersion(key, versionId))
          .asException();
    }
    return object;
  }

  /** The ETag of the current object of that key; null when there is none. */
  public @Nullable String currentEtag(String key) {
    StoredObject object = objects.current(key);
    return object == null ? null : object.etag();
  }

  Bucket withObjects(ObjectIndex changed) {
    return new Bucket(name, region, locationConstraint, owner, created, changed, notifications);
  }

  Bucket withNotifications(NotificationConfiguration changed) {
    return new Bucket(name, region, locationConstraint, owner, created, objects, changed);
  }
}
