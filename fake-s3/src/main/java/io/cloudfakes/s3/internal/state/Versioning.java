package io.cloudfakes.s3.internal.state;

/** Whether a bucket keeps the versions of its objects; once enabled it can only be suspended. */
public enum Versioning {
  NEVER_ENABLED,
  ENABLED,
  SUSPENDED
}
