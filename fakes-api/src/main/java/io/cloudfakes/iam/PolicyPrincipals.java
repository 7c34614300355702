package io.cloudfakes.iam;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Whom a statement of a resource's policy is about.
 *
 * @param except whether it is about everybody but those named
 * @param named in the order of the document
 */
public record PolicyPrincipals(boolean except, List<Named> named) {
  /**
   * One principal.
   *
   * @param type {@code AWS}, {@code CanonicalUser}, {@code Service} or {@code Federated}
   * @param value an ARN, account number, canonical id or name; {@code *} for everybody
   */
  public record Named(Type type, String value) {
    /** The account that an {@code AWS} principal names as a whole; null when it names none so. */
    @Nullable String account() {
      if (type != Type.AWS) {
        return null;
      }
      if (Account.isAccountId(value)) {
        return value;
      }
      Arn arn = Arn.parseOrNull(value);
      return arn != null && arn.service().equals("iam") && arn.resource().equals("root")
          ? arn.account()
          : null;
    }

    boolean everybody() {
      return value.equals("*");
    }

    PrincipalMatch match(Caller caller) {
      if (everybody()) {
        return PrincipalMatch.DIRECT;
      }
      return switch (type) {
        case SERVICE -> direct(caller.kind() == Caller.Kind.SERVICE && value.equals(caller.arn()));
        case CANONICAL_USER -> account(caller, value.equals(caller.canonicalId()));
        case FEDERATED -> PrincipalMatch.NONE;
        case AWS -> arn(caller);
      };
    }

    private PrincipalMatch arn(Caller caller) {
      String account = account();
      if (account != null) {
        return account(caller, account.equals(caller.accountId()));
      }
      if (value.equals(caller.arn())) {
        return PrincipalMatch.DIRECT;
      }
      return value.equals(caller.roleArn()) ? PrincipalMatch.ROLE : PrincipalMatch.NONE;
    }

    private static PrincipalMatch direct(boolean matches) {
      return matches ? PrincipalMatch.DIRECT : PrincipalMatch.NONE;
    }

    private static PrincipalMatch account(Caller caller, boolean matches) {
      return !matches
          ? PrincipalMatch.NONE
          : caller.isRoot() ? PrincipalMatch.DIRECT : PrincipalMatch.ACCOUNT;
    }
  }

  /** The kinds of principals a policy can name. */
  public enum Type {
    AWS("AWS"),
    CANONICAL_USER("CanonicalUser"),
    SERVICE("Service"),
    FEDERATED("Federated");

    private final String word;

    Type(String word) {
      this.word = word;
    }

    static @Nullable Type of(String word) {
      for (Type type : values()) {
        if (type.word.equals(word)) {
          return type;
        }
      }
      return null;
    }

    @Override
    public String toString() {
      return word;
    }
  }

  /** How closely the caller is meant. */
  PrincipalMatch match(Caller caller) {
    PrincipalMatch closest = PrincipalMatch.NONE;
    for (Named one : named) {
      PrincipalMatch match = one.match(caller);
      if (match.compareTo(closest) > 0) {
        closest = match;
      }
    }
    if (!except) {
      return closest;
    }
    // To be excepted a user has to be named itself; naming its account is not enough.
    boolean excepted = closest.compareTo(PrincipalMatch.ACCOUNT) > 0;
    return excepted ? PrincipalMatch.NONE : PrincipalMatch.DIRECT;
  }

  /** Whether it is about anybody at all. */
  boolean isPublic() {
    return except || named.stream().anyMatch(Named::everybody);
  }
}
