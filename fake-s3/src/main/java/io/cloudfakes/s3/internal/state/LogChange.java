package io.cloudfakes.s3.internal.state;

/** What can change of the access logs being written. */
public sealed interface LogChange extends S3Change {
  /** A bucket has a log from here on, or has none. */
  record Switched(String bucket, boolean on) implements LogChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.with(state.logs().withLogging(bucket, on));
    }
  }

  /** Something happened in a bucket that has a log. */
  record Recorded(String bucket, LogRecord record) implements LogChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.with(state.logs().with(bucket, record));
    }
  }

  /** The records of a bucket wait no more: they were delivered, or had nowhere to go. */
  record Delivered(String bucket) implements LogChange {
    @Override
    public S3State applyTo(S3State state) {
      return state.with(state.logs().withoutWaiting(bucket));
    }
  }
}
