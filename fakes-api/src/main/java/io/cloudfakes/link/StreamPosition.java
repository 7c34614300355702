package io.cloudfakes.link;

import java.time.Instant;

/** A place in a shard from which to read. */
public sealed interface StreamPosition {
  /** The oldest record that is still there. */
  record Oldest() implements StreamPosition {}

  /** After the newest record there is. */
  record Latest() implements StreamPosition {}

  /** The record of that sequence number, or the first after it. */
  record At(String sequenceNumber) implements StreamPosition {}

  /** The first record after that sequence number. */
  record After(String sequenceNumber) implements StreamPosition {}

  /** The first record of that time or later. */
  record Since(Instant time) implements StreamPosition {}
}
