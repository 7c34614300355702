package io.cloudfakes.s3.internal.access;

import io.cloudfakes.s3.BucketDefaults;
import io.cloudfakes.s3.internal.state.Bucket;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.OwnershipControlsRule;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;

/** What a new bucket is configured with although nobody asked. */
public final class NewBuckets {
  private static final PublicAccessBlockConfiguration BLOCKED =
      PublicAccessBlockConfiguration.builder()
          .blockPublicAcls(true)
          .ignorePublicAcls(true)
          .blockPublicPolicy(true)
          .restrictPublicBuckets(true)
          .build();

  private NewBuckets() {}

  /** The bucket with those defaults. */
  public static Bucket configured(Bucket made, BucketDefaults defaults) {
    return configured(made, defaults, null);
  }

  /**
   * The bucket with those defaults but for the ownership.
   *
   * @param ownership what was asked for; null when nothing was
   */
  public static Bucket configured(
      Bucket made, BucketDefaults defaults, @Nullable ObjectOwnership ownership) {
    boolean today = defaults == BucketDefaults.SINCE_2023;
    ObjectOwnership chosen =
        ownership == null && today ? ObjectOwnership.BUCKET_OWNER_ENFORCED : ownership;
    Bucket owned = chosen == null ? made : made.with(controls(chosen));
    return today ? owned.with(BLOCKED) : owned;
  }

  private static OwnershipControls controls(ObjectOwnership ownership) {
    return OwnershipControls.builder()
        .rules(OwnershipControlsRule.builder().objectOwnership(ownership).build())
        .build();
  }
}
