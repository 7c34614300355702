package io.cloudfakes.s3.internal.state;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
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
    return with(draft -> draft.owner = value);
  }

  public ObjectAttributes withStorageClass(String value) {
    return with(draft -> draft.storageClass = value);
  }

  public ObjectAttributes withEncryption(Encryption value) {
    return with(draft -> draft.encryption = value);
  }

  public ObjectAttributes withAcl(@Nullable AccessControlPolicy value) {
    return with(draft -> draft.acl = value);
  }

  public ObjectAttributes withTags(Map<String, String> value) {
    return with(draft -> draft.tags = value);
  }

  public ObjectAttributes withLock(ObjectLock value) {
    return with(draft -> draft.lock = value);
  }

  public ObjectAttributes withParts(List<StoredPart> value) {
    return with(draft -> draft.parts = value);
  }

  public ObjectAttributes withRestore(@Nullable Restore value) {
    return with(draft -> draft.restore = value);
  }

  public ObjectAttributes withReplicationStatus(@Nullable String value) {
    return with(draft -> draft.replicationStatus = value);
  }

  private ObjectAttributes with(Consumer<Draft> change) {
    Draft draft = new Draft(this);
    change.accept(draft);
    return draft.made();
  }

  /** The same, to be changed before it is made. */
  private static final class Draft {
    private @Nullable String owner;
    private String storageClass;
    private Encryption encryption;
    private @Nullable AccessControlPolicy acl;
    private Map<String, String> tags;
    private ObjectLock lock;
    private @Nullable String websiteRedirect;
    private List<StoredPart> parts;
    private @Nullable Restore restore;
    private @Nullable String replicationStatus;

    Draft(ObjectAttributes of) {
      owner = of.owner;
      storageClass = of.storageClass;
      encryption = of.encryption;
      acl = of.acl;
      tags = of.tags;
      lock = of.lock;
      websiteRedirect = of.websiteRedirect;
      parts = of.parts;
      restore = of.restore;
      replicationStatus = of.replicationStatus;
    }

    ObjectAttributes made() {
      return new ObjectAttributes(
          owner,
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
  }
}
