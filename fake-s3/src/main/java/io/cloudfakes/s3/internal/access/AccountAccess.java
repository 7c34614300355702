package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.iam.Verdict;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;

/** What a caller may do in its own account, where no bucket's policy has a say. */
public final class AccountAccess {
  private AccountAccess() {}

  /**
   * Returns when the caller may.
   *
   * @param bucket the name of the bucket to be; null when it is about the account
   */
  public static void require(String permission, @Nullable String bucket, CallContext call) {
    Caller caller = call.caller();
    if (caller.isRoot()) {
      return;
    }
    if (caller.isAnonymous()) {
      throw S3Errors.accessDenied().asException();
    }
    AccessRequest request =
        new AccessRequest(
            caller,
            permission,
            bucket == null ? "arn:aws:s3:::*" : "arn:aws:s3:::" + bucket,
            new RequestValues(null, null, null, null, call));
    Verdict verdict = PolicyEvaluation.identity(request);
    if (!verdict.allowed()) {
      throw S3Errors.accessDenied(request.denial(verdict.reason(permission))).asException();
    }
  }
}
