package io.cloudfakes.examples.faults;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/** A shop that charges an order: once carelessly, once so that it cannot happen twice. */
interface Checkout {
  void charge(String order);

  /** Counts the charge up: when the reply is lost, the SDK's retry counts a second time. */
  static Checkout careless(DynamoDbClient dynamo) {
    return order ->
        dynamo.updateItem(
            u ->
                u.tableName("orders")
                    .key(Map.of("id", AttributeValue.fromS(order)))
                    .updateExpression("ADD charges :one")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
  }

  /** Charges only an order that is not charged yet, and takes that it is for an answer. */
  static Checkout careful(DynamoDbClient dynamo) {
    return order -> {
      try {
        dynamo.updateItem(
            u ->
                u.tableName("orders")
                    .key(Map.of("id", AttributeValue.fromS(order)))
                    .updateExpression("SET charges = :one")
                    .conditionExpression("attribute_not_exists(charges)")
                    .expressionAttributeValues(Map.of(":one", AttributeValue.fromN("1"))));
      } catch (ConditionalCheckFailedException e) {
        // It is charged already: by an attempt whose reply was lost, or before.
      }
    };
  }
}
