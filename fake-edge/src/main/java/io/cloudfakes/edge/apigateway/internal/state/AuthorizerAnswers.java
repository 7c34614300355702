package io.cloudfakes.edge.apigateway.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * What Lambda authorizers of HTTP APIs answered, kept as long as they say.
 *
 * @param byKey by API, stage, authorizer and identity, with slashes between
 */
public record AuthorizerAnswers(TreePMap<String, Kept> byKey) {
  private static final int MOST = 10_000;

  /** One answer. */
  public record Kept(Instant until, String answer) {}

  public static final AuthorizerAnswers NONE = new AuthorizerAnswers(TreePMap.empty());

  /** The answer that still holds then; null when there is none. */
  public @Nullable String at(String key, Instant now) {
    Kept kept = byKey.get(key);
    return kept == null || !kept.until().isAfter(now) ? null : kept.answer();
  }

  /** With one more; those of the past are let go when there are many. */
  public AuthorizerAnswers with(String key, Kept answer, Instant now) {
    TreePMap<String, Kept> left = byKey;
    if (left.size() >= MOST) {
      for (var entry : byKey.entrySet()) {
        left = entry.getValue().until().isAfter(now) ? left : left.minus(entry.getKey());
      }
      left = left.size() < MOST ? left : left.minus(left.firstKey());
    }
    return new AuthorizerAnswers(left.plus(key, answer));
  }

  /** Without those whose key begins so. */
  public AuthorizerAnswers without(String prefix) {
    TreePMap<String, Kept> left = byKey;
    for (String key : byKey.subMap(prefix, prefix + Character.MAX_VALUE).keySet()) {
      left = left.minus(key);
    }
    return new AuthorizerAnswers(left);
  }
}
