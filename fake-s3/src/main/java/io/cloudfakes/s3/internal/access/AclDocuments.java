package io.cloudfakes.s3.internal.access;

import io.cloudfakes.s3.internal.rule.AccessErrors;
import io.cloudfakes.s3.internal.rule.S3Errors;
import io.cloudfakes.s3.internal.state.Bucket;
import io.cloudfakes.s3.internal.state.StoredObject;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Owner;

/** Access control lists as the actions on them give and take them. */
public final class AclDocuments {
  private AclDocuments() {}

  /** A list as it is given: its owner and grants, with display names where the world shows them. */
  public record Shown(Owner owner, List<Grant> grants) {}

  public static Shown ofBucket(Bucket bucket, CallContext call) {
    AccessRules rules = AccessRules.of(bucket);
    return shown(bucket.owner(), rules.listsCount() ? rules.acl() : null, call);
  }

  public static Shown ofObject(StoredObject object, Bucket bucket, CallContext call) {
    if (!AccessRules.of(bucket).listsCount()) {
      return shown(bucket.owner(), null, call);
    }
    return shown(ownerOf(object, bucket), object.attributes().acl(), call);
  }

  private static Shown shown(String owner, @Nullable AccessControlPolicy acl, CallContext call) {
    AccessControlPolicy list = acl == null ? Acls.privateOf(Owners.idOf(owner, call)) : acl;
    return new Shown(Owners.owner(owner, call), Owners.named(list.grants(), call));
  }

  private static String ownerOf(StoredObject object, Bucket bucket) {
    String owner = object.attributes().owner();
    return owner == null ? bucket.owner() : owner;
  }

  /**
   * The list a bucket is to have.
   *
   * @param document null when the request has none
   */
  public static AccessControlPolicy newOfBucket(
      AclRequest headers, @Nullable AccessControlPolicy document, Bucket bucket, CallContext call) {
    headers.requirePossible(AccessRules.of(bucket));
    String owner = Owners.idOf(bucket.owner(), call);
    AccessControlPolicy acl = asked(headers, document, owner, owner, true, call);
    headers.requireTaken(acl, bucket, AccessRules.of(bucket), "s3:PutBucketAcl", null, call);
    return acl;
  }

  /**
   * The list an object is to have; null for the private one.
   *
   * @param document null when the request has none
   */
  public static @Nullable AccessControlPolicy newOfObject(
      AclRequest headers,
      @Nullable AccessControlPolicy document,
      Bucket bucket,
      String key,
      StoredObject object,
      CallContext call) {
    AccessRules rules = AccessRules.of(bucket);
    String owner = Owners.idOf(rules.listsCount() ? ownerOf(object, bucket) : bucket.owner(), call);
    AccessControlPolicy acl =
        asked(headers, document, owner, Owners.idOf(bucket.owner(), call), false, call);
    headers.requireTaken(acl, bucket, rules, "s3:PutObjectAcl", key, call);
    return !rules.listsCount()
        ? object.attributes().acl()
        : acl.equals(Acls.privateOf(owner)) ? null : acl;
  }

  private static AccessControlPolicy asked(
      AclRequest headers,
      @Nullable AccessControlPolicy document,
      String ownerId,
      String bucketOwnerId,
      boolean ofBucket,
      CallContext call) {
    if (document == null) {
      if (!headers.isGiven()) {
        throw AccessErrors.missingAcl().asException();
      }
      return headers.resolve(ownerId, bucketOwnerId, ofBucket, call);
    }
    if (headers.isGiven()) {
      throw AccessErrors.unexpectedContent().asException();
    }
    Owner owner = document.owner();
    if (owner == null || owner.id() == null) {
      throw AccessErrors.malformedAcl().asException();
    }
    if (!owner.id().equals(ownerId)) {
      // A list does not give things away.
      throw S3Errors.accessDenied().asException();
    }
    AclRequest.requireFew(document.grants());
    return Acls.of(ownerId, Grantees.resolve(document.grants(), ofBucket, call));
  }
}
