package io.cloudfakes.dynamodb;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.ScalarAttributeType;

/** Tables declared in a line or two, as the requests a client would send. */
final class TableDeclarations {
  private final Map<String, ScalarAttributeType> types = new LinkedHashMap<>();

  private TableDeclarations() {}

  static CreateTableRequest request(String name, TableKey key, List<TableIndex> indexes) {
    return new TableDeclarations().build(name, key, indexes);
  }

  private CreateTableRequest build(String name, TableKey key, List<TableIndex> indexes) {
    CreateTableRequest.Builder request =
        CreateTableRequest.builder()
            .tableName(name)
            .billingMode(BillingMode.PAY_PER_REQUEST)
            .keySchema(schema(key));
    List<GlobalSecondaryIndex> global = new ArrayList<>();
    List<LocalSecondaryIndex> local = new ArrayList<>();
    for (TableIndex index : indexes) {
      if (index.global()) {
        global.add(
            GlobalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(index.key()))
                .projection(index.projection())
                .build());
      } else {
        local.add(
            LocalSecondaryIndex.builder()
                .indexName(index.name())
                .keySchema(schema(sharing(key, index.key())))
                .projection(index.projection())
                .build());
      }
    }
    if (!global.isEmpty()) {
      request.globalSecondaryIndexes(global);
    }
    if (!local.isEmpty()) {
      request.localSecondaryIndexes(local);
    }
    return request.attributeDefinitions(definitions()).build();
  }

  private static TableKey sharing(TableKey table, TableKey index) {
    return new TableKey(table.partition(), table.partitionType(), index.sort(), index.sortType());
  }

  private List<KeySchemaElement> schema(TableKey key) {
    List<KeySchemaElement> schema = new ArrayList<>();
    schema.add(element(key.partition(), key.partitionType(), KeyType.HASH));
    String sort = key.sort();
    if (sort != null) {
      schema.add(element(sort, key.sortType(), KeyType.RANGE));
    }
    return schema;
  }

  private KeySchemaElement element(
      String name, @Nullable ScalarAttributeType type, KeyType keyType) {
    if (type == null) {
      throw new IllegalArgumentException(
          "The key attribute " + name + " needs a type: S, N or B of ScalarAttributeType");
    }
    ScalarAttributeType before = types.put(name, type);
    if (before != null && before != type) {
      throw new IllegalArgumentException(
          "The attribute "
              + name
              + " cannot be "
              + before
              + " in one key and "
              + type
              + " in another");
    }
    return KeySchemaElement.builder().attributeName(name).keyType(keyType).build();
  }

  private List<AttributeDefinition> definitions() {
    return types.entrySet().stream()
        .map(
            entry ->
                AttributeDefinition.builder()
                    .attributeName(entry.getKey())
                    .attributeType(entry.getValue())
                    .build())
        .toList();
  }
}
