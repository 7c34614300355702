package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.Keys;
import io.cloudfakes.s3.internal.rule.MfaDelete;
import io.cloudfakes.s3.internal.rule.ObjectLockRules;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Delete;
import software.amazon.awssdk.services.s3.model.DeleteObjectsRequest;
import software.amazon.awssdk.services.s3.model.DeleteObjectsResponse;
import software.amazon.awssdk.services.s3.model.DeletedObject;
import software.amazon.awssdk.services.s3.model.ObjectIdentifier;
import software.amazon.awssdk.services.s3.model.S3Error;

/**
 * Deletes up to 1,000 objects of one bucket, each for itself: what cannot be deleted is reported
 * beside what was. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_DeleteObjects.html">DeleteObjects</a>.
 *
 * <p>Modelled: versions and delete markers; {@code Quiet}; the condition {@code ETag} of each
 * entry; object lock, the way past governance, MFA delete; the digest every such request must
 * carry.
 *
 * <p>The conditions {@code Size} and {@code LastModifiedTime} are for directory buckets.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MalformedXML}, {@code InvalidRequest}, {@code
 * InvalidDigest}, {@code BadDigest}, {@code AccessDenied}; of single entries: {@code NoSuchKey},
 * {@code PreconditionFailed}, {@code InvalidArgument}.
 */
public final class DeleteObjects
    implements Operation<DeleteObjectsRequest, DeleteObjectsResponse, S3State> {
  private static final RequestMembers MEMBERS =
      S3Members.ANY.refusing("Delete.Objects.LastModifiedTime", "Delete.Objects.Size");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<DeleteObjectsResponse, S3State> decide(
      DeleteObjectsRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObjects(state, request.bucket(), request.expectedBucketOwner(), call);
    DocumentIntegrity.requireDigest(call, request.checksumAlgorithmAsString());
    ObjectLockRules.requireBypassApplies(bucket, request.bypassGovernanceRetention());
    List<ObjectIdentifier> entries = entries(request.delete(), call);
    if (bucket.mfaDelete() && entries.stream().anyMatch(entry -> entry.versionId() != null)) {
      MfaDelete.require(request.mfa());
    }
    Deletions deletion = new Deletions(request, bucket, state, call);
    for (ObjectIdentifier entry : entries) {
      deletion.delete(entry);
    }
    DeleteObjectsResponse.Builder response = DeleteObjectsResponse.builder();
    if (!Boolean.TRUE.equals(request.delete().quiet())) {
      response.deleted(deletion.deleted);
    }
    return Outcome.of(response.errors(deletion.errors).build(), deletion.changes);
  }

  private static List<ObjectIdentifier> entries(@Nullable Delete delete, CallContext call) {
    if (delete == null
        || delete.objects().isEmpty()
        || delete.objects().size() > call.options(S3Options.class).limits().pageSize()) {
      throw S3Errors.malformedXml().asException();
    }
    for (ObjectIdentifier entry : delete.objects()) {
      if (entry.key() == null || entry.key().isEmpty()) {
        throw S3Errors.malformedXml().asException();
      }
    }
    return delete.objects();
  }

  /** One such call, entry by entry; an entry sees what those before it did. */
  private static final class Deletions {
    private final DeleteObjectsRequest request;
    private final CallContext call;
    private final List<DeletedObject> deleted = new ArrayList<>();
    private final List<S3Error> errors = new ArrayList<>();
    private final List<S3Change> changes = new ArrayList<>();
    private S3State state;
    private Bucket bucket;
    private int index;

    Deletions(DeleteObjectsRequest request, Bucket bucket, S3State state, CallContext call) {
      this.request = request;
      this.bucket = bucket;
      this.state = state;
      this.call = call;
    }

    void delete(ObjectIdentifier entry) {
      try {
        deleted.add(told(entry, deletion(entry)));
      } catch (AwsErrorException refused) {
        errors.add(
            S3Error.builder()
                .key(entry.key())
                .versionId(entry.versionId())
                .code(refused.error().code())
                .message(refused.error().message())
                .build());
      }
    }

    private Deletion deletion(ObjectIdentifier entry) {
      String key = entry.key();
      boolean bypass = Boolean.TRUE.equals(request.bypassGovernanceRetention());
      BucketAccess.require(
          bucket, Deletion.permission(entry.versionId()), key, entry.versionId(), call);
      Versions.requireWellFormed(bucket, entry.versionId());
      Keys.requireShortEnough(key, call.options(S3Options.class).limits().keyBytes());
      if (bypass) {
        Deletion.requireMayBypass(bucket, key, entry.versionId(), call);
      }
      if (entry.eTag() != null) {
        WriteConditions.requireMatch(
            key, Deletion.etag(bucket, key, entry.versionId()), entry.eTag());
      }
      Deletion deletion =
          Deletion.of(
              bucket,
              new Deletion.Wanted(
                  key, entry.versionId(), bypass, Versions.idOfNew(bucket, call, index++)),
              state.sequence() + 1,
              call.now());
      if (deletion.change() != null) {
        apply(deletion.change());
      }
      return deletion;
    }

    private void apply(S3Change change) {
      changes.add(change);
      state = change.applyTo(state);
      bucket = Objects.requireNonNull(state.bucket(bucket.name()), "objects go, not the bucket");
    }

    private static DeletedObject told(ObjectIdentifier entry, Deletion deletion) {
      DeletedObject.Builder told =
          DeletedObject.builder().key(entry.key()).versionId(entry.versionId());
      if (deletion.isMarker()) {
        told.deleteMarker(true).deleteMarkerVersionId(deletion.versionId());
      }
      return told.build();
    }
  }
}
