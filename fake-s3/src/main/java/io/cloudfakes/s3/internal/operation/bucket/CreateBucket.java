package io.cloudfakes.s3.internal.operation.bucket;

import io.cloudfakes.protocol.Shape;
import io.cloudfakes.s3.S3Options;
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
import software.amazon.awssdk.services.s3.model.BucketCannedACL;
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
 * of new buckets (owner enforced, no ACLs); object lock, which enables versioning too; tags.
 *
 * <p>Not modelled: object ownership other than {@code BucketOwnerEnforced}, directory buckets.
 *
 * <p>Errors: {@code InvalidBucketName}, {@code InvalidLocationConstraint}, {@code
 * IllegalLocationConstraintException}, {@code BucketAlreadyOwnedByYou}, {@code
 * BucketAlreadyExists}, {@code TooManyBuckets}, {@code InvalidBucketAclWithObjectOwnership}, {@code
 * InvalidArgument}, {@code InvalidTag}.
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
    BucketAccess.requireSigned(call);
    String name = request.bucket();
    BucketNames.requireValid(name);
    requireOwnership(request.objectOwnershipAsString());
    requireNoAcl(request);
    String constraint = constraint(request.createBucketConfiguration());
    String region = Locations.regionOf(constraint, call.region());
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
    return Outcome.of(
        response,
        new BucketChange.Created(
            configured(
                Bucket.create(name, region, constraint, call.account(), call.now()), request)));
  }

  /** With what the request says of the bucket's configuration; a lock needs versions. */
  private static Bucket configured(Bucket made, CreateBucketRequest request) {
    Bucket bucket = made;
    if (Boolean.TRUE.equals(request.objectLockEnabledForBucket())) {
      bucket =
          bucket
              .with(Versioning.ENABLED, false)
              .with(
                  ObjectLockConfiguration.builder()
                      .objectLockEnabled(ObjectLockEnabled.ENABLED)
                      .build());
    }
    List<Tag> tags = tags(request.createBucketConfiguration());
    BucketTags.requireAtCreation(tags);
    return tags.isEmpty() ? bucket : bucket.with(Tagging.builder().tagSet(tags).build());
  }

  /** By name, for the oldest supported SDK has no such member. */
  private static List<Tag> tags(@Nullable CreateBucketConfiguration configuration) {
    Object tags =
        configuration == null
            ? null
            : Shape.of(CreateBucketConfiguration.class).value(configuration, "Tags");
    return tags instanceof List<?> list ? list.stream().map(Tag.class::cast).toList() : List.of();
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

  private static void requireOwnership(@Nullable String ownership) {
    if (ownership == null) {
      return;
    }
    switch (ObjectOwnership.fromValue(ownership)) {
      case BUCKET_OWNER_ENFORCED -> {}
      case UNKNOWN_TO_SDK_VERSION ->
          throw S3Errors.invalidArgument(
                  "Invalid x-amz-object-ownership header: " + ownership, "x-amz-object-ownership")
              .asException();
      default -> throw S3Errors.notModelled("the ObjectOwnership " + ownership).asException();
    }
  }

  private static void requireNoAcl(CreateBucketRequest request) {
    String acl = request.aclAsString();
    boolean grants =
        request.grantFullControl() != null
            || request.grantRead() != null
            || request.grantReadACP() != null
            || request.grantWrite() != null
            || request.grantWriteACP() != null;
    if (acl != null && grants) {
      throw S3Errors.invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed")
          .asException();
    }
    if (acl != null && BucketCannedACL.fromValue(acl) == BucketCannedACL.UNKNOWN_TO_SDK_VERSION) {
      throw S3Errors.invalidArgument("None", "x-amz-acl", acl).asException();
    }
    if (grants || (acl != null && !acl.equals(BucketCannedACL.PRIVATE.toString()))) {
      throw S3Errors.aclWithObjectOwnership().asException();
    }
  }
}
