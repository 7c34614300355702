package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Key schemas against attribute definitions: every key has a type, every type is of a key. */
final class TableSchemas {
  private final Map<String, ValueType> types = new TreeMap<>();
  private final TreeSet<String> used = new TreeSet<>();

  TableSchemas(List<AttributeDefinition> definitions) {
    for (AttributeDefinition definition : definitions) {
      ValueType type = ValueType.valueOf(definition.attributeTypeAsString());
      if (types.put(definition.attributeName(), type) != null) {
        throw DynamoDbErrors.invalidParameter(
            "Duplicate AttributeName in AttributeDefinitions: " + definition.attributeName());
      }
    }
  }

  /** The key of the table. */
  KeySchema ofTable(List<KeySchemaElement> elements) {
    checkShape(elements, "");
    for (KeySchemaElement element : elements) {
      if (!types.containsKey(element.attributeName())) {
        throw DynamoDbErrors.invalidParameter(
            "Some index key attributes are not defined in AttributeDefinitions. Keys: "
                + names(elements)
                + ", AttributeDefinitions: "
                + types.keySet());
      }
    }
    return schema(elements);
  }

  /** The key of an index. */
  KeySchema ofIndex(String index, List<KeySchemaElement> elements) {
    checkShape(elements, " for index: " + index);
    for (KeySchemaElement element : elements) {
      if (!types.containsKey(element.attributeName())) {
        throw DynamoDbErrors.invalidParameter(
            "Some index key attributes are not defined in AttributeDefinitions. Keys: "
                + names(elements)
                + ", AttributeDefinitions: "
                + types.keySet());
      }
    }
    return schema(elements);
  }

  /** Refuses definitions of attributes that are in no key; asked when all schemas are read. */
  void requireAllUsed(boolean indexed) {
    if (used.size() == types.size()) {
      return;
    }
    throw DynamoDbErrors.invalidParameter(
        indexed
            ? "Some AttributeDefinitions are not used. AttributeDefinitions: "
                + types.keySet()
                + ", keys used: "
                + used
            : "Number of attributes in KeySchema does not exactly match number of attributes "
                + "defined in AttributeDefinitions");
  }

  private KeySchema schema(List<KeySchemaElement> elements) {
    KeyAttribute hash = attribute(elements.get(0));
    return new KeySchema(hash, elements.size() == 1 ? null : attribute(elements.get(1)));
  }

  private KeyAttribute attribute(KeySchemaElement element) {
    String name = element.attributeName();
    ValueType type = types.get(name);
    if (type == null) {
      throw new IllegalStateException(name + " was checked to be defined");
    }
    used.add(name);
    return new KeyAttribute(name, type);
  }

  private static void checkShape(List<KeySchemaElement> elements, String where) {
    if (!elements.get(0).keyTypeAsString().equals("HASH")) {
      throw DynamoDbErrors.validation(
          "Invalid KeySchema: The first KeySchemaElement is not a HASH key type" + where);
    }
    if (elements.size() == 2 && !elements.get(1).keyTypeAsString().equals("RANGE")) {
      throw DynamoDbErrors.validation(
          "Invalid KeySchema: The second KeySchemaElement is not a RANGE key type" + where);
    }
    if (elements.size() == 2
        && elements.get(0).attributeName().equals(elements.get(1).attributeName())) {
      throw DynamoDbErrors.validation(
          "Both the Hash Key and the Range Key element in the KeySchema have the same name"
              + where);
    }
  }

  private static List<String> names(List<KeySchemaElement> elements) {
    return elements.stream().map(KeySchemaElement::attributeName).toList();
  }
}
