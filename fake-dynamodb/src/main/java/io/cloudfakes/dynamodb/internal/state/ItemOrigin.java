package io.cloudfakes.dynamodb.internal.state;

import java.time.Instant;

/** Who wrote an item: the streams tell it, and replicas must not send on what was sent to them. */
public sealed interface ItemOrigin {
  /** A call, or a test that seeds. */
  ItemOrigin CALLER = new Caller();

  /** DynamoDB itself, because the item's time to live was over. */
  ItemOrigin TIME_TO_LIVE = new TimeToLive();

  /** See {@link #CALLER}. */
  record Caller() implements ItemOrigin {}

  /** See {@link #TIME_TO_LIVE}. */
  record TimeToLive() implements ItemOrigin {}

  /**
   * Another replica of a global table.
   *
   * @param region where the item was written
   * @param at when it was written there
   */
  record Replica(String region, Instant at) implements ItemOrigin {}
}
