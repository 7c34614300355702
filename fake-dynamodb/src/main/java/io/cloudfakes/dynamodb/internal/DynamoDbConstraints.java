package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.service.ModelConstraints;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.dynamodb.model.DeleteItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;

/** What DynamoDB's and DynamoDB Streams' models require of the members of requests. */
final class DynamoDbConstraints {
  static final ModelConstraints MODEL =
      ModelConstraints.in(
              DynamoDbConstraints.class,
              "constraints.txt",
              (faults, call) -> Faults.of(call).members(faults))
          .passing(DynamoDbConstraints::isPlain);

  /** What the model allows of a table's name or ARN. */
  private static final int LONGEST_NAME = 1024;

  private DynamoDbConstraints() {}

  private static boolean isPlain(SdkPojo request) {
    if (request instanceof PutItemRequest put) {
      return isName(put.tableName())
          && put.hasItem()
          && put.returnValuesAsString() == null
          && put.returnConsumedCapacityAsString() == null
          && put.returnItemCollectionMetricsAsString() == null
          && put.returnValuesOnConditionCheckFailureAsString() == null
          && put.conditionalOperatorAsString() == null
          && !put.hasExpected()
          && !put.hasExpressionAttributeNames();
    }
    if (request instanceof GetItemRequest get) {
      return isName(get.tableName())
          && get.hasKey()
          && get.returnConsumedCapacityAsString() == null
          && !get.hasAttributesToGet()
          && !get.hasExpressionAttributeNames();
    }
    return request instanceof DeleteItemRequest delete
        && isName(delete.tableName())
        && delete.hasKey()
        && delete.returnValuesAsString() == null
        && delete.returnConsumedCapacityAsString() == null
        && delete.returnItemCollectionMetricsAsString() == null
        && delete.returnValuesOnConditionCheckFailureAsString() == null
        && delete.conditionalOperatorAsString() == null
        && !delete.hasExpected()
        && !delete.hasExpressionAttributeNames();
  }

  private static boolean isName(@Nullable String name) {
    return name != null && !name.isEmpty() && name.length() <= LONGEST_NAME;
  }
}
