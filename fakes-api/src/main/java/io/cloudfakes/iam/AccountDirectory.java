package io.cloudfakes.iam;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The accounts of a world: those it declares, and every other number, which is an account without
 * users. Tells what an account is called and who calls with a key.
 */
public final class AccountDirectory {
  private final List<Account> declared;
  private final Map<String, Account> byId = new LinkedHashMap<>();
  private final Map<String, Account> byCanonicalId = new LinkedHashMap<>();
  private final Map<String, Account> byEmail = new LinkedHashMap<>();
  private final Map<Arn, Caller> users = new LinkedHashMap<>();
  // Accounts that are not declared are met as calls come; what is kept of them is always the same.
  private final Map<String, Account> others = new ConcurrentHashMap<>();
  private final Map<String, Caller> roots = new ConcurrentHashMap<>();

  /** A directory of those accounts; of two with one number the later one is good. */
  public AccountDirectory(List<Account> declared) {
    this.declared = List.copyOf(declared);
    for (Account account : declared) {
      byId.put(account.id(), account);
    }
    for (Account account : byId.values()) {
      byCanonicalId.put(account.canonicalId(), account);
      if (account.email() != null) {
        byEmail.put(account.email().toLowerCase(Locale.ROOT), account);
      }
      for (User user : account.users()) {
        users.put(
            new Arn("aws", "iam", "", account.id(), "user/" + user.pathAndName()),
            user.caller(account.id(), account.canonicalId()));
      }
    }
  }

  /** The accounts that were declared, in that order. */
  public List<Account> declared() {
    return declared;
  }

  /** The account of that number, declared or not. */
  public Account account(String id) {
    Account known = byId.get(id);
    return known == null ? others.computeIfAbsent(id, Account::of) : known;
  }

  /** The account of that canonical id; null when there is none. */
  public @Nullable Account ofCanonicalId(String canonicalId) {
    Account known = byCanonicalId.get(canonicalId);
    if (known != null || canonicalId.length() != 64) {
      return known;
    }
    String id = canonicalId.substring(52);
    boolean derived =
        Account.isAccountId(id)
            && !byId.containsKey(id)
            && Account.canonicalIdOf(id).equals(canonicalId);
    return derived ? account(id) : null;
  }

  /** The account whose root has that address; null when no declared one has. */
  public @Nullable Account ofEmail(String email) {
    return byEmail.get(email.toLowerCase(Locale.ROOT));
  }

  /** The account itself as a caller. */
  public Caller root(String id) {
    Caller known = roots.get(id);
    return known == null
        ? roots.computeIfAbsent(id, of -> Caller.root(of, account(of).canonicalId()))
        : known;
  }

  /** Who calls with a key that the world has issued. */
  public Caller caller(Credentials credentials) {
    Caller user = users.get(credentials.arn());
    if (user != null) {
      return user;
    }
    String account = credentials.accountId();
    // A key may outlive the declaration of its user; it is no key of the account for that.
    String name = credentials.userName();
    return name == null
        ? root(account)
        : Caller.user(account, account(account).canonicalId(), name, List.of());
  }

  /**
   * Whether there is such a principal. Users of declared accounts are known; of other accounts, and
   * of roles, nothing is, so they are taken to be there.
   */
  public boolean exists(Arn principal) {
    Account account = byId.get(principal.account());
    return account == null
        || !principal.resource().startsWith("user/")
        || users.containsKey(principal);
  }

  @Override
  public String toString() {
    return declared.toString();
  }
}
