package io.cloudfakes.dynamodb;

import java.time.Duration;

/**
 * How DynamoDB does what it does by itself.
 *
 * @param streamShards how many shards of a stream take records at one time, 1 to 256; the items of
 *     one partition are always in the same
 * @param timeToLiveDelay how long an item whose time to live is over stays, in virtual time, up to
 *     48 hours; zero (the default) deletes it as soon as the clock has moved past the moment
 * @param replicationLag how long a write takes from one replica of a global table to another, in
 *     virtual time; with zero (the default) it is there with the write itself
 */
public record DynamoDbBackground(
    int streamShards, Duration timeToLiveDelay, Duration replicationLag) {
  private static final int MOST_SHARDS = 256;
  private static final Duration LONGEST_DELAY = Duration.ofDays(2);
  private static final DynamoDbBackground DEFAULTS =
      new DynamoDbBackground(1, Duration.ZERO, Duration.ZERO);

  public DynamoDbBackground {
    if (streamShards < 1 || streamShards > MOST_SHARDS) {
      throw new IllegalArgumentException("streamShards must be 1 to " + MOST_SHARDS);
    }
    if (timeToLiveDelay.isNegative() || timeToLiveDelay.compareTo(LONGEST_DELAY) > 0) {
      throw new IllegalArgumentException("timeToLiveDelay must be zero to 48 hours");
    }
    if (replicationLag.isNegative()) {
      throw new IllegalArgumentException("replicationLag must not be negative");
    }
  }

  public static DynamoDbBackground defaults() {
    return DEFAULTS;
  }

  public DynamoDbBackground withStreamShards(int shards) {
    return new DynamoDbBackground(shards, timeToLiveDelay, replicationLag);
  }

  public DynamoDbBackground withTimeToLiveDelay(Duration delay) {
    return new DynamoDbBackground(streamShards, delay, replicationLag);
  }

  public DynamoDbBackground withReplicationLag(Duration lag) {
    return new DynamoDbBackground(streamShards, timeToLiveDelay, lag);
  }
}
