package io.cloudfakes.s3.internal.access;

import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectAttributes;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.ObjectOwnership;
import software.amazon.awssdk.services.s3.model.Permission;

/**
 * The access control list a request asks for: a canned one by name, or grants in headers. What it
 * comes to depends on the bucket: on its object ownership and its public access block.
 *
 * @param canned the header {@code x-amz-acl}; null without it
 * @param fullControl the header {@code x-amz-grant-full-control}, and so the others
 */
public record AclRequest(
    @Nullable String canned,
    @Nullable String fullControl,
    @Nullable String read,
    @Nullable String readAcp,
    @Nullable String write,
    @Nullable String writeAcp) {
  /** A request that says nothing of lists. */
  public static final AclRequest NONE = new AclRequest(null, null, null, null, null, null);

  private static final String FULL_TO_BUCKET_OWNER = "bucket-owner-full-control";
  private static final int MOST_GRANTS = 100;

  /** What the headers say; {@link #NONE} when there are none. */
  public static AclRequest of(
      @Nullable String canned,
      @Nullable String fullControl,
      @Nullable String read,
      @Nullable String readAcp,
      @Nullable String write,
      @Nullable String writeAcp) {
    return canned == null
            && fullControl == null
            && read == null
            && readAcp == null
            && write == null
            && writeAcp == null
        ? NONE
        : new AclRequest(canned, fullControl, read, readAcp, write, writeAcp);
  }

  /** Whether the request says anything of lists. */
  public boolean isGiven() {
    return canned != null || grants();
  }

  private boolean grants() {
    return fullControl != null
        || read != null
        || readAcp != null
        || write != null
        || writeAcp != null;
  }

  /** Whether it can be no list that grants full control and nothing else. */
  private boolean grantsMore() {
    return read != null || readAcp != null || write != null || writeAcp != null;
  }

  /**
   * What an object being written has besides, with the owner and the list that follow from the
   * request, its caller and the bucket. Returns the same attributes when those are the usual ones.
   *
   * @throws io.cloudfakes.AwsErrorException when the bucket does not take the list, or the caller
   *     may not ask for one
   */
  public ObjectAttributes applyTo(
      ObjectAttributes attributes, Bucket bucket, String key, CallContext call) {
    AccessRules rules = AccessRules.of(bucket);
    if (!isGiven() && (!rules.listsCount() || call.caller().accountId().equals(bucket.owner()))) {
      return attributes;
    }
    requirePossible(rules);
    String bucketOwner = Owners.idOf(bucket.owner(), call);
    String writer = Owners.accountOf(call);
    boolean given =
        rules.ownership() == ObjectOwnership.BUCKET_OWNER_PREFERRED
            && FULL_TO_BUCKET_OWNER.equals(canned);
    String owner = given || !rules.listsCount() ? bucket.owner() : writer;
    AccessControlPolicy acl = resolve(Owners.idOf(owner, call), bucketOwner, false, call);
    if (isGiven()) {
      AccessDecision.requireForNew(bucket, "s3:PutObjectAcl", key, call);
      requireTaken(acl, bucket, rules, "s3:PutObject", key, call);
    }
    boolean usual = !rules.listsCount() || acl.equals(Acls.privateOf(Owners.idOf(owner, call)));
    return attributes
        .withOwner(owner.equals(bucket.owner()) ? null : owner)
        .withAcl(usual ? null : acl);
  }

  /**
   * The list of a bucket about to be created; null for the private one.
   *
   * @param made the bucket with the ownership and the public access block it will have
   */
  public @Nullable AccessControlPolicy ofNewBucket(Bucket made, CallContext call) {
    if (!isGiven()) {
      return null;
    }
    String owner = Owners.idOf(made.owner(), call);
    AccessRules rules = AccessRules.of(made);
    if (!rules.listsCount() && canned == null && grantsMore()) {
      throw AccessErrors.aclWithObjectOwnership().asException();
    }
    AccessControlPolicy acl = resolve(owner, owner, true, call);
    if (acl.equals(Acls.privateOf(owner))) {
      return null;
    }
    if (!rules.listsCount()) {
      throw AccessErrors.aclWithObjectOwnership().asException();
    }
    if (rules.block().blocksPublicAcls() && Acls.isPublic(acl)) {
      throw AccessErrors.aclWithBlockPublicAccess().asException();
    }
    return acl;
  }

  /** Where lists do not count, nobody asks whether there are those it grants to. */
  void requirePossible(AccessRules rules) {
    if (!rules.listsCount() && canned == null && grantsMore()) {
      throw AccessErrors.aclNotSupported().asException();
    }
  }

  /** The list the headers come to, for something of that owner. */
  AccessControlPolicy resolve(
      String ownerId, String bucketOwnerId, boolean ofBucket, CallContext call) {
    if (canned != null && grants()) {
      throw S3Errors.invalidRequest("Specifying both Canned ACLs and Header Grants is not allowed")
          .asException();
    }
    if (!grants()) {
      String name = canned == null ? "private" : canned;
      List<Grant> grants = Acls.canned(name, ofBucket, ownerId, bucketOwnerId);
      if (grants == null) {
        throw S3Errors.invalidArgument("None", "x-amz-acl", name).asException();
      }
      return Acls.of(ownerId, grants);
    }
    List<Grant> grants = new ArrayList<>();
    Grantees.read("x-amz-grant-full-control", fullControl, Permission.FULL_CONTROL, grants, call);
    Grantees.read("x-amz-grant-read", read, Permission.READ, grants, call);
    Grantees.read("x-amz-grant-read-acp", readAcp, Permission.READ_ACP, grants, call);
    if (ofBucket) {
      Grantees.read("x-amz-grant-write", write, Permission.WRITE, grants, call);
    }
    Grantees.read("x-amz-grant-write-acp", writeAcp, Permission.WRITE_ACP, grants, call);
    requireFew(grants);
    return Acls.of(ownerId, grants);
  }

  static void requireFew(List<Grant> grants) {
    if (grants.size() > MOST_GRANTS) {
      throw AccessErrors.malformedAcl().asException();
    }
  }

  /** Refuses a list that the bucket does not take. */
  void requireTaken(
      AccessControlPolicy acl,
      Bucket bucket,
      AccessRules rules,
      String permission,
      @Nullable String key,
      CallContext call) {
    if (!rules.listsCount()) {
      // The owner of the bucket has full control anyway, so saying so is no error.
      boolean saysSo =
          canned == null
              ? acl.grants().size() == 1
                  && Acls.givesFullControl(acl, Owners.idOf(bucket.owner(), call))
              : canned.equals(FULL_TO_BUCKET_OWNER);
      if (!saysSo) {
        throw AccessErrors.aclNotSupported().asException();
      }
    } else if (rules.block().blocksPublicAcls() && Acls.isPublic(acl)) {
      throw AccessDecision.blocked(
          bucket,
          permission,
          key,
          "because public access control lists (ACLs) are blocked by the BlockPublicAcls block"
              + " public access setting.",
          call);
    }
  }
}
