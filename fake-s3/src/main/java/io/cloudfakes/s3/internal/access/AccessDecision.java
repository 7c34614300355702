package io.cloudfakes.s3.internal.access;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.iam.AccessRequest;
import io.cloudfakes.iam.Caller;
import io.cloudfakes.iam.PolicyDocument;
import io.cloudfakes.iam.PolicyEvaluation;
import io.cloudfakes.iam.PrincipalMatch;
import io.cloudfakes.iam.ResourceSide;
import io.cloudfakes.iam.Verdict;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.ObjectVersion;
import io.cloudfakes.s3.internal.state.ObjectVersions;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Permission;

/**
 * One question of a call to a bucket: may its caller do this to it, or to one of its objects? Puts
 * together the caller's policies, the bucket's policy, the access control lists, the public access
 * blocks and who owns the object.
 */
public final class AccessDecision {
  private final Bucket bucket;
  private final AccessRules rules;
  private final String permission;
  private final @Nullable String key;
  private final @Nullable String versionId;
  private final boolean creating;
  private final @Nullable AccessPoint via;
  private final CallContext call;

  private AccessDecision(
      Bucket bucket,
      AccessRules rules,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      boolean creating,
      @Nullable AccessPoint via,
      CallContext call) {
    this.bucket = bucket;
    this.rules = rules;
    this.permission = permission;
    this.key = key;
    this.versionId = versionId;
    this.creating = creating;
    this.via = via;
    this.call = call;
  }

  /**
   * Returns when the call is allowed.
   *
   * @throws AwsErrorException {@code AccessDenied}, in AWS's words
   */
  public static void require(
      Bucket bucket,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      CallContext call) {
    AccessRules rules = AccessRules.of(bucket);
    if (!isPlain(bucket, rules, call)) {
      ask(bucket, permission, key, versionId, false, call).require();
    }
  }

  /** As {@link #require}, for a call that came through an access point. */
  public static void requireVia(
      AccessPoint via,
      Bucket bucket,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      CallContext call) {
    AccessPointDecision.requireSupported(permission, key, call);
    new AccessDecision(bucket, AccessRules.of(bucket), permission, key, versionId, false, via, call)
        .require();
  }

  /**
   * As {@link #require}, for what an object being written is to have beside its content, such as
   * tags: whether there is one of that key already says nothing.
   */
  public static void requireForNew(Bucket bucket, String permission, String key, CallContext call) {
    AccessRules rules = AccessRules.of(bucket);
    if (!isPlain(bucket, rules, call)) {
      ask(bucket, permission, key, null, true, call).require();
    }
  }

  /** A further question of a call to the bucket, through whatever it came. */
  private static AccessDecision ask(
      Bucket bucket,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      boolean creating,
      CallContext call) {
    return new AccessDecision(
        bucket,
        AccessRules.of(bucket),
        permission,
        key,
        versionId,
        creating,
        RequestValues.accessPoint(bucket, call),
        call);
  }

  /** Most calls are the owner's own to a bucket without a policy: nothing is gathered for them. */
  private static boolean isPlain(Bucket bucket, AccessRules rules, CallContext call) {
    Caller caller = call.caller();
    return caller.isRoot() && rules.leavesOwnerAlone() && caller.accountId().equals(bucket.owner());
  }

  /** The refusal of what a public access block is in the way of. */
  static AwsErrorException blocked(
      Bucket bucket, String permission, @Nullable String key, String reason, CallContext call) {
    AccessDecision decision = ask(bucket, permission, key, null, false, call);
    return decision.denied(decision.request(), reason);
  }

  /** Whether the caller could not change that policy again once the bucket has it. */
  static boolean locksOut(PolicyDocument policy, Bucket bucket, CallContext call) {
    AccessDecision decision = ask(bucket, "s3:PutBucketPolicy", null, null, false, call);
    return !decision.isAboutThePolicyItself() && policy.denies(decision.request());
  }

  /** Whether the call is allowed. */
  public static boolean allows(
      Bucket bucket,
      String permission,
      @Nullable String key,
      @Nullable String versionId,
      CallContext call) {
    return ask(bucket, permission, key, versionId, false, call).verdict().allowed();
  }

  private void require() {
    requirePayer();
    Verdict verdict = verdict();
    if (!verdict.allowed()) {
      throw denied(request(), verdict.reason(permission));
    }
    requireToKnow();
  }

  /** Those who may not list a bucket are not told that something is not in it. */
  private void requireToKnow() {
    if (key == null || creating || !AclPermissions.isTheObjectOwners(permission) || isThere()) {
      return;
    }
    AccessDecision listing =
        new AccessDecision(bucket, rules, "s3:ListBucket", null, null, false, via, call);
    Verdict verdict = listing.verdict();
    if (!verdict.allowed()) {
      throw listing.denied(listing.request(), verdict.reason(listing.permission));
    }
  }

  /** Others than the owner have to say that they pay. */
  private void requirePayer() {
    if (rules.requesterPays()
        && !isOwnAccount()
        && call.caller().kind() != Caller.Kind.SERVICE
        && (call.caller().isAnonymous() || !RequestValues.saysRequesterPays(call))) {
      throw S3Errors.accessDenied().asException();
    }
  }

  private Verdict verdict() {
    Caller caller = call.caller();
    AccessRequest request = request();
    if (rules.publicPolicy()
        && rules.block().restrictsPublicBuckets()
        && !isOwnAccount()
        && caller.kind() != Caller.Kind.SERVICE) {
      return Verdict.NOT_ALLOWED_BY_RESOURCE_POLICY;
    }
    AccessPoint point = via;
    if (point != null) {
      return AccessPointDecision.verdict(point, bucket, rules.policy(), request, key);
    }
    StoredObject object = rules.listsCount() && !creating ? object() : null;
    String writer = object == null ? null : object.attributes().owner();
    boolean foreign =
        writer != null
            && !writer.equals(bucket.owner())
            && AclPermissions.isTheObjectOwners(permission);
    PolicyDocument policy = rules.policy();
    boolean denies = policy != null && !isAboutThePolicyItself() && policy.denies(request);
    // The policy of a bucket gives away only what the bucket's owner owns.
    PrincipalMatch allows =
        policy == null || foreign ? PrincipalMatch.NONE : policy.allows(request);
    return PolicyEvaluation.decide(
        request,
        new ResourceSide(
            foreign && writer != null ? writer : bucket.owner(),
            denies,
            allows,
            rules.listsCount() && isListed(object)));
  }

  private AccessRequest request() {
    return new AccessRequest(
        call.caller(),
        permission,
        key == null ? bucket.arn() : bucket.arn() + "/" + key,
        new RequestValues(bucket, via, key, versionId, call));
  }

  private boolean isListed(@Nullable StoredObject object) {
    Caller caller = call.caller();
    if (creating) {
      // Whoever may write an object owns it, and says who else may do what with it.
      return isGrantedOnBucket(Permission.WRITE);
    }
    if (key == null || !AclPermissions.isTheObjectOwners(permission)) {
      return isGrantedOnBucket(AclPermissions.onBucket(permission));
    }
    Permission needed = AclPermissions.onObject(permission);
    if (needed == null) {
      return false;
    }
    if (object == null) {
      // Nothing to read: those who may list are told so.
      return isGrantedOnBucket(Permission.READ);
    }
    AccessControlPolicy acl = object.attributes().acl();
    return acl == null
        ? Owners.accountOf(call).equals(ownerOf(object))
        : Acls.grants(acl, caller, needed, rules.block().ignoresPublicAcls());
  }

  private boolean isGrantedOnBucket(@Nullable Permission needed) {
    AccessControlPolicy acl = rules.acl();
    return needed != null
        && acl != null
        && Acls.grants(acl, call.caller(), needed, rules.block().ignoresPublicAcls());
  }

  private String ownerOf(StoredObject object) {
    String owner = object.attributes().owner();
    return owner == null ? bucket.owner() : owner;
  }

  private boolean isOwnAccount() {
    return call.caller().accountId().equals(bucket.owner());
  }

  /** The owner cannot lock itself out of its own policy. */
  private boolean isAboutThePolicyItself() {
    return call.caller().isRoot()
        && isOwnAccount()
        && switch (permission) {
          case "s3:GetBucketPolicy", "s3:PutBucketPolicy", "s3:DeleteBucketPolicy" -> true;
          default -> false;
        };
  }

  private boolean isThere() {
    ObjectVersions versions = key == null ? null : bucket.objects().versions(key);
    return versions != null
        && (versionId == null ? versions.current() != null : versions.find(versionId) != null);
  }

  private @Nullable StoredObject object() {
    ObjectVersions versions = key == null ? null : bucket.objects().versions(key);
    ObjectVersion found =
        versions == null ? null : versionId == null ? versions.newest() : versions.find(versionId);
    return found instanceof StoredObject object ? object : null;
  }

  /** Only callers of the bucket's own account are told what is in their way. */
  private AwsErrorException denied(AccessRequest request, String reason) {
    AccessPoint point = via;
    AccessRequest told = point == null ? request : AccessPointDecision.at(point, request, key);
    return (isOwnAccount() ? S3Errors.accessDenied(told.denial(reason)) : S3Errors.accessDenied())
        .asException();
  }
}
