package io.cloudfakes.s3.internal.operation.archive;

import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.DocumentIntegrity;
import io.cloudfakes.s3.internal.operation.S3Members;
import io.cloudfakes.s3.internal.rule.ArchiveErrors;
import io.cloudfakes.s3.internal.rule.Retrieval;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.rule.StorageClasses;
import io.cloudfakes.s3.internal.rule.Versions;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectChange;
import io.cloudfakes.s3.internal.state.Restore;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.s3.internal.state.TaskChange;
import io.cloudfakes.s3.internal.timed.RestoreCompletion;
import io.cloudfakes.s3.internal.timed.RestoreExpiry;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.RestoreObjectRequest;
import software.amazon.awssdk.services.s3.model.RestoreObjectResponse;
import software.amazon.awssdk.services.s3.model.RestoreRequest;

/**
 * Has a readable copy made of an archived object, for some days. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_RestoreObject.html">RestoreObject</a>.
 *
 * <p>Modelled: the classes {@code GLACIER} and {@code DEEP_ARCHIVE}; the three tiers, each as long
 * as AWS says it takes at most; another period for a copy that is there.
 *
 * <p>Not modelled: queries ({@code SELECT}), the archive tiers of {@code INTELLIGENT_TIERING}.
 *
 * <p>Errors: {@code NoSuchBucket}, {@code NoSuchKey}, {@code NoSuchVersion}, {@code
 * MethodNotAllowed} (for delete markers), {@code InvalidObjectState}, {@code
 * RestoreAlreadyInProgress}, {@code MalformedXML}, {@code InvalidArgument}, {@code InvalidDigest},
 * {@code BadDigest}, {@code AccessDenied}.
 */
public final class RestoreObject
    implements Operation<RestoreObjectRequest, RestoreObjectResponse, S3State> {
  private static final RequestMembers MEMBERS =
      S3Members.ANY
          .refusing(
              "RestoreRequest.Type",
              "RestoreRequest.Description",
              "RestoreRequest.SelectParameters",
              "RestoreRequest.OutputLocation")
          // It says which header has the digest, and that is held against the document.
          .withoutEffect("ChecksumAlgorithm");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<RestoreObjectResponse, S3State> decide(
      RestoreObjectRequest request, S3State state, CallContext call) {
    Bucket bucket =
        BucketAccess.forObject(
            state,
            request.bucket(),
            request.expectedBucketOwner(),
            "s3:RestoreObject",
            request.key(),
            request.versionId(),
            call);
    DocumentIntegrity.requireDigestIfSent(call);
    StoredObject object =
        Versions.requireNoMarker(bucket, request.key(), request.versionId(), "POST");
    RestoreRequest wanted = request.restoreRequest();
    int days = days(wanted);
    String storageClass = object.attributes().storageClass();
    if (!StorageClasses.isArchive(storageClass)) {
      throw ArchiveErrors.notArchived(storageClass).asException();
    }
    Duration duration = Retrieval.duration(tier(wanted), storageClass);
    Restore there = object.attributes().restore();
    if (there != null && there.ongoing()) {
      throw ArchiveErrors.alreadyUnderWay().asException();
    }
    Named named = new Named(bucket.name(), request.key(), object);
    RestoreObjectResponse response = RestoreObjectResponse.builder().build();
    return there == null
        ? begun(response, named, days, duration, state, call)
        : prolonged(response, named, days, state, call);
  }

  private record Named(String bucket, String key, StoredObject object) {
    ObjectChange with(Restore restore, ObjectChange.Aspect aspect, S3State state) {
      return new ObjectChange.Updated(
          bucket,
          key,
          object.with(object.attributes().withRestore(restore)),
          aspect,
          ObjectChange.Cause.REQUEST,
          state.sequence() + 1);
    }
  }

  private static Outcome<RestoreObjectResponse, S3State> begun(
      RestoreObjectResponse response,
      Named named,
      int days,
      Duration duration,
      S3State state,
      CallContext call) {
    RestoreCompletion completion =
        new RestoreCompletion(named.bucket, named.key, named.object.versionId());
    Outcome<RestoreObjectResponse, S3State> outcome =
        Outcome.of(
            response,
            List.of(
                named.with(new Restore(null, days), ObjectChange.Aspect.RESTORE_STARTED, state),
                new TaskChange.Scheduled(
                    call.now().plus(duration), completion.taskKey(), completion)));
    return outcome.withStatus(202);
  }

  /** A copy that is there stays for as many days from now; nothing has to be retrieved. */
  private static Outcome<RestoreObjectResponse, S3State> prolonged(
      RestoreObjectResponse response, Named named, int days, S3State state, CallContext call) {
    Instant expiry = Retrieval.expiry(call.now(), days);
    RestoreExpiry task = new RestoreExpiry(named.bucket, named.key, named.object.versionId());
    return Outcome.of(
        response,
        List.of(
            named.with(new Restore(expiry, days), ObjectChange.Aspect.RESTORE_STARTED, state),
            new TaskChange.Scheduled(expiry, task.taskKey(), task)));
  }

  private static int days(@Nullable RestoreRequest wanted) {
    if (wanted == null || wanted.days() == null) {
      throw S3Errors.malformedXml().asException();
    }
    if (wanted.days() < 1) {
      throw S3Errors.invalidArgument(
              "Days must be a positive number", "Days", wanted.days().toString())
          .asException();
    }
    return wanted.days();
  }

  /** Where the tier stands depends on the version of the API that the client was made for. */
  private static @Nullable String tier(RestoreRequest wanted) {
    return wanted.glacierJobParameters() != null
        ? wanted.glacierJobParameters().tierAsString()
        : wanted.tierAsString();
  }
}
