package io.cloudfakes.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who makes a call, with the policies that go with them: nobody known, an account itself, one of
 * its users, a role's session, or an AWS service.
 *
 * @param accountId twelve digits; "" for the anonymous and for services
 * @param arn of the account's root, the user or the session; null for the anonymous; for a service
 *     its name, for example {@code logging.s3.amazonaws.com}
 * @param canonicalId the account's 64 hexadecimal digits; "" for the anonymous and for services
 * @param uniqueId what {@code aws:userid} gives
 * @param identityPolicies of the user or role
 * @param boundary the most that the identity policies can allow; null when unlimited
 * @param sessionPolicy the most that a session can do; null when it has none of its own
 */
public record Caller(
    Kind kind,
    String accountId,
    @Nullable String arn,
    String canonicalId,
    String uniqueId,
    List<PolicyDocument> identityPolicies,
    @Nullable PolicyDocument boundary,
    @Nullable PolicyDocument sessionPolicy) {

  /** The kinds of callers policies tell apart. */
  public enum Kind {
    ANONYMOUS,
    /** An account itself: no policy of its own limits it. */
    ROOT,
    USER,
    ROLE_SESSION,
    SERVICE
  }

  private static final Caller NOBODY =
      new Caller(Kind.ANONYMOUS, "", null, "", "anonymous", List.of(), null, null);

  /** A caller without credentials. */
  public static Caller anonymous() {
    return NOBODY;
  }

  /** An account itself. */
  public static Caller root(String accountId, String canonicalId) {
    return new Caller(
        Kind.ROOT,
        accountId,
        "arn:aws:iam::" + accountId + ":root",
        canonicalId,
        accountId,
        List.of(),
        null,
        null);
  }

  /** A user of an account, allowed what those policies allow. */
  public static Caller user(
      String accountId, String canonicalId, String pathAndName, List<PolicyDocument> policies) {
    return new Caller(
        Kind.USER,
        accountId,
        "arn:aws:iam::" + accountId + ":user/" + pathAndName,
        canonicalId,
        "AIDA" + Account.idOf(accountId + "/" + pathAndName),
        List.copyOf(policies),
        null,
        null);
  }

  /** A session of a role of an account. */
  public static Caller roleSession(
      String accountId,
      String canonicalId,
      String roleName,
      String sessionName,
      List<PolicyDocument> policies) {
    return new Caller(
        Kind.ROLE_SESSION,
        accountId,
        "arn:aws:sts::" + accountId + ":assumed-role/" + roleName + "/" + sessionName,
        canonicalId,
        "AROA" + Account.idOf(accountId + "/" + roleName) + ":" + sessionName,
        List.copyOf(policies),
        null,
        null);
  }

  /** An AWS service that acts by itself. */
  public static Caller service(String name) {
    return new Caller(Kind.SERVICE, "", name, "", name, List.of(), null, null);
  }

  public Caller withBoundary(@Nullable PolicyDocument limit) {
    return new Caller(
        kind, accountId, arn, canonicalId, uniqueId, identityPolicies, limit, sessionPolicy);
  }

  public Caller withSessionPolicy(@Nullable PolicyDocument limit) {
    return new Caller(
        kind, accountId, arn, canonicalId, uniqueId, identityPolicies, boundary, limit);
  }

  public boolean isAnonymous() {
    return kind == Kind.ANONYMOUS;
  }

  /** Whether it is an account itself, which no policy of that account limits. */
  public boolean isRoot() {
    return kind == Kind.ROOT;
  }

  /** The user's name without its path; null when it is no user. */
  public @Nullable String userName() {
    return kind == Kind.USER && arn != null ? arn.substring(arn.lastIndexOf('/') + 1) : null;
  }

  /** The ARN of the role a session is of; null when it is none. */
  public @Nullable String roleArn() {
    if (kind != Kind.ROLE_SESSION || arn == null) {
      return null;
    }
    int from = arn.indexOf(":assumed-role/") + ":assumed-role/".length();
    return "arn:aws:iam::" + accountId + ":role/" + arn.substring(from, arn.lastIndexOf('/'));
  }

  /** What {@code aws:PrincipalArn} gives: of a session its role's ARN. */
  public @Nullable String principalArn() {
    String role = roleArn();
    return role == null ? arn : role;
  }

  /** What {@code aws:PrincipalType} gives. */
  public String principalType() {
    return switch (kind) {
      case ANONYMOUS -> "Anonymous";
      case ROOT -> "Account";
      case USER -> "User";
      case ROLE_SESSION -> "AssumedRole";
      case SERVICE -> "Service";
    };
  }

  @Override
  public String toString() {
    return arn == null ? "anonymous" : arn;
  }
}
