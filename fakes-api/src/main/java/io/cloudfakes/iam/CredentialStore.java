package io.cloudfakes.iam;

import java.util.Collection;
import org.jspecify.annotations.Nullable;
import org.pcollections.OrderedPMap;

/**
 * The access keys a world has issued, in the order of issue. A value: adding a key gives another
 * store that shares what it can with this one.
 */
public final class CredentialStore {
  private static final CredentialStore EMPTY = new CredentialStore(OrderedPMap.empty());

  private final OrderedPMap<String, Credentials> byAccessKeyId;

  private CredentialStore(OrderedPMap<String, Credentials> byAccessKeyId) {
    this.byAccessKeyId = byAccessKeyId;
  }

  public static CredentialStore empty() {
    return EMPTY;
  }

  /** This store with one more key, which takes the place of one with the same access key id. */
  public CredentialStore plus(Credentials credentials) {
    return new CredentialStore(byAccessKeyId.plus(credentials.accessKeyId(), credentials));
  }

  /** This store without the key of that id. */
  public CredentialStore minus(String accessKeyId) {
    return new CredentialStore(byAccessKeyId.minus(accessKeyId));
  }

  /** The key of that id, or null when this world has not issued it. */
  public @Nullable Credentials find(@Nullable String accessKeyId) {
    // Most worlds issue no keys, and every call asks.
    return accessKeyId == null || this == EMPTY ? null : byAccessKeyId.get(accessKeyId);
  }

  /** All keys in the order of issue. */
  public Collection<Credentials> all() {
    return byAccessKeyId.values();
  }

  @Override
  public String toString() {
    return byAccessKeyId.values().toString();
  }
}
