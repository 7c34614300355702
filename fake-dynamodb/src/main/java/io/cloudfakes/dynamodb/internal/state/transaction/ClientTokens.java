package io.cloudfakes.dynamodb.internal.state.transaction;

import io.cloudfakes.dynamodb.internal.state.StatePart;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The client request tokens of transactions that were committed. Nearly every transaction has one,
 * for the SDKs make one up; so they are kept in two generations, of which the older is dropped as a
 * whole, and no token needs a timer of its own.
 *
 * <p>A token is known by 64 bits of itself with its account and region.
 *
 * @param recent used since the last change of generations
 * @param earlier used in the generation before
 */
public record ClientTokens(TokenMap recent, TokenMap earlier) implements StatePart {
  /** How long a token is known. */
  public static final Duration VALIDITY = Duration.ofMinutes(10);

  static final ClientTokens NONE = new ClientTokens(TokenMap.EMPTY, TokenMap.EMPTY);

  /**
   * What a token was used for.
   *
   * @param fingerprint of the request's parameters
   */
  public record Use(Instant at, long fingerprint) {}

  /** Whether there is nothing to forget. */
  boolean isEmpty() {
    return recent.isEmpty() && earlier.isEmpty();
  }

  /** What the token was used for; null when it was not, or so long ago that it is new again. */
  public @Nullable Use use(long token, Instant now) {
    Use use = recent.get(token);
    if (use == null) {
      use = earlier.get(token);
    }
    return use != null && now.isBefore(use.at().plus(VALIDITY)) ? use : null;
  }

  ClientTokens with(long token, Use use) {
    return new ClientTokens(recent.with(token, use), earlier);
  }

  ClientTokens nextGeneration() {
    return new ClientTokens(TokenMap.EMPTY, recent);
  }
}
