package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.Documents;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.OwnershipControls;
import software.amazon.awssdk.services.s3.model.Payer;
import software.amazon.awssdk.services.s3.model.PublicAccessBlockConfiguration;
import software.amazon.awssdk.services.s3.model.RequestPaymentConfiguration;

/**
 * What a bucket's configuration says on access, gathered once for each configuration.
 *
 * @param policy null when it has none
 * @param publicPolicy whether the policy is public in S3's sense
 * @param ownership whose the objects are that others write
 * @param acl who was granted what of the bucket; null for the private list
 * @param block which public access is blocked
 * @param requesterPays whether those who ask pay
 */
public record AccessRules(
    @Nullable PolicyDocument policy,
    boolean publicPolicy,
    ObjectOwnership ownership,
    @Nullable AccessControlPolicy acl,
    PublicAccessBlock block,
    boolean requesterPays) {

  /** The rules of a bucket. */
  public static AccessRules of(Bucket bucket) {
    return bucket.documents().derived(AccessRules.class, AccessRules::gather);
  }

  private static AccessRules gather(Documents documents) {
    PolicyDocument policy = documents.get(PolicyDocument.class);
    OwnershipControls controls = documents.get(OwnershipControls.class);
    RequestPaymentConfiguration payment = documents.get(RequestPaymentConfiguration.class);
    return new AccessRules(
        policy,
        policy != null && policy.isPublic(),
        controls == null
            ? ObjectOwnership.OBJECT_WRITER
            : controls.rules().get(0).objectOwnership(),
        documents.get(AccessControlPolicy.class),
        PublicAccessBlock.of(documents.get(PublicAccessBlockConfiguration.class)),
        payment != null && payment.payer() == Payer.REQUESTER);
  }

  /** Whether access control lists count for anything. */
  public boolean listsCount() {
    return ownership != ObjectOwnership.BUCKET_OWNER_ENFORCED;
  }

  /** Whether the account that owns the bucket may do everything in it without being asked. */
  boolean leavesOwnerAlone() {
    return policy == null && !listsCount();
  }
}
