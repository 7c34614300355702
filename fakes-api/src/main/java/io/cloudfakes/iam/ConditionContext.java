package io.cloudfakes.iam;

import java.util.List;

/**
 * What a request brings for the condition keys and variables of policies. Asked for only when a
 * policy names a key, so that calls without policies gather nothing.
 */
@FunctionalInterface
public interface ConditionContext {
  /** A request of which nothing is known. */
  ConditionContext NOTHING = key -> List.of();

  /**
   * The values of a condition key; empty when the request has none of it, which is not the same as
   * one empty value.
   *
   * @param key in lower case up to a {@code /}, for example {@code aws:sourceip} or {@code
   *     s3:existingobjecttag/Project}: condition keys do not distinguish case, tag keys do
   */
  List<String> values(String key);
}
