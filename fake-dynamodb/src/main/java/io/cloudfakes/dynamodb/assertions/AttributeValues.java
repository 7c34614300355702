package io.cloudfakes.dynamodb.assertions;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.ValueReader;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** When DynamoDB takes two values for equal: however a number is written, a set is ordered. */
final class AttributeValues {
  private AttributeValues() {}

  static boolean equal(AttributeValue expected, @Nullable AttributeValue there) {
    return there != null && equal(Map.of("value", expected), Map.of("value", there));
  }

  static boolean equal(Map<String, AttributeValue> expected, Map<String, AttributeValue> there) {
    try {
      return ValueReader.seed(expected).equals(ValueReader.seed(there));
    } catch (AwsErrorException e) {
      throw new IllegalArgumentException(
          "No item of DynamoDB can have the expected value: " + e.getMessage(), e);
    }
  }
}
