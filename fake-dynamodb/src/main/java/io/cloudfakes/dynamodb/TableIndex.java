package io.cloudfakes.dynamodb;

import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.Projection;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/**
 * A secondary index of a table that a test declares. It holds whole items unless told otherwise.
 *
 * <pre>{@code
 * dynamo.createTable(
 *     "orders",
 *     key("customer", S, "placed", N),
 *     index("by-state", key("state", S)),
 *     localIndex("by-total", "total", N).keysOnly());
 * }</pre>
 *
 * @param global whether it has a partition key of its own; a local one shares the table's
 * @param key of a local index: the table's partition key is put in its place
 */
public record TableIndex(String name, boolean global, TableKey key, Projection projection) {
  private static final Projection ALL =
      Projection.builder().projectionType(ProjectionType.ALL).build();

  /** A global index. */
  public static TableIndex index(String name, TableKey key) {
    return new TableIndex(name, true, key, ALL);
  }

  /** A local index: the items of each partition in another order. */
  public static TableIndex localIndex(String name, String sort, ScalarAttributeType type) {
    return new TableIndex(name, false, new TableKey("", type, sort, type), ALL);
  }

  /** The same index, holding the keys of the items only. */
  public TableIndex keysOnly() {
    return new TableIndex(
        name, global, key, Projection.builder().projectionType(ProjectionType.KEYS_ONLY).build());
  }

  /** The same index, holding these attributes of the items beside the keys. */
  public TableIndex including(String... attributes) {
    return new TableIndex(
        name,
        global,
        key,
        Projection.builder()
            .projectionType(ProjectionType.INCLUDE)
            .nonKeyAttributes(List.of(attributes))
            .build());
  }
}
