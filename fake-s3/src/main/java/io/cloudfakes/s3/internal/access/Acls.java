package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.Caller;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.AccessControlPolicy;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Grantee;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.Permission;
import software.amazon.awssdk.services.s3.model.Type;

/**
 * Access control lists: what they grant and to whom. Grantees are kept by canonical id or group.
 */
public final class Acls {
  /** Everybody, known or not. */
  public static final String ALL_USERS = "http://acs.amazonaws.com/groups/global/AllUsers";

  /** Everybody with an account, whichever. */
  public static final String AUTHENTICATED_USERS =
      "http://acs.amazonaws.com/groups/global/AuthenticatedUsers";

  /** S3's own delivery of access logs. */
  public static final String LOG_DELIVERY = "http://acs.amazonaws.com/groups/s3/LogDelivery";

  /** The service that acts for the group {@link #LOG_DELIVERY}. */
  private static final String LOGGING_SERVICE = "logging.s3.amazonaws.com";

  private Acls() {}

  /** The list that grants everything to the owner and nothing to others. */
  static AccessControlPolicy privateOf(String ownerId) {
    return of(ownerId, List.of(grant(user(ownerId), Permission.FULL_CONTROL)));
  }

  static AccessControlPolicy of(String ownerId, List<Grant> grants) {
    return AccessControlPolicy.builder()
        .owner(Owner.builder().id(ownerId).build())
        .grants(grants)
        .build();
  }

  static Grantee user(String canonicalId) {
    return Grantee.builder().type(Type.CANONICAL_USER).id(canonicalId).build();
  }

  static Grantee group(String uri) {
    return Grantee.builder().type(Type.GROUP).uri(uri).build();
  }

  static Grant grant(Grantee grantee, Permission permission) {
    return Grant.builder().grantee(grantee).permission(permission).build();
  }

  /** Whether the list grants the permission to the caller. */
  static boolean grants(
      AccessControlPolicy acl, Caller caller, Permission permission, boolean ignorePublic) {
    for (Grant grant : acl.grants()) {
      if ((grant.permission() == permission || grant.permission() == Permission.FULL_CONTROL)
          && !(ignorePublic && isPublic(grant))
          && isTo(grant.grantee(), caller)) {
        return true;
      }
    }
    return false;
  }

  private static boolean isTo(Grantee grantee, Caller caller) {
    if (grantee.type() == Type.CANONICAL_USER) {
      return grantee.id().equals(caller.canonicalId());
    }
    return switch (grantee.uri()) {
      case ALL_USERS -> true;
      case AUTHENTICATED_USERS -> !caller.isAnonymous();
      case LOG_DELIVERY -> LOGGING_SERVICE.equals(caller.arn());
      default -> false;
    };
  }

  /** Whether it grants anything to groups that anybody can be in. */
  static boolean isPublic(@Nullable AccessControlPolicy acl) {
    return acl != null && acl.grants().stream().anyMatch(Acls::isPublic);
  }

  private static boolean isPublic(Grant grant) {
    String uri = grant.grantee().uri();
    return ALL_USERS.equals(uri) || AUTHENTICATED_USERS.equals(uri);
  }

  /** Whether it says no more than that the owner has full control. */
  public static boolean isPrivate(AccessControlPolicy acl) {
    String owner = acl.owner().id();
    return acl.grants().stream().allMatch(grant -> owner.equals(grant.grantee().id()));
  }

  /** Whether it grants full control to that account. */
  static boolean givesFullControl(AccessControlPolicy acl, String canonicalId) {
    return acl.grants().stream()
        .anyMatch(
            grant ->
                grant.permission() == Permission.FULL_CONTROL
                    && canonicalId.equals(grant.grantee().id()));
  }

  /** The grants of a canned list, the owner's own first; null when there is no such list. */
  static @Nullable List<Grant> canned(
      String name, boolean ofBucket, String ownerId, String bucketOwnerId) {
    List<Grant> grants = new ArrayList<>();
    grants.add(grant(user(ownerId), Permission.FULL_CONTROL));
    switch (name) {
      case "private" -> {}
      case "public-read" -> grants.add(grant(group(ALL_USERS), Permission.READ));
      case "public-read-write" -> {
        grants.add(grant(group(ALL_USERS), Permission.READ));
        grants.add(grant(group(ALL_USERS), Permission.WRITE));
      }
      case "authenticated-read" -> grants.add(grant(group(AUTHENTICATED_USERS), Permission.READ));
      case "aws-exec-read" -> grants.add(grant(user(BUNDLES), Permission.READ));
      case "log-delivery-write" -> {
        if (!ofBucket) {
          return null;
        }
        grants.add(grant(group(LOG_DELIVERY), Permission.WRITE));
        grants.add(grant(group(LOG_DELIVERY), Permission.READ_ACP));
      }
      // Of a bucket these two grant nothing more; S3 ignores them there.
      case "bucket-owner-read" -> toBucketOwner(grants, ownerId, bucketOwnerId, Permission.READ);
      case "bucket-owner-full-control" ->
          toBucketOwner(grants, ownerId, bucketOwnerId, Permission.FULL_CONTROL);
      default -> {
        return null;
      }
    }
    return grants;
  }

  /** The account of Amazon EC2 that reads bundles of machine images. */
  private static final String BUNDLES =
      "6aa5a366c34c1cbe25dc49211496e913e0351eb0e8c37aa3477e40942ec6b97c";

  private static void toBucketOwner(
      List<Grant> grants, String ownerId, String bucketOwnerId, Permission permission) {
    if (!ownerId.equals(bucketOwnerId)) {
      grants.add(grant(user(bucketOwnerId), permission));
    }
  }
}
