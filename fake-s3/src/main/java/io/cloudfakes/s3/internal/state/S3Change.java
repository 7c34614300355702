package io.cloudfakes.s3.internal.state;

import io.cloudfakes.service.Change;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;

/** Everything that can change in S3. */
public sealed interface S3Change extends Change<S3State> {
  /** How an object came to be: the second half of its event's name. */
  enum Origin {
    PUT("Put"),
    COPY("Copy");

    private final String eventName;

    Origin(String eventName) {
      this.eventName = eventName;
    }

    public String eventName() {
      return eventName;
    }
  }

  record BucketCreated(Bucket bucket) implements S3Change {
    @Override
    public S3State applyTo(S3State state) {
      return state.with(bucket);
    }
  }

  record BucketDeleted(String bucket) implements S3Change {
    @Override
    public S3State applyTo(S3State state) {
      return state.without(bucket);
    }
  }

  /**
   * An object takes the place of whatever its key had.
   *
   * @param sequence the change's place among all changes of objects
   */
  record ObjectWritten(String bucket, String key, StoredObject object, Origin origin, long sequence)
      implements S3Change {
    @Override
    public S3State applyTo(S3State state) {
      return state
          .change(bucket, there -> there.withObjects(there.objects().with(key, object)))
          .counted(sequence);
    }
  }

  /**
   * A key has no object any more.
   *
   * @param sequence the change's place among all changes of objects
   */
  record ObjectDeleted(String bucket, String key, long sequence) implements S3Change {
    @Override
    public S3State applyTo(S3State state) {
      return state
          .change(bucket, there -> there.withObjects(there.objects().without(key)))
          .counted(sequence);
    }
  }

  record NotificationsConfigured(String bucket, NotificationConfiguration configuration)
      implements S3Change {
    @Override
    public S3State applyTo(S3State state) {
      return state.change(bucket, there -> there.withNotifications(configuration));
    }
  }
}
