package io.cloudfakes.edge.cloudfront.internal.state;

/** What is done when its time comes. */
public sealed interface CloudFrontTask {
  /** The edges get a distribution as its account wants it. */
  record Deploy(String distribution) implements CloudFrontTask {}

  /** The edges have dropped what an invalidation names. */
  record CompleteInvalidation(String id) implements CloudFrontTask {}

  /** The lines of a log are written to its bucket. */
  record WriteLogs(LogTarget target) implements CloudFrontTask {}
}
