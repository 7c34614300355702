package io.cloudfakes.dynamodb.internal.expression;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.cloudfakes.dynamodb.internal.rule.Faults;

/**
 * Reads expressions, each text once. The trees are immutable and depend on nothing but the text, so
 * all worlds of a JVM share them; what is forgotten is read again with the same outcome.
 */
public final class Expressions {
  private static final int MOST_REMEMBERED = 2000;

  private record Key(ExpressionKind kind, String text) {}

  // Maintenance runs on the calling thread: no library thread may outlive a test.
  private static final Cache<Key, Condition> CONDITIONS = cache();
  private static final Cache<String, Update> UPDATES = cache();
  private static final Cache<String, Projection> PROJECTIONS = cache();

  private Expressions() {}

  /** A condition, filter or key condition; refused with AWS's text when it is none. */
  public static Condition condition(ExpressionKind kind, String text, Faults faults) {
    return CONDITIONS.get(
        new Key(kind, text), key -> ConditionParser.parse(key.kind(), key.text(), faults));
  }

  public static Update update(String text, Faults faults) {
    return UPDATES.get(text, key -> UpdateParser.parse(key, faults));
  }

  public static Projection projection(String text, Faults faults) {
    return PROJECTIONS.get(text, key -> Projection.parse(key, faults));
  }

  private static <K, V> Cache<K, V> cache() {
    return Caffeine.newBuilder().maximumSize(MOST_REMEMBERED).executor(Runnable::run).build();
  }
}
