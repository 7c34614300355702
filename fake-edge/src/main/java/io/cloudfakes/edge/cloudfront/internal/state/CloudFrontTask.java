package io.cloudfakes.edge.cloudfront.internal.state;

/** What is done when its time comes. */
public sealed interface CloudFrontTask {
  /** The edges get a distribution as its account wants it. */
  record Deploy(String distribution) implements CloudFrontTask {}

  /** The edges get something else as its account wants it. */
  record DeployEntity(Kind kind, String id) implements CloudFrontTask {}

  /** The edges have dropped what an invalidation names. */
  record CompleteInvalidation(String id) implements CloudFrontTask {}

  /** The log lines of a distribution are written to its bucket. */
  record WriteLogs(String distribution) implements CloudFrontTask {}
}
