package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.AwsError;
import io.cloudfakes.s3.internal.state.Bucket;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * A kind of configuration document: a row of {@link BucketDocuments}, and the operations on it. The
 * request of a put has the document in a member named as the document's type; the reply to a get
 * has it in a member of that name, or has the document's own members.
 *
 * @param <D> the SDK's class of the document
 */
public final class DocumentKind<D> {
  /** Holds a document against AWS's rules, and gives it back as it is to be kept. */
  @FunctionalInterface
  interface Rule<D> {
    D kept(D document, Place place);
  }

  private final Class<D> type;
  private final String getPermission;
  private final String putPermission;
  private final String deletePermission;
  private final Rule<D> rule;
  private final Consumer<Bucket> guard;
  private final Predicate<D> withdrawal;
  private final @Nullable D fallback;
  private final Function<String, AwsError> absence;
  private final boolean several;
  private final boolean digestNeeded;
  private final int putStatus;

  private DocumentKind(Row<D> row) {
    this.type = row.type;
    this.getPermission = "s3:Get" + row.permission;
    this.putPermission = "s3:Put" + row.permission;
    this.deletePermission = row.deletePermission == null ? putPermission : row.deletePermission;
    this.rule = row.rule;
    this.guard = row.guard;
    this.withdrawal = row.withdrawal;
    this.fallback = row.fallback;
    this.absence = row.absence;
    this.several = row.several;
    this.digestNeeded = row.digestNeeded;
    this.putStatus = row.putStatus;
  }

  /**
   * Begins a row.
   *
   * @param permission what stands after {@code s3:Get} and {@code s3:Put} in the permissions'
   *     names; deleting asks for the latter, if nothing else is said
   */
  static <D> Row<D> of(Class<D> type, String permission) {
    return new Row<>(type, permission);
  }

  public PutDocument<D> put() {
    return new PutDocument<>(this);
  }

  public GetDocument<D> get() {
    return new GetDocument<>(this);
  }

  public DeleteDocument<D> delete() {
    return new DeleteDocument<>(this);
  }

  public ListDocuments<D> list() {
    return new ListDocuments<>(this);
  }

  public Class<D> type() {
    return type;
  }

  /** The member of requests and replies that is the document. */
  public String member() {
    return type.getSimpleName();
  }

  String getPermission() {
    return getPermission;
  }

  String putPermission() {
    return putPermission;
  }

  String deletePermission() {
    return deletePermission;
  }

  /** Whether a bucket has several, told apart by their ids. */
  boolean several() {
    return several;
  }

  /** Whether AWS takes no document that comes without a digest or checksum. */
  boolean digestNeeded() {
    return digestNeeded;
  }

  int putStatus() {
    return putStatus;
  }

  /** Refuses to change what the bucket's state does not let be changed. */
  void requireChangeable(Bucket bucket) {
    guard.accept(bucket);
  }

  /** The document as it is to be kept; null when it says that there is none. */
  @Nullable D kept(D document, Place place) {
    Completeness.require(document);
    D kept = rule.kept(document, place);
    return withdrawal.test(kept) ? null : kept;
  }

  /** The bucket's document, or what AWS answers where there is none. */
  D of(Bucket bucket, String id) {
    D document = bucket.documents().get(type, id);
    if (document == null) {
      document = fallback;
    }
    if (document == null) {
      throw absence.apply(bucket.name()).asException();
    }
    return document;
  }

  /** A row while it is written. */
  static final class Row<D> {
    private final Class<D> type;
    private final String permission;
    private @Nullable String deletePermission;
    private Rule<D> rule = (document, place) -> document;
    private Consumer<Bucket> guard = bucket -> {};
    private Predicate<D> withdrawal = document -> false;
    private @Nullable D fallback;
    private Function<String, AwsError> absence = bucket -> ConfigurationErrors.noConfiguration();
    private boolean several;
    private boolean digestNeeded = true;
    private int putStatus = 200;

    private Row(Class<D> type, String permission) {
      this.type = type;
      this.permission = permission;
    }

    /** What the document must be like, whatever the bucket. */
    Row<D> checkedBy(Consumer<D> check) {
      return keptAs(
          (document, place) -> {
            check.accept(document);
            return document;
          });
    }

    /** What the document must be like, and how it is kept. */
    Row<D> keptAs(Rule<D> value) {
      rule = value;
      return this;
    }

    /** What the bucket must be like for the document to be put or deleted. */
    Row<D> changeableIf(Consumer<Bucket> value) {
      guard = value;
      return this;
    }

    /** Which documents mean that there is to be none. */
    Row<D> withdrawnBy(Predicate<D> value) {
      withdrawal = value;
      return this;
    }

    /** What a bucket without such a document answers. */
    Row<D> elseAnswering(D value) {
      fallback = value;
      return this;
    }

    /** How a bucket without such a document refuses. */
    Row<D> elseRefusing(Function<String, AwsError> value) {
      absence = value;
      return this;
    }

    Row<D> deletedWith(String value) {
      deletePermission = value;
      return this;
    }

    /** A bucket has several, told apart by their ids. */
    Row<D> toldApartByIds() {
      several = true;
      return withoutDigest();
    }

    /** The document needs no digest or checksum. */
    Row<D> withoutDigest() {
      digestNeeded = false;
      return this;
    }

    Row<D> answeringPutWith(int status) {
      putStatus = status;
      return this;
    }

    DocumentKind<D> row() {
      return new DocumentKind<>(this);
    }
  }
}
