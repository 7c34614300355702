package io.cloudfakes.s3.internal.state;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;

/**
 * What an object has beside its content, headers and metadata; most objects share {@link #PLAIN}.
 *
 * @param owner the account that owns it; null for the bucket's owner
 * @param storageClass as AWS writes it, for example {@code STANDARD}
 * @param encryption how it is encrypted at rest
 * @param acl who was granted what; null for the private ACL of the owner
 * @param tags by key, in the order set
 * @param lock how long it is protected
 * @param websiteRedirect where the website sends its readers; null for nowhere
 * @param parts what it was put together from; empty when it was written in one piece
 * @param restore the copy of an archived object; null when there is none
 * @param replicationStatus {@code PENDING}, {@code COMPLETED}, {@code FAILED}, {@code REPLICA};
 *     null when no rule covers it
 */
public record ObjectAttributes(
    @Nullable String owner,
    String storageClass,
    Encryption encryption,
    @Nullable AccessControlPolicy acl,
    Map<String, String> tags,
    ObjectLock lock,
    @Nullable String websiteRedirect,
    List<StoredPart> parts,
    @Nullable Restore restore,
    @Nullable String replicationStatus) {
  public static final String STANDARD = "STANDARD";

  /** A standard object of the bucket's owner, encrypted with S3's own keys. */
  public static final ObjectAttributes PLAIN =
      new ObjectAttributes(
          null,
          STANDARD,
          Encryption.S3_KEYS,
          null,
          Map.of(),
          ObjectLock.NONE,
          null,
          List.of(),
          null,
          null);

  /** Whether it is as most objects have it. */
  public boolean isPlain() {
    return equals(PLAIN);
  }

  public ObjectAttributes withOwner(@Nullable String value) {
    return new ObjectAttributes(
        value,
        storageClass,
        encryption,
        acl,
        tags,
        lock,
        websiteRedirect,
        parts,
        restore,
        replicationStatus);
  }

  public ObjectAttributes withStorageClass(String value) {
    return new ObjectAttributes(
        owner,
        value,
        encryption,
        acl,
        tags,
        lock,
        websiteRedirect,
        parts,
        restore,
        replicationStatus);
  }

  public ObjectAttributes withEncryption(Encryption value) {
    return new ObjectAttributes(
        owner,
        storageClass,
        value,
        acl,
        tags,
        lock,
        websiteRedirect,
        parts,
        restore,
        replicationStatus);
  }

  public ObjectAttributes withAcl(@Nullable AccessControlPolicy value) {
    return new ObjectAttributes(
        owner,
        storageClass,
        encryption,
        value,
        tags,
        lock,
        websiteRedirect,
        parts,
        restore,
        replicationStatus);
  }

  public ObjectAttributes withTags(Map<String, String> value) {
    return new ObjectAttributes(
        owner,
        storageClass,
        encryption,
        acl,
        value,
        lock,
        websiteRedirect,
        parts,
        restore,
        replicationStatus);
  }

  public ObjectAttributes withLock(ObjectLock value) {
    return new ObjectAttributes(
        owner,
        storageClass,
        encryption,
        acl,
        tags,
        value,
        websiteRedirect,
        parts,
        restore,
        replicationStatus);
  }

  public ObjectAttributes withWebsiteRedirect(@Nullable String value) {
    return new ObjectAttributes(
        owner, storageClass, encryption, acl, tags, lock, value, parts, restore, replicationStatus);
  }

  public ObjectAttributes withParts(List<StoredPart> value) {
    return new ObjectAttributes(
        owner,
        storageClass,
        encryption,
        acl,
        tags,
        lock,
        websiteRedirect,
        value,
        restore,
        replicationStatus);
  }

  public ObjectAttributes withRestore(@Nullable Restore value) {
    return new ObjectAttributes(
        owner,
        storageClass,
        encryption,
        acl,
        tags,
        lock,
        websiteRedirect,
        parts,
        value,
        replicationStatus);
  }

  public ObjectAttributes withReplicationStatus(@Nullable String value) {
    return new ObjectAttributes(
        owner, storageClass, encryption, acl, tags, lock, websiteRedirect, parts, restore, value);
  }
}
