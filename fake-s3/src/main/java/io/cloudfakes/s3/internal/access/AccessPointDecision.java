package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.iam.PrincipalMatch;
import io.cloudfakes.iam.ResourceSide;
import io.cloudfakes.iam.Verdict;
import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/**
 * Whether a call that came through an access point is allowed: both the access point and the bucket
 * behind it have to agree. The caller's own policies are asked about the access point.
 */
final class AccessPointDecision {
  private AccessPointDecision() {}

  /** Refuses what is done to buckets by their own names alone. */
  static void requireSupported(String permission, @Nullable String key, CallContext call) {
    if (key != null) {
      return;
    }
    switch (permission) {
      case "s3:ListBucket",
          "s3:ListBucketVersions",
          "s3:ListBucketMultipartUploads",
          "s3:GetBucketAcl",
          "s3:GetBucketCORS",
          "s3:GetBucketLocation",
          "s3:GetBucketNotification",
          "s3:GetBucketPolicy" -> {}
      default -> throw AccessErrors.notThroughAccessPoints(call.action()).asException();
    }
  }

  /**
   * The verdict.
   *
   * @param request as it is asked of the bucket
   */
  static Verdict verdict(
      AccessPoint via,
      Bucket bucket,
      @Nullable PolicyDocument bucketPolicy,
      AccessRequest request,
      @Nullable String key) {
    Caller caller = request.caller();
    boolean own = caller.accountId().equals(via.account());
    PolicyDocument policy = via.policy();
    if (policy != null && policy.isPublic() && via.block().restrictsPublicBuckets() && !own) {
      return Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY;
    }
    AccessRequest asked = at(via, request, key);
    Verdict atPoint = PolicyEvaluation.decide(asked, ResourceSide.of(via.account(), policy, asked));
    if (!atPoint.allowed()) {
      return atPoint;
    }
    if (bucketPolicy != null && bucketPolicy.denies(request)) {
      return Verdict.DENIED_BY_RESOURCE_POLICY;
    }
    boolean allowed =
        (caller.accountId().equals(bucket.owner()) && PolicyEvaluation.identity(asked).allowed())
            || (bucketPolicy != null && bucketPolicy.allows(request) != PrincipalMatch.NONE);
    return allowed ? Verdict.ALLOWED : Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY;
  }

  /** The same question, asked of the access point. */
  static AccessRequest at(AccessPoint via, AccessRequest request, @Nullable String key) {
    return new AccessRequest(
        request.caller(),
        request.action(),
        key == null ? via.arn() : via.arn() + "/object/" + key,
        request.context());
  }
}
