package io.cloudfakes.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A policy: statements that allow and deny. Read strictly; what AWS would refuse is refused with
 * AWS's reason. A value.
 */
public final class PolicyDocument {
  private final String version;
  private final @Nullable String id;
  private final List<PolicyStatement> statements;
  private final String text;

  PolicyDocument(
      String version, @Nullable String id, List<PolicyStatement> statements, String text) {
    this.version = version;
    this.id = id;
    this.statements = List.copyOf(statements);
    this.text = text;
  }

  /**
   * Reads the policy of a resource, whose statements name principals.
   *
   * @throws MalformedPolicyException with AWS's reason, when it is none
   */
  public static PolicyDocument resourcePolicy(String json) {
    return new PolicyReader(true).read(json);
  }

  /**
   * Reads the policy of a user, group or role, whose statements name none.
   *
   * @throws MalformedPolicyException with AWS's reason, when it is none
   */
  public static PolicyDocument identityPolicy(String json) {
    return new PolicyReader(false).read(json);
  }

  /** {@code 2012-10-17}, or {@code 2008-10-17}, which is also meant when a document names none. */
  public String version() {
    return version;
  }

  public @Nullable String id() {
    return id;
  }

  public List<PolicyStatement> statements() {
    return statements;
  }

  /**
   * The document as AWS gives it back: without white space, statements in a list, other lists of
   * one as that one, account numbers as ARNs.
   */
  public String text() {
    return text;
  }

  /** Whether a statement that denies is about the request. */
  public boolean denies(AccessRequest request) {
    for (int i = 0; i < statements.size(); i++) {
      PolicyStatement statement = statements.get(i);
      if (!statement.allows() && statement.match(request) != PrincipalMatch.NONE) {
        return true;
      }
    }
    return false;
  }

  /** How closely the caller is named by the statements that allow the request. */
  public PrincipalMatch allows(AccessRequest request) {
    PrincipalMatch closest = PrincipalMatch.NONE;
    for (int i = 0; i < statements.size() && closest != PrincipalMatch.DIRECT; i++) {
      PolicyStatement statement = statements.get(i);
      if (statement.allows()) {
        PrincipalMatch match = statement.match(request);
        closest = match.compareTo(closest) > 0 ? match : closest;
      }
    }
    return closest;
  }

  /**
   * Whether S3 takes it for public: it allows something to anybody, without limiting them by a key
   * to values that are the same for everybody.
   */
  public boolean isPublic() {
    return statements.stream().anyMatch(PublicStatements::isPublic);
  }

  @Override
  public boolean equals(@Nullable Object other) {
    return other instanceof PolicyDocument that && text.equals(that.text);
  }

  @Override
  public int hashCode() {
    return text.hashCode();
  }

  @Override
  public String toString() {
    return text;
  }
}
