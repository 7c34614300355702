package io.cloudfakes.dynamodb.internal.state.transaction;

import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.StatePart;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The client request tokens of transactions that were committed. Nearly every transaction has one,
 * for the SDKs make one up; so they are kept in two generations, of which the older is dropped as a
 * whole, and no token needs a timer of its own.
 *
 * @param recent used since the last change of generations
 * @param earlier used in the generation before
 */
public record ClientTokens(ItemMap<Use> recent, ItemMap<Use> earlier) implements StatePart {
  /** How long a token is known. */
  public static final Duration VALIDITY = Duration.ofMinutes(10);

  static final ClientTokens NONE = new ClientTokens(ItemMap.empty(), ItemMap.empty());

  /**
   * A token of one account in one region, as a key of the map that is fastest with very many:
   * looking tokens up in a tree of binary nodes took a third of a transaction's time.
   */
  public static ItemKey id(String account, String region, String token) {
    return ItemKey.of(new Value.S(token), new Value.S(account + "/" + region));
  }

  /**
   * What a token was used for.
   *
   * @param fingerprint of the request's parameters
   */
  public record Use(Instant at, long fingerprint) {}

  /** What the token was used for; null when it was not, or so long ago that it is new again. */
  public @Nullable Use use(ItemKey id, Instant now) {
    Use use = recent.get(id);
    if (use == null) {
      use = earlier.get(id);
    }
    return use != null && now.isBefore(use.at().plus(VALIDITY)) ? use : null;
  }

  ClientTokens with(ItemKey id, Use use) {
    return new ClientTokens(recent.plus(id, use), earlier);
  }

  ClientTokens nextGeneration() {
    return new ClientTokens(ItemMap.empty(), recent);
  }
}
