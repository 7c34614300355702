package io.cloudfakes.s3.internal.state;

/** What can change of a bucket beside its content. */
public sealed interface BucketChange extends S3Change {
  String bucket();

  record Created(Bucket made) implements BucketChange {
    @Override
    public String bucket() {
      return made.name();
    }

    @Override
    public S3State applyTo(S3State state) {
      return state.with(made);
    }
  }

  record Deleted(String bucket) implements BucketChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.without(bucket);
    }
  }

  /**
   * A document of its configuration takes the place of what was there.
   *
   * @param type which document it is
   * @param id tells documents of a type apart; "" where there is one
   */
  record Configured(String bucket, Class<?> type, String id, Object document)
      implements BucketChange {
    /** The one document of its class. */
    public static Configured of(String bucket, Object document) {
      return new Configured(bucket, document.getClass(), "", document);
    }

    @Override
    public S3State applyTo(S3State state) {
      return state.change(bucket, there -> there.with(there.documents().with(id, document, type)));
    }
  }

  /** A document of its configuration is there no more. */
  record Unconfigured(String bucket, Class<?> type, String id) implements BucketChange {
    public static Unconfigured of(String bucket, Class<?> type) {
      return new Unconfigured(bucket, type, "");
    }

    @Override
    public S3State applyTo(S3State state) {
      return state.change(bucket, there -> there.with(there.documents().without(type, id)));
    }
  }

  record VersioningSet(String bucket, Versioning versioning, boolean mfaDelete)
      implements BucketChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.change(bucket, there -> there.with(versioning, mfaDelete));
    }
  }
}
