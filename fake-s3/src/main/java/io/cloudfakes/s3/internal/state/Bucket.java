package io.cloudfakes.s3.internal.state;

import io.cloudfakes.s3.internal.rule.Versions;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One general purpose bucket.
 *
 * @param region where it is
 * @param locationConstraint what it was created with; null in {@code us-east-1}
 * @param owner the account that created it
 * @param created when it was created
 * @param versioning whether it keeps versions
 * @param mfaDelete whether deleting a version, and changing this, needs a second factor
 * @param objects what is in it
 * @param uploads what is being put in it in parts
 * @param documents its configuration
 */
public record Bucket(
    String name,
    String region,
    @Nullable String locationConstraint,
    String owner,
    Instant created,
    Versioning versioning,
    boolean mfaDelete,
    ObjectIndex objects,
    Uploads uploads,
    Documents documents) {

  /** A new, empty bucket. */
  public static Bucket create(
      String name,
      String region,
      @Nullable String locationConstraint,
      String owner,
      Instant created) {
    return new Bucket(
        name,
        region,
        locationConstraint,
        owner,
        created,
        Versioning.NEVER_ENABLED,
        false,
        ObjectIndex.EMPTY,
        Uploads.NONE,
        Documents.NONE);
  }

  public String arn() {
    return "arn:aws:s3:::" + name;
  }

  /** The document of that type in its configuration; null when there is none. */
  public <T> @Nullable T document(Class<T> type) {
    return documents.get(type);
  }

  /**
   * The object of that key and version.
   *
   * @param versionId the version asked for; null for the current one
   */
  public StoredObject requireObject(String key, @Nullable String versionId) {
    return Versions.require(this, key, versionId, "GET");
  }

  /** The ETag of the current object of that key; null when there is none. */
  public @Nullable String currentEtag(String key) {
    StoredObject object = objects.current(key);
    return object == null ? null : object.etag();
  }

  /** With a document in its configuration; for a bucket about to be created. */
  public Bucket with(Object document) {
    return with(documents.with("", document, document.getClass()));
  }

  public Bucket with(Versioning changed, boolean changedMfaDelete) {
    return copy(changed, changedMfaDelete, objects, uploads, documents);
  }

  /** With other objects: the uploads of the key that changed were overtaken. */
  Bucket with(ObjectIndex changed, String key) {
    Bucket result = with(changed);
    return uploads.isEmpty() ? result : result.with(uploads.overtaken(key));
  }

  Bucket with(ObjectIndex changed) {
    return copy(versioning, mfaDelete, changed, uploads, documents);
  }

  Bucket with(Uploads changed) {
    return copy(versioning, mfaDelete, objects, changed, documents);
  }

  Bucket with(Documents changed) {
    return copy(versioning, mfaDelete, objects, uploads, changed);
  }

  /** What a bucket was created as stays. */
  private Bucket copy(
      Versioning versions, boolean factor, ObjectIndex index, Uploads under, Documents configured) {
    return new Bucket(
        name,
        region,
        locationConstraint,
        owner,
        created,
        versions,
        factor,
        index,
        under,
        configured);
  }
}
