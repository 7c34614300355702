package io.cloudfakes.dynamodb;

import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * The key of a table or index that a test declares: a partition key, and a sort key if it has one.
 *
 * <pre>{@code
 * dynamo.createTable("orders", key("customer", S, "placed", N));
 * }</pre>
 *
 * @param partition the name of the partition key
 * @param partitionType {@code S}, {@code N} or {@code B}
 * @param sort the name of the sort key; null when there is none
 * @param sortType null when there is none
 */
public record TableKey(
    String partition,
    ScalarAttributeType partitionType,
    @Nullable String sort,
    @Nullable ScalarAttributeType sortType) {

  public static TableKey key(String partition, ScalarAttributeType type) {
    return new TableKey(partition, type, null, null);
  }

  public static TableKey key(
      String partition, ScalarAttributeType type, String sort, ScalarAttributeType sortType) {
    return new TableKey(partition, type, sort, sortType);
  }
}
