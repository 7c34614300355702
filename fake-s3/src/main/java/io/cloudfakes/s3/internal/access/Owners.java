package io.cloudfakes.s3.internal.access;

import io.cloudfakes.iam.Account;
import io.cloudfakes.s3.S3Options;
import io.cloudfakes.service.CallContext;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.Grant;
import software.amazon.awssdk.services.s3.model.Grantee;
import software.amazon.awssdk.services.s3.model.Owner;
import software.amazon.awssdk.services.s3.model.Type;

/** What S3 calls the accounts that own things and are granted things. */
public final class Owners {
  /** In place of an account: who wrote without credentials. */
  public static final String ANONYMOUS = "anonymous";

  /** The canonical id under which S3 keeps what was written without credentials. */
  private static final String ANONYMOUS_ID = "65a011a29cdf8ec533ec3d1ccaae921c";

  private Owners() {}

  /** The account a caller writes as. */
  static String accountOf(CallContext call) {
    return call.caller().isAnonymous() ? ANONYMOUS : call.account();
  }

  /** An account's canonical id. */
  public static String idOf(String account, CallContext call) {
    return account.equals(ANONYMOUS)
        ? ANONYMOUS_ID
        : call.accounts().account(account).canonicalId();
  }

  /** An account as the owner of something, with its display name where the world shows them. */
  public static Owner owner(String account, CallContext call) {
    String id = idOf(account, call);
    Owner.Builder owner = Owner.builder().id(id);
    String name = displayName(id, call);
    return name == null ? owner.build() : owner.displayName(name).build();
  }

  /** Grants with the display names of their grantees where the world shows them. */
  static List<Grant> named(List<Grant> grants, CallContext call) {
    if (!call.options(S3Options.class).ownerDisplayName()) {
      return grants;
    }
    List<Grant> named = new ArrayList<>();
    for (Grant grant : grants) {
      Grantee grantee = grant.grantee();
      String name = grantee.type() == Type.CANONICAL_USER ? displayName(grantee.id(), call) : null;
      named.add(
          name == null
              ? grant
              : grant.toBuilder().grantee(grantee.toBuilder().displayName(name).build()).build());
    }
    return named;
  }

  private static @Nullable String displayName(String canonicalId, CallContext call) {
    if (!call.options(S3Options.class).ownerDisplayName()) {
      return null;
    }
    Account account = call.accounts().ofCanonicalId(canonicalId);
    return account == null ? null : account.displayName();
  }
}
