package io.cloudfakes.s3.internal.state;

/**
 * What can change of the objects in a bucket.
 *
 * <p>Each has a {@code sequence}: its place among all changes of objects, {@code state.sequence() +
 * 1} for the first of a commit.
 */
public sealed interface ObjectChange extends S3Change {
  /** Who or what brought a change about; events are named by it. */
  enum Cause {
    REQUEST,
    LIFECYCLE,
    REPLICATION
  }

  /** How an object came to be: the second half of its event's name. */
  enum Origin {
    PUT("Put"),
    POST("Post"),
    COPY("Copy"),
    COMPLETE_MULTIPART_UPLOAD("CompleteMultipartUpload");

    private final String eventName;

    Origin(String eventName) {
      this.eventName = eventName;
    }

    public String eventName() {
      return eventName;
    }
  }

  /** What of a version was set anew. */
  enum Aspect {
    TAGS_PUT,
    TAGS_DELETED,
    ACL,
    LOCK,
    ENCRYPTION,
    STORAGE_CLASS,
    RESTORE_STARTED,
    RESTORE_COMPLETED,
    RESTORE_EXPIRED,
    REPLICATION_STATUS
  }

  String bucket();

  String key();

  Cause cause();

  long sequence();

  /**
   * An object becomes the newest version of its key. The null version takes the place of a former
   * null version; versions with ids stay beneath.
   */
  record Written(
      String bucket, String key, StoredObject object, Origin origin, Cause cause, long sequence)
      implements ObjectChange {
    @Override
    public S3State applyTo(S3State state) {
      return state
          .change(bucket, there -> there.with(there.objects().with(key, object), key))
          .counted(sequence);
    }
  }

  /** A delete marker becomes the newest version of its key. */
  record Marked(String bucket, String key, DeleteMarker marker, Cause cause, long sequence)
      implements ObjectChange {
    @Override
    public S3State applyTo(S3State state) {
      return state
          .change(bucket, there -> there.with(there.objects().with(key, marker), key))
          .counted(sequence);
    }
  }

  /** One version of a key, an object or a delete marker, is there no more. */
  record Removed(String bucket, String key, String versionId, Cause cause, long sequence)
      implements ObjectChange {
    @Override
    public S3State applyTo(S3State state) {
      return state
          .change(bucket, there -> there.with(there.objects().without(key, versionId), key))
          .counted(sequence);
    }
  }

  /** A version stays where it is and has other attributes. */
  record Updated(
      String bucket, String key, StoredObject object, Aspect aspect, Cause cause, long sequence)
      implements ObjectChange {
    @Override
    public S3State applyTo(S3State state) {
      return state
          .change(bucket, there -> there.with(there.objects().replacing(key, object)))
          .counted(sequence);
    }
  }
}
