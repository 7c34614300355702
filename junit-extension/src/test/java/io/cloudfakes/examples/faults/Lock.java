package io.cloudfakes.examples.faults;

import java.util.Map;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;

/**
 * A lock that one worker holds at a time. One releases whatever lock is there, and so, when its
 * request arrives late, another worker's; the other releases its own only.
 */
final class Lock {
  private final DynamoDbClient dynamo;
  private final String holder;
  private final boolean looksWhose;

  private Lock(DynamoDbClient dynamo, String holder, boolean looksWhose) {
    this.dynamo = dynamo;
    this.holder = holder;
    this.looksWhose = looksWhose;
  }

  static Lock careless(DynamoDbClient dynamo, String holder) {
    return new Lock(dynamo, holder, false);
  }

  static Lock careful(DynamoDbClient dynamo, String holder) {
    return new Lock(dynamo, holder, true);
  }

  void acquire() {
    dynamo.putItem(
        p ->
            p.tableName("locks")
                .item(Map.of("id", lock(), "holder", AttributeValue.fromS(holder)))
                .conditionExpression("attribute_not_exists(id) OR holder = :me")
                .expressionAttributeValues(Map.of(":me", AttributeValue.fromS(holder))));
  }

  void release() {
    if (!looksWhose) {
      dynamo.deleteItem(d -> d.tableName("locks").key(Map.of("id", lock())));
      return;
    }
    try {
      dynamo.deleteItem(
          d ->
              d.tableName("locks")
                  .key(Map.of("id", lock()))
                  .conditionExpression("attribute_not_exists(id) OR holder = :me")
                  .expressionAttributeValues(Map.of(":me", AttributeValue.fromS(holder))));
    } catch (ConditionalCheckFailedException e) {
      // Somebody else's by now: this worker's is released.
    }
  }

  private static AttributeValue lock() {
    return AttributeValue.fromS("nightly");
  }
}
