package io.cloudfakes.edge.cloudfront.internal.state;

import java.util.List;

/** What is done when its time comes. */
public sealed interface CloudFrontTask {
  /** The edges get a distribution as its account wants it. */
  record Deploy(String distribution) implements CloudFrontTask {}

  /** The edges get something else as its account wants it. */
  record DeployEntity(Kind kind, String id) implements CloudFrontTask {}

  /** The edges have dropped what an invalidation names, but for those that lag. */
  record CompleteInvalidation(String id, List<EdgeLag> lags) implements CloudFrontTask {}

  /** An edge that lags has dropped it, too. */
  record PurgeLate(String id, String location) implements CloudFrontTask {}

  /** The lines of a log are written to its bucket. */
  record WriteLogs(LogTarget target) implements CloudFrontTask {}
}
