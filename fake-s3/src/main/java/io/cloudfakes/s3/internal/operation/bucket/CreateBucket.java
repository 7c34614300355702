package io.cloudfakes.s3.internal.operation.bucket;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.s3.internal.access.AclRequest;
import io.cloudfakes.s3.internal.access.NewBuckets;
import io.cloudfakes.s3.internal.operation.BucketAccess;
import io.cloudfakes.s3.internal.operation.bucketconfig.BucketTags;
import io.cloudfakes.s3.internal.rule.BucketNames;
import io.cloudfakes.s3.internal.rule.Locations;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.BucketChange;
import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.s3.internal.state.Versioning;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.CreateBucketConfiguration;
import software.amazon.awssdk.services.s3.model.CreateBucketRequest;
import software.amazon.awssdk.services.s3.model.CreateBucketResponse;
import software.amazon.awssdk.services.s3.model.ObjectLockConfiguration;
import software.amazon.awssdk.services.s3.model.ObjectLockEnabled;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.Tag;
import software.amazon.awssdk.services.s3.model.Tagging;

/**
 * Creates a general purpose bucket. See <a
 * href="https://docs.aws.amazon.com/AmazonS3/latest/API/API_CreateBucket.html">CreateBucket</a>.
 *
 * <p>Modelled: names, global over accounts; the rules between location constraint and endpoint; the
 * answers for a bucket that is there already, with the exception of {@code us-east-1}; the defaults
 * of new buckets, object ownership, access control lists; object lock, which enables versioning
 * too; tags.
 *
 * <p>Not modelled: directory buckets.
 *
 * <p>Errors: {@code InvalidBucketName}, {@code InvalidLocationConstraint}, {@code
 * IllegalLocationConstraintException}, {@code BucketAlreadyOwnedByYou}, {@code
 * BucketAlreadyExists}, {@code TooManyBuckets}, {@code InvalidBucketAclWithObjectOwnership}, {@code
 * InvalidBucketAclWithBlockPublicAccessError}, {@code InvalidArgument}, {@code InvalidTag}, {@code
 * AccessDenied}.
 */
public final class CreateBucket
    implements Operation<CreateBucketRequest, CreateBucketResponse, S3State> {
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.refusing(
          // Directory buckets, and namespaces of one account alone.
          "CreateBucketConfiguration.Location",
          "CreateBucketConfiguration.Bucket",
          "BucketNamespace");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CreateBucketResponse, S3State> decide(
      CreateBucketRequest request, S3State state, CallContext call) {
    String name = request.bucket();
    BucketAccess.forAccount("s3:CreateBucket", name, call);
    BucketNames.requireValid(name);
    String constraint = constraint(request.createBucketConfiguration());
    String region = Locations.regionOf(constraint, call.region());
    Bucket made =
        configured(
            Bucket.create(name, region, constraint, call.account(), call.now()), request, call);
    CreateBucketResponse response =
        CreateBucketResponse.builder()
            .location(
                region.equals(Locations.FIRST_REGION)
                    ? "/" + name
                    : "http://" + name + ".s3.amazonaws.com/")
            .build();
    Bucket there = state.bucket(name);
    if (there != null) {
      requireRepeatable(there, region, call);
      return Outcome.of(response);
    }
    requireRoom(state, call);
    return Outcome.of(response, new BucketChange.Created(made));
  }

  private static @Nullable String constraint(@Nullable CreateBucketConfiguration configuration) {
    String constraint = configuration == null ? null : configuration.locationConstraintAsString();
    return constraint == null || constraint.isEmpty() ? null : constraint;
  }

  /** Creating one's own bucket again is an error, but in the first region it never was. */
  private static void requireRepeatable(Bucket there, String region, CallContext call) {
    if (!there.owner().equals(call.account())) {
      throw S3Errors.bucketAlreadyExists(there.name()).asException();
    }
    if (!there.region().equals(Locations.FIRST_REGION) || !region.equals(Locations.FIRST_REGION)) {
      throw S3Errors.bucketAlreadyOwnedByYou(there.name()).asException();
    }
  }

  private static void requireRoom(S3State state, CallContext call) {
    int limit = call.options(S3Options.class).limits().bucketsPerAccount();
    if (state.buckets().size() < limit) {
      return;
    }
    int owned = 0;
    for (Bucket bucket : state.allBuckets()) {
      if (bucket.owner().equals(call.account())) {
        owned++;
      }
    }
    if (owned >= limit) {
      throw S3Errors.tooManyBuckets().asException();
    }
  }

  private static @Nullable ObjectOwnership ownership(@Nullable String asked) {
    if (asked == null) {
      return null;
    }
    ObjectOwnership ownership = ObjectOwnership.fromValue(asked);
    if (ownership == ObjectOwnership.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidArgument(
              "Invalid x-amz-object-ownership header: " + asked, "x-amz-object-ownership")
          .asException();
    }
    return ownership;
  }

  /** With what every new bucket has, and with the access control list asked for. */
  private static Bucket configured(Bucket made, CreateBucketRequest request, CallContext call) {
    Bucket configured =
        NewBuckets.configured(
            made,
            call.options(S3Options.class).bucketDefaults(),
            ownership(request.objectOwnershipAsString()));
    AccessControlPolicy acl =
        AclRequest.of(
                request.aclAsString(),
                request.grantFullControl(),
                request.grantRead(),
                request.grantReadACP(),
                request.grantWrite(),
                request.grantWriteACP())
            .ofNewBucket(configured, call);
    Bucket listed = acl == null ? configured : configured.with(acl);
    return tagged(locked(listed, request, call), request, call);
  }

  /** A lock needs versions, and so brings them. */
  private static Bucket locked(Bucket made, CreateBucketRequest request, CallContext call) {
    if (!Boolean.TRUE.equals(request.objectLockEnabledForBucket())) {
      return made;
    }
    BucketAccess.forAccount("s3:PutBucketObjectLockConfiguration", made.name(), call);
    BucketAccess.forAccount("s3:PutBucketVersioning", made.name(), call);
    return made.with(Versioning.ENABLED, false)
        .with(
            ObjectLockConfiguration.builder().objectLockEnabled(ObjectLockEnabled.ENABLED).build());
  }

  /** The tags are read by name, for the oldest supported SDK has no such member. */
  private static Bucket tagged(Bucket made, CreateBucketRequest request, CallContext call) {
    CreateBucketConfiguration configuration = request.createBucketConfiguration();
    Object tags =
        configuration == null
            ? null
            : Shape.of(CreateBucketConfiguration.class).value(configuration, "Tags");
    if (!(tags instanceof List<?> list) || list.isEmpty()) {
      return made;
    }
    BucketAccess.forAccount("s3:TagResource", made.name(), call);
    List<Tag> given = list.stream().map(Tag.class::cast).toList();
    BucketTags.requireAtCreation(given);
    return made.with(Tagging.builder().tagSet(given).build());
  }
}
