package io.cloudfakes.s3.internal.operation.versioning;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.rule.MfaDelete;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.VersionErrors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.MFADelete;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningRequest;
import software.amazon.awssdk.services.s3.model.PutBucketVersioningResponse;
import software.amazon.awssdk.services.s3.model.ReplicationConfiguration;
import software.amazon.awssdk.services.s3.model.VersioningConfiguration;

/**
 * Has a bucket keep versions, or keep no new ones. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_PutBucketVersioning.html">PutBucketVersioning</a>.
 *
 * <p>Modelled: all of it. MFA delete is a switch: of the second factor only the form is checked.
 * The change holds at once, where AWS may take minutes.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code IllegalVersioningConfigurationException}, {@code
 * MalformedXML}, {@code InvalidBucketState} (for a bucket with object lock or replication), {@code
 * InvalidRequest}, {@code InvalidDigest}, {@code BadDigest}, {@code AccessDenied}.
 */
public final class PutBucketVersioning
    implements Operation<PutBucketVersioningRequest, PutBucketVersioningResponse, S3State> {
  private static final RequestMembers MEMBERS =
      // The digest has been held against the document as it came.
      RequestMembers.ALL_READ.withoutEffect("ContentMD5");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<PutBucketVersioningResponse, S3State> decide(
      PutBucketVersioningRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forBucket(
            state, request.bucket(), request.expectedBucketOwner(), "s3:PutBucketVersioning", call);
    DocumentIntegrity.requireDigest(call, request.checksumAlgorithmAsString());
    VersioningConfiguration wanted = request.versioningConfiguration();
    if (wanted == null) {
      throw VersionErrors.missingBody().asException();
    }
    Versioning versioning = versioning(wanted);
    boolean mfaDelete = mfaDelete(wanted.mfaDelete(), bucket.mfaDelete());
    if (bucket.mfaDelete() || mfaDelete) {
      MfaDelete.require(request.mfa());
    }
    if (versioning == Versioning.SUSPENDED) {
      ObjectLockRules.requireVersioningMaySuspend(bucket);
      if (bucket.document(ReplicationConfiguration.class) != null) {
        throw VersionErrors.replicated().asException();
      }
    }
    return Outcome.of(
        PutBucketVersioningResponse.builder().build(),
        new BucketChange.VersioningSet(bucket.name(), versioning, mfaDelete));
  }

  private static Versioning versioning(VersioningConfiguration wanted) {
    if (wanted.status() == null) {
      throw VersionErrors.illegalVersioning().asException();
    }
    return switch (wanted.status()) {
      case ENABLED -> Versioning.ENABLED;
      case SUSPENDED -> Versioning.SUSPENDED;
      case UNKNOWN_TO_SDK_VERSION -> throw S3Errors.malformedXml().asException();
    };
  }

  private static boolean mfaDelete(@Nullable MFADelete wanted, boolean asItIs) {
    if (wanted == null) {
      return asItIs;
    }
    return switch (wanted) {
      case ENABLED -> true;
      case DISABLED -> false;
      case UNKNOWN_TO_SDK_VERSION -> throw S3Errors.malformedXml().asException();
    };
  }
}
