package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.ParameterStyles;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.Condition;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/**
 * The members queries and scans have in common. What a request does not give is null.
 *
 * @param filterMember {@code QueryFilter} or {@code ScanFilter}
 */
record ReadParameters(
    @Nullable String indexName,
    @Nullable String select,
    @Nullable Integer limit,
    @Nullable Boolean consistentRead,
    @Nullable String returnConsumedCapacity,
    @Nullable Map<String, AttributeValue> exclusiveStartKey,
    @Nullable String keyConditionExpression,
    @Nullable String filterExpression,
    @Nullable String projectionExpression,
    @Nullable Map<String, String> names,
    @Nullable Map<String, AttributeValue> values,
    @Nullable List<String> attributesToGet,
    @Nullable Map<String, Condition> keyConditions,
    String filterMember,
    @Nullable Map<String, Condition> filter,
    @Nullable String conditionalOperator) {

  static ReadParameters of(QueryRequest request) {
    return new ReadParameters(
        request.indexName(),
        request.selectAsString(),
        request.limit(),
        request.consistentRead(),
        request.returnConsumedCapacityAsString(),
        request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null,
        request.keyConditionExpression(),
        request.filterExpression(),
        request.projectionExpression(),
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        request.hasAttributesToGet() ? request.attributesToGet() : null,
        request.hasKeyConditions() ? request.keyConditions() : null,
        "QueryFilter",
        request.hasQueryFilter() ? request.queryFilter() : null,
        request.conditionalOperatorAsString());
  }

  static ReadParameters of(ScanRequest request) {
    return new ReadParameters(
        request.indexName(),
        request.selectAsString(),
        request.limit(),
        request.consistentRead(),
        request.returnConsumedCapacityAsString(),
        request.hasExclusiveStartKey() ? request.exclusiveStartKey() : null,
        null,
        request.filterExpression(),
        request.projectionExpression(),
        request.hasExpressionAttributeNames() ? request.expressionAttributeNames() : null,
        request.hasExpressionAttributeValues() ? request.expressionAttributeValues() : null,
        request.hasAttributesToGet() ? request.attributesToGet() : null,
        null,
        "ScanFilter",
        request.hasScanFilter() ? request.scanFilter() : null,
        request.conditionalOperatorAsString());
  }

  /** Whether any parameter from before expressions is given. */
  boolean isFromBeforeExpressions() {
    return attributesToGet != null
        || keyConditions != null
        || filter != null
        || conditionalOperator != null;
  }

  /** Refuses expressions beside parameters from before them. */
  void requireOneStyle(Faults faults) {
    new ParameterStyles()
        .before("AttributesToGet", attributesToGet != null)
        .before(filterMember, filter != null)
        .before("ConditionalOperator", conditionalOperator != null)
        .before("KeyConditions", keyConditions != null)
        .expression("ProjectionExpression", projectionExpression != null)
        .expression("FilterExpression", filterExpression != null)
        .expression("KeyConditionExpression", keyConditionExpression != null)
        .check(faults);
  }

  /** Whether it is said which attributes are wanted, and by which member. */
  @Nullable String projectionMember() {
    return projectionExpression != null
        ? "ProjectionExpression"
        : attributesToGet != null ? "AttributesToGet" : null;
  }
}
