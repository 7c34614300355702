package io.cloudfakes.dynamodb.internal.state.ttl;

import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * That an item expires.
 *
 * @param second when, in seconds since 1970
 */
record Expiry(long second, ItemKey key) implements Comparable<Expiry> {
  private static final int OLDEST_YEARS = 5;

  /** Of the year 2255: the world's clock does not reach much farther. */
  private static final BigDecimal LATEST = BigDecimal.valueOf(9_000_000_000L);

  /** When the item expires; null when never: only numbers count. */
  static @Nullable Expiry of(ItemKey key, @Nullable Item item, String attribute) {
    Value value = item == null ? null : item.get(attribute);
    if (value instanceof Value.N n && n.number().signum() > 0 && n.number().compareTo(LATEST) < 0) {
      return new Expiry(n.number().setScale(0, RoundingMode.DOWN).longValueExact(), key);
    }
    return null;
  }

  /** Whether it is so long past that DynamoDB takes it for a mistake and leaves the item alone. */
  boolean isTooOld(Instant now) {
    Instant oldest = now.atOffset(ZoneOffset.UTC).minusYears(OLDEST_YEARS).toInstant();
    return Instant.ofEpochSecond(second).isBefore(oldest);
  }

  /** When the item is to be deleted: only once the time is past. */
  Instant due(Duration delay) {
    return Instant.ofEpochSecond(second).plus(delay).plusMillis(1);
  }

  @Override
  public int compareTo(Expiry that) {
    return second != that.second ? Long.compare(second, that.second) : key.compareTo(that.key);
  }
}
