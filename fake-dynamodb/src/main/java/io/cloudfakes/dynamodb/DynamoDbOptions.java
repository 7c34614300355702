package io.cloudfakes.dynamodb;

import java.time.Duration;

/**
 * How one world's DynamoDB behaves where a test may want it otherwise.
 *
 * @param tableActivation how long a table stays {@code CREATING}, {@code UPDATING} or {@code
 *     DELETING}, in virtual time; zero (the default) lets the next call find it settled
 * @param validationTexts the wording of validation faults
 * @param limits the sizes and numbers at which work is refused or divided
 */
public record DynamoDbOptions(
    Duration tableActivation, ValidationTexts validationTexts, DynamoDbLimits limits) {
  private static final DynamoDbOptions DEFAULTS =
      new DynamoDbOptions(Duration.ZERO, ValidationTexts.SINCE_2026, DynamoDbLimits.defaults());

  public DynamoDbOptions {
    if (tableActivation.isNegative()) {
      throw new IllegalArgumentException("tableActivation must not be negative");
    }
  }

  public static DynamoDbOptions defaults() {
    return DEFAULTS;
  }

  public DynamoDbOptions withTableActivation(Duration duration) {
    return new DynamoDbOptions(duration, validationTexts, limits);
  }

  public DynamoDbOptions withValidationTexts(ValidationTexts texts) {
    return new DynamoDbOptions(tableActivation, texts, limits);
  }

  public DynamoDbOptions withLimits(DynamoDbLimits newLimits) {
    return new DynamoDbOptions(tableActivation, validationTexts, newLimits);
  }
}
