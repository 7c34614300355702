package io.cloudfakes.dynamodb;

/**
 * Which wording of validation faults DynamoDB answers with. AWS has been moving from the one to the
 * other, region by region and operation by operation, since June 2026; codes and statuses are the
 * same in both.
 */
public enum ValidationTexts {
  /**
   * As before: members are named {@code tableName}, refused values are repeated in the text, and
   * faults of items and expressions stand bare.
   */
  CLASSIC,
  /**
   * In {@code PutItem}, {@code UpdateItem} and {@code DeleteItem} faults of items and expressions
   * begin with {@code 1 validation error detected: }; there and in {@code GetItem}, {@code
   * BatchGetItem} and {@code Query} members are named {@code TableName} and values are not
   * repeated. All other operations keep the classic texts.
   */
  SINCE_2026
}
