package io.cloudfakes.dns.internal.state;

import org.pcollections.TreePMap;

/**
 * How the answers of a hosted zone are signed.
 *
 * @param enabled whether they are
 * @param keys its key-signing keys by name
 */
public record Signing(boolean enabled, TreePMap<String, SigningKey> keys) {
  public static final Signing NONE = new Signing(false, TreePMap.empty());

  public Signing enabled(boolean now) {
    return new Signing(now, keys);
  }

  public Signing with(SigningKey key) {
    return new Signing(enabled, keys.plus(key.shown().name(), key));
  }

  public Signing without(String name) {
    return new Signing(enabled, keys.minus(name));
  }
}
