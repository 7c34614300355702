package io.cloudfakes.iam;

/** What policies say to an {@link AccessRequest}: yes, or which of them said no and how. */
public enum Verdict {
  ALLOWED(""),
  DENIED_BY_IDENTITY_POLICY("with an explicit deny in an identity-based policy"),
  DENIED_BY_RESOURCE_POLICY("with an explicit deny in a resource-based policy"),
  DENIED_BY_BOUNDARY("with an explicit deny in a permissions boundary"),
  DENIED_BY_SESSION_POLICY("with an explicit deny in a session policy"),
  NOT_ALLOWED_BY_IDENTITY_POLICY("because no identity-based policy allows the %s action"),
  NOT_ALLOWED_BY_RESOURCE_POLICY("because no resource-based policy allows the %s action"),
  NOT_ALLOWED_BY_BOUNDARY("because no permissions boundary allows the %s action"),
  NOT_ALLOWED_BY_SESSION_POLICY("because no session policy allows the %s action");

  private final String reason;

  Verdict(String reason) {
    this.reason = reason;
  }

  public boolean allowed() {
    return this == ALLOWED;
  }

  /** The reason as AWS's messages end with it; empty when allowed. */
  public String reason(String action) {
    return String.format(reason, action);
  }
}
