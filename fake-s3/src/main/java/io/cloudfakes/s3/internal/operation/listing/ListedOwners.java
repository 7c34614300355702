package io.cloudfakes.s3.internal.operation.listing;

import io.cloudfakes.s3.internal.access.AccessRules;
import io.cloudfakes.s3.internal.access.Owners;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Owner;

/** The owners of what a list names: nearly always the bucket's. */
final class ListedOwners {
  private final Owner ofBucket;
  private final boolean allOfBucket;
  private final CallContext call;

  ListedOwners(Bucket bucket, CallContext call) {
    this.ofBucket = Owners.owner(bucket.owner(), call);
    this.allOfBucket = !AccessRules.of(bucket).listsCount();
    this.call = call;
  }

  /**
   * One owner.
   *
   * @param account null for the bucket's owner
   */
  Owner of(@Nullable String account) {
    return account == null || allOfBucket ? ofBucket : Owners.owner(account, call);
  }
}
