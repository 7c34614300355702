package io.cloudfakes.dynamodb;

import java.time.Duration;

/**
 * How one world's DynamoDB behaves where a test may want it otherwise.
 *
 * @param tableActivation how long a table stays {@code CREATING}, {@code UPDATING} or {@code
 *     DELETING}, in virtual time; zero (the default) lets the next call find it settled
 * @param validationTexts the wording of validation faults
 * @param limits the sizes and numbers at which work is refused or divided
 * @param background how it does what it does by itself: streams, time to live, replication
 * @param indexBackfill how long a global index that is added to a table is {@code Backfilling}
 *     after its resources are there, in virtual time; zero by default
 * @param enforceThroughput whether calls beyond the provisioned capacity, or the most an on-demand
 *     table is said to take, are throttled; off by default
 */
public record DynamoDbOptions(
    Duration tableActivation,
    ValidationTexts validationTexts,
    DynamoDbLimits limits,
    DynamoDbBackground background,
    Duration indexBackfill,
    boolean enforceThroughput) {
  private static final DynamoDbOptions DEFAULTS =
      new DynamoDbOptions(
          Duration.ZERO,
          ValidationTexts.SINCE_2026,
          DynamoDbLimits.defaults(),
          DynamoDbBackground.defaults(),
          Duration.ZERO,
          false);

  public DynamoDbOptions {
    if (tableActivation.isNegative() || indexBackfill.isNegative()) {
      throw new IllegalArgumentException("tableActivation and indexBackfill must not be negative");
    }
  }

  public static DynamoDbOptions defaults() {
    return DEFAULTS;
  }

  public DynamoDbOptions withTableActivation(Duration duration) {
    return new DynamoDbOptions(
        duration, validationTexts, limits, background, indexBackfill, enforceThroughput);
  }

  public DynamoDbOptions withValidationTexts(ValidationTexts texts) {
    return new DynamoDbOptions(
        tableActivation, texts, limits, background, indexBackfill, enforceThroughput);
  }

  public DynamoDbOptions withLimits(DynamoDbLimits newLimits) {
    return new DynamoDbOptions(
        tableActivation, validationTexts, newLimits, background, indexBackfill, enforceThroughput);
  }

  public DynamoDbOptions withBackground(DynamoDbBackground newBackground) {
    return new DynamoDbOptions(
        tableActivation, validationTexts, limits, newBackground, indexBackfill, enforceThroughput);
  }

  /** See {@link DynamoDbBackground#streamShards()}. */
  public DynamoDbOptions withStreamShards(int shards) {
    return withBackground(background.withStreamShards(shards));
  }

  /** See {@link DynamoDbBackground#timeToLiveDelay()}. */
  public DynamoDbOptions withTimeToLiveDelay(Duration delay) {
    return withBackground(background.withTimeToLiveDelay(delay));
  }

  /** See {@link DynamoDbBackground#replicationLag()}. */
  public DynamoDbOptions withReplicationLag(Duration lag) {
    return withBackground(background.withReplicationLag(lag));
  }

  public DynamoDbOptions withIndexBackfill(Duration duration) {
    return new DynamoDbOptions(
        tableActivation, validationTexts, limits, background, duration, enforceThroughput);
  }

  /** Has calls throttled that go beyond the capacity of their tables and indexes. */
  public DynamoDbOptions withEnforcedThroughput() {
    return new DynamoDbOptions(
        tableActivation, validationTexts, limits, background, indexBackfill, true);
  }
}
