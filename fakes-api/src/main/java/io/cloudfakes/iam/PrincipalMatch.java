package io.cloudfakes.iam;

/** How closely a resource's policy names a caller; later ones are closer. */
public enum PrincipalMatch {
  /** Not at all. */
  NONE,
  /**
   * By its account: the resource trusts the account, whose own policies then say which of its users
   * may.
   */
  ACCOUNT,
  /** By its role, so that the role's boundary and the session's policies still limit it. */
  ROLE,
  /** By its own ARN, or as anybody. */
  DIRECT
}
