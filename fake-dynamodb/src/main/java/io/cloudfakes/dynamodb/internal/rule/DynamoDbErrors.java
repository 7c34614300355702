package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.state.Item;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** DynamoDB's error replies. */
public final class DynamoDbErrors {
  private DynamoDbErrors() {}

  /** A request that is wrong whatever the table holds. */
  public static AwsErrorException validation(String text) {
    return AwsError.of("ValidationException", 400, text).asException();
  }

  /** A wrong request whose text begins as most do. */
  public static AwsErrorException invalidParameter(String text) {
    return validation("One or more parameter values were invalid: " + text);
  }

  /** No such table, as the data plane says it. */
  public static AwsErrorException resourceNotFound() {
    return AwsError.of("ResourceNotFoundException", 400, "Requested resource not found")
        .asException();
  }

  /** No such table, as the operations on tables say it. */
  public static AwsErrorException tableNotFound(String table) {
    return AwsError.of(
            "ResourceNotFoundException",
            400,
            "Requested resource not found: Table: " + table + " not found")
        .asException();
  }

  /** No such index, as the operations on tables say it. */
  public static AwsErrorException indexNotFound(String index) {
    return resourceNotFound("Requested resource not found: Index: " + index + " not found");
  }

  public static AwsErrorException resourceNotFound(String text) {
    return AwsError.of("ResourceNotFoundException", 400, text).asException();
  }

  /** A table has no policy, or not the one that was expected. */
  public static AwsErrorException policyNotFound(String arn) {
    return AwsError.of(
            "PolicyNotFoundException",
            400,
            "Resource-based policy not found for the provided ResourceArn: " + arn)
        .asException();
  }

  public static AwsErrorException resourceInUse(String text) {
    return AwsError.of("ResourceInUseException", 400, text).asException();
  }

  public static AwsErrorException limitExceeded(String text) {
    return AwsError.of("LimitExceededException", 400, text).asException();
  }

  /**
   * A condition that did not hold.
   *
   * @param item the item as it is, when the caller asked for it and there is one
   */
  public static AwsErrorException conditionalCheckFailed(@Nullable Item item) {
    AwsError error =
        AwsError.of("ConditionalCheckFailedException", 400, "The conditional request failed");
    return item == null
        ? error.asException()
        : error
            .withModelled(ConditionalCheckFailedException.builder().item(item.toSdk()).build())
            .asException();
  }

  /** A group of items with one partition key, with their entries in local indexes, is too large. */
  public static AwsErrorException itemCollectionSizeLimitExceeded() {
    return AwsError.of("ItemCollectionSizeLimitExceededException", 400, "Collection size exceeded.")
        .asException();
  }

  /** What this library does not model: refused, never ignored. */
  public static AwsErrorException notImplemented(String action, String member) {
    return AwsError.of(
            "NotImplemented",
            501,
            "Cloudfakes does not model the member " + member + " of " + action)
        .asException();
  }
}
