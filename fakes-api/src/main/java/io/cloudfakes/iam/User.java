package io.cloudfakes.iam;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An IAM user of an {@link Account}, as a test declares it: its access keys and the policies that
 * say what it may do. As on AWS a user without policies may do nothing of its own. Immutable.
 */
public final class User {
  private final String path;
  private final String name;
  private final List<Key> keys;
  private final List<PolicyDocument> policies;
  private final @Nullable PolicyDocument boundary;

  /** An access key and its secret. */
  record Key(String accessKeyId, String secretAccessKey) {
    @Override
    public String toString() {
      return accessKeyId;
    }
  }

  private User(
      String path,
      String name,
      List<Key> keys,
      List<PolicyDocument> policies,
      @Nullable PolicyDocument boundary) {
    this.path = path;
    this.name = name;
    this.keys = keys;
    this.policies = policies;
    this.boundary = boundary;
  }

  /** The user of that name, without keys and policies. */
  public static User named(String name) {
    if (!name.matches("[\\w+=,.@-]{1,64}")) {
      throw new IllegalArgumentException(
          "A user's name is 1 to 64 letters, digits or +=,.@_-, not '" + name + "'");
    }
    return new User("", name, List.of(), List.of(), null);
  }

  /** The same user in that path, for example {@code division/team/}. */
  public User path(String value) {
    String trimmed = value.startsWith("/") ? value.substring(1) : value;
    boolean closed = trimmed.isEmpty() || trimmed.endsWith("/");
    return new User(closed ? trimmed : trimmed + "/", name, keys, policies, boundary);
  }

  /** The same user with one more access key. */
  public User key(String accessKeyId, String secretAccessKey) {
    List<Key> more = new ArrayList<>(keys);
    more.add(new Key(accessKeyId, secretAccessKey));
    return new User(path, name, List.copyOf(more), policies, boundary);
  }

  /**
   * The same user with one more identity policy.
   *
   * @param json a policy document without principals
   * @throws MalformedPolicyException when it is none
   */
  public User policy(String json) {
    List<PolicyDocument> more = new ArrayList<>(policies);
    more.add(PolicyDocument.identityPolicy(json));
    return new User(path, name, keys, List.copyOf(more), boundary);
  }

  /** The same user with a permissions boundary: the most that its policies can allow. */
  public User boundary(String json) {
    return new User(path, name, keys, policies, PolicyDocument.identityPolicy(json));
  }

  public String name() {
    return name;
  }

  String pathAndName() {
    return path + name;
  }

  List<Key> keys() {
    return keys;
  }

  /** Who calls with one of its keys. */
  Caller caller(String accountId, String canonicalId) {
    return Caller.user(accountId, canonicalId, pathAndName(), policies).withBoundary(boundary);
  }

  @Override
  public String toString() {
    return pathAndName();
  }
}
