package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import software.amazon.awssdk.services.dynamodb.model.AttributeDefinition;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;

/** Key schemas against attribute definitions: every key has a type, every type is of a key. */
final class TableSchemas {
  private static final int MOST_OF_A_KIND = 4;

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

  /**
   * Of a table that is there and is to have one more index.
   *
   * @param present what it has defined
   * @param given what the request defines besides
   */
  static TableSchemas forUpdate(
      List<AttributeDefinition> present, List<AttributeDefinition> given) {
    TableSchemas schemas = new TableSchemas(given);
    for (AttributeDefinition definition : present) {
      String name = definition.attributeName();
      ValueType type = ValueType.valueOf(definition.attributeTypeAsString());
      ValueType other = schemas.types.get(name);
      if (other != null && other != type) {
        throw DynamoDbErrors.invalidParameter(
            "Cannot change the type of the attribute "
                + name
                + " in AttributeDefinitions: it is a key of the table or of an index");
      }
      // What the table has defined need not be repeated, and its other keys use it.
      schemas.types.put(name, type);
    }
    return schemas;
  }

  /** The definitions, and after them those of further attributes that are used. */
  List<AttributeDefinition> withUsed(List<AttributeDefinition> present) {
    List<AttributeDefinition> all = new ArrayList<>(present);
    for (String name : used) {
      if (present.stream().noneMatch(known -> known.attributeName().equals(name))) {
        all.add(
            AttributeDefinition.builder()
                .attributeName(name)
                .attributeType(String.valueOf(types.get(name)))
                .build());
      }
    }
    return all;
  }

  /** The key of the table. */
  KeySchema ofTable(List<KeySchemaElement> elements) {
    checkShape(elements, "");
    requireDefined(elements);
    return schema(elements);
  }

  /** The key of a local index. */
  KeySchema ofIndex(String index, List<KeySchemaElement> elements) {
    checkShape(elements, " for index: " + index);
    requireDefined(elements);
    return schema(elements);
  }

  /** The key of a global index: partition and sort key may have several attributes each. */
  KeySchema ofGlobalIndex(String index, List<KeySchemaElement> elements) {
    int hashes = 0;
    while (hashes < elements.size() && isHash(elements.get(hashes))) {
      hashes++;
    }
    if (hashes <= 1 && elements.size() <= 2) {
      return ofIndex(index, elements);
    }
    checkComposite(elements, hashes, " for index: " + index);
    requireDefined(elements);
    List<KeyAttribute> attributes = elements.stream().map(this::attribute).toList();
    List<KeyAttribute> ranges = attributes.subList(hashes, attributes.size());
    return new KeySchema(
        attributes.get(0),
        ranges.isEmpty() ? null : ranges.get(0),
        attributes.subList(1, hashes),
        ranges.isEmpty() ? List.of() : ranges.subList(1, ranges.size()));
  }

  private static boolean isHash(KeySchemaElement element) {
    return element.keyTypeAsString().equals("HASH");
  }

  private static void checkComposite(List<KeySchemaElement> elements, int hashes, String where) {
    if (hashes == 0) {
      throw DynamoDbErrors.validation(
          "Invalid KeySchema: The first KeySchemaElement is not a HASH key type" + where);
    }
    TreeSet<String> names = new TreeSet<>();
    for (int i = 0; i < elements.size(); i++) {
      if (i > hashes && isHash(elements.get(i))) {
        throw DynamoDbErrors.validation(
            "Invalid KeySchema: All HASH key elements must come before the RANGE key elements"
                + where);
      }
      if (!names.add(elements.get(i).attributeName())) {
        throw DynamoDbErrors.validation(
            "Invalid KeySchema: The KeySchema has the attribute "
                + elements.get(i).attributeName()
                + " more than once"
                + where);
      }
    }
    if (hashes > MOST_OF_A_KIND || elements.size() - hashes > MOST_OF_A_KIND) {
      throw DynamoDbErrors.validation(
          "Invalid KeySchema: A key must not have more than "
              + MOST_OF_A_KIND
              + (hashes > MOST_OF_A_KIND ? " HASH" : " RANGE")
              + " key elements"
              + where);
    }
  }

  private void requireDefined(List<KeySchemaElement> elements) {
    for (KeySchemaElement element : elements) {
      if (!types.containsKey(element.attributeName())) {
        throw DynamoDbErrors.invalidParameter(
            "Some index key attributes are not defined in AttributeDefinitions. Keys: "
                + names(elements)
                + ", AttributeDefinitions: "
                + types.keySet());
      }
    }
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
