package io.cloudfakes.examples.faults;

import java.util.Map;
import java.util.logging.Level;
import java.util.logging.Logger;
import software.amazon.awssdk.core.exception.SdkException;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Registers a user and notes it in a journal: once losing the note in silence, once not. */
interface Register {
  void user(String name);

  /** An error is logged, and the caller told that all is well. */
  static Register careless(DynamoDbClient dynamo) {
    return name -> {
      put(dynamo, "users", name);
      try {
        put(dynamo, "journal", name);
      } catch (SdkException e) {
        Logger.getLogger("register").log(Level.FINE, "no note", e);
      }
    };
  }

  static Register careful(DynamoDbClient dynamo) {
    return name -> {
      put(dynamo, "users", name);
      put(dynamo, "journal", name);
    };
  }

  private static void put(DynamoDbClient dynamo, String table, String id) {
    dynamo.putItem(p -> p.tableName(table).item(Map.of("id", AttributeValue.fromS(id))));
  }
}
