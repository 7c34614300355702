package io.cloudfakes.s3;

import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.s3.internal.access.AccessPoint;
import io.cloudfakes.s3.internal.access.PublicAccessBlock;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.Store;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * An access point as a test makes it: another name of a bucket, or of several in several regions,
 * with a policy of its own. On AWS the service S3 Control makes them, which this fake is not.
 */
public final class S3AccessPoint {
  private final Store<S3State> store;
  private final String arn;
  private final String alias;

  S3AccessPoint(Store<S3State> store, AccessPoint made, List<String> buckets) {
    this.store = store;
    this.arn = made.arn();
    this.alias = made.alias();
    List<BucketChange> changes = new ArrayList<>();
    for (String bucket : buckets) {
      changes.add(new BucketChange.Configured(bucket, AccessPoint.class, arn, made));
    }
    store.commit(changes);
  }

  /** What clients give in place of a bucket's name. */
  public String arn() {
    return arn;
  }

  /** What clients may give in place of a bucket's name too. */
  public String alias() {
    return alias;
  }

  /**
   * Gives it a policy, in place of the one it had; it begins without one.
   *
   * @throws io.cloudfakes.iam.MalformedPolicyException when the text is no resource's policy
   */
  public S3AccessPoint policy(String json) {
    PolicyDocument policy = PolicyDocument.resourcePolicy(json);
    return change(point -> point.with(policy));
  }

  /** Says whether its public policy counts for others than its account; at first it does not. */
  public S3AccessPoint blockPublicAccess(boolean block) {
    return change(point -> point.with(block ? PublicAccessBlock.ALL : PublicAccessBlock.NONE));
  }

  /** Takes it away; a bucket is deleted only when none leads to it. */
  public void delete() {
    List<BucketChange> changes = new ArrayList<>();
    for (Bucket bucket : store.state().allBuckets()) {
      changes.add(new BucketChange.Unconfigured(bucket.name(), AccessPoint.class, arn));
    }
    store.commit(changes);
  }

  private S3AccessPoint change(UnaryOperator<AccessPoint> how) {
    List<BucketChange> changes = new ArrayList<>();
    for (Bucket bucket : store.state().allBuckets()) {
      AccessPoint there = bucket.documents().get(AccessPoint.class, arn);
      if (there != null) {
        changes.add(
            new BucketChange.Configured(bucket.name(), AccessPoint.class, arn, how.apply(there)));
      }
    }
    store.commit(changes);
    return this;
  }

  @Override
  public String toString() {
    return arn;
  }
}
