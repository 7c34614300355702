package io.cloudfakes.s3.internal.operation.object;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.rule.WriteConditions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.S3Change;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
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
 * <p>Modelled: {@code Quiet}, the condition {@code ETag} of each entry, the digest every such
 * request must carry.
 *
 * <p>Not modelled: versions and delete markers; the conditions {@code Size} and {@code
 * LastModifiedTime}, which general purpose buckets refuse too.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code MalformedXML}, {@code InvalidRequest}, {@code
 * InvalidDigest}, {@code BadDigest}, {@code AccessDenied}; of single entries: {@code NoSuchKey},
 * {@code PreconditionFailed}, {@code InvalidArgument}.
 */
public final class DeleteObjects
    implements Operation<DeleteObjectsRequest, DeleteObjectsResponse, S3State> {
  private static final RequestMembers MEMBERS =
      S3Members.ANY
          .refusing("Delete.Objects.LastModifiedTime", "Delete.Objects.Size")
          .withoutEffect("MFA");

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
    DeleteObject.requireNoBypass(request.bypassGovernanceRetention());
    List<ObjectIdentifier> entries = entries(request.delete(), call);
    Deletion deletion = new Deletion(bucket, state.sequence(), call);
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
  private static final class Deletion {
    private final Bucket bucket;
    private final CallContext call;
    private final Set<String> gone = new HashSet<>();
    private final List<DeletedObject> deleted = new ArrayList<>();
    private final List<S3Error> errors = new ArrayList<>();
    private final List<S3Change> changes = new ArrayList<>();
    private long sequence;

    Deletion(Bucket bucket, long sequence, CallContext call) {
      this.bucket = bucket;
      this.call = call;
      this.sequence = sequence;
    }

    void delete(ObjectIdentifier entry) {
      String key = entry.key();
      String etag = gone.contains(key) ? null : bucket.currentEtag(key);
      try {
        BucketAccess.require(
            bucket,
            entry.versionId() == null ? "s3:DeleteObject" : "s3:DeleteObjectVersion",
            key,
            entry.versionId(),
            call);
        Versions.requireNullVersion(entry.versionId());
        WriteConditions.requireMatch(key, etag, entry.eTag());
      } catch (AwsErrorException refused) {
        errors.add(
            S3Error.builder()
                .key(key)
                .versionId(entry.versionId())
                .code(refused.error().code())
                .message(refused.error().message())
                .build());
        return;
      }
      if (etag != null) {
        sequence++;
        changes.add(
            new ObjectChange.Removed(
                bucket.name(), key, ObjectVersion.NULL_ID, ObjectChange.Cause.REQUEST, sequence));
        gone.add(key);
      }
      deleted.add(DeletedObject.builder().key(key).versionId(entry.versionId()).build());
    }
  }
}
