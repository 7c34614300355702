package io.cloudfakes.iam;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An AWS account of a world, as a test declares it: its names, the keys of its root, its users. An
 * account that is not declared is there all the same, with these names derived from its number and
 * no users. Immutable.
 *
 * <pre>{@code
 * FakeAws.builder()
 *     .account(Account.of("111111111111").displayName("shop").key("AKIASHOP", "secret")
 *         .user(User.named("reader").key("AKIAREADER", "secret").policy(json)))
 * }</pre>
 */
public final class Account {
  private final String id;
  private final String canonicalId;
  private final String displayName;
  private final @Nullable String email;
  private final List<User.Key> rootKeys;
  private final List<User> users;

  private Account(
      String id,
      String canonicalId,
      String displayName,
      @Nullable String email,
      List<User.Key> rootKeys,
      List<User> users) {
    this.id = id;
    this.canonicalId = canonicalId;
    this.displayName = displayName;
    this.email = email;
    this.rootKeys = rootKeys;
    this.users = users;
  }

  /**
   * The account of that number.
   *
   * @param id 12 digits
   */
  public static Account of(String id) {
    if (!isAccountId(id)) {
      throw new IllegalArgumentException("An account is 12 digits, not '" + id + "'");
    }
    return new Account(id, canonicalIdOf(id), "account-" + id, null, List.of(), List.of());
  }

  /** Whether the text is 12 digits. */
  public static boolean isAccountId(String text) {
    if (text.length() != 12) {
      return false;
    }
    for (int i = 0; i < 12; i++) {
      if (text.charAt(i) < '0' || text.charAt(i) > '9') {
        return false;
      }
    }
    return true;
  }

  /**
   * The 64 hexadecimal digits of an account that does not declare its own: always the same, ending
   * in the account's number, so that the account can be told from them.
   */
  public static String canonicalIdOf(String accountId) {
    return Sha256.hex("canonical user of " + accountId).substring(0, 52) + accountId;
  }

  /** The 17 letters and digits of a unique id after its prefix. */
  static String idOf(String what) {
    return Sha256.hex("unique id of " + what).substring(0, 17).toUpperCase(Locale.ROOT);
  }

  /** The same account with that canonical user id: 64 hexadecimal digits. */
  public Account canonicalId(String value) {
    if (!value.matches("[0-9a-f]{64}")) {
      throw new IllegalArgumentException(
          "A canonical id is 64 hexadecimal digits in lower case, not '" + value + "'");
    }
    return new Account(id, value, displayName, email, rootKeys, users);
  }

  /** The same account with that name, which S3 showed as the owner's until November 2025. */
  public Account displayName(String value) {
    return new Account(id, canonicalId, value, email, rootKeys, users);
  }

  /** The same account with that address of its root, by which ACLs may grant. */
  public Account email(String value) {
    return new Account(id, canonicalId, displayName, value, rootKeys, users);
  }

  /** The same account with one more access key of its root, which may do everything. */
  public Account key(String accessKeyId, String secretAccessKey) {
    List<User.Key> more = new ArrayList<>(rootKeys);
    more.add(new User.Key(accessKeyId, secretAccessKey));
    return new Account(id, canonicalId, displayName, email, List.copyOf(more), users);
  }

  /** The same account with one more user. */
  public Account user(User user) {
    List<User> more = new ArrayList<>(users);
    more.add(user);
    return new Account(id, canonicalId, displayName, email, rootKeys, List.copyOf(more));
  }

  public String id() {
    return id;
  }

  public String canonicalId() {
    return canonicalId;
  }

  public String displayName() {
    return displayName;
  }

  public @Nullable String email() {
    return email;
  }

  public List<User> users() {
    return users;
  }

  /** The access keys of the account and its users, in the order they were given. */
  public List<Credentials> credentials() {
    List<Credentials> all = new ArrayList<>();
    for (User.Key key : rootKeys) {
      all.add(Credentials.ofRoot(key.accessKeyId(), key.secretAccessKey(), id, canonicalId));
    }
    for (User user : users) {
      for (User.Key key : user.keys()) {
        all.add(
            Credentials.ofUser(
                key.accessKeyId(), key.secretAccessKey(), id, user.pathAndName(), canonicalId));
      }
    }
    return List.copyOf(all);
  }

  @Override
  public String toString() {
    return "Account " + id + users;
  }
}
