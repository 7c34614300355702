package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What makes a key of a table or index, and what AWS says when it is none. */
public final class Keys {
  private static final int MOST_HASH_BYTES = 2048;
  private static final int MOST_RANGE_BYTES = 1024;

  private Keys() {}

  /** The key of an item that is to be stored, checked against the table's keys and indexes'. */
  public static ItemKey ofItem(Attributes item, Table table) {
    KeySchema schema = table.keys();
    Value hash = keyValue(item, schema.hash());
    KeyAttribute range = schema.range();
    Value sort = range == null ? null : keyValue(item, range);
    checkSizes(hash, sort);
    checkIndexKeys(item, table);
    return ItemKey.of(hash, sort);
  }

  /** The key given to find an item by: it must have the key's attributes and no others. */
  public static ItemKey ofKey(Attributes key, KeySchema schema) {
    Value hash = key.get(schema.hash().name());
    KeyAttribute range = schema.range();
    Value sort = range == null ? null : key.get(range.name());
    if (key.count() != schema.count()
        || !fits(hash, schema.hash())
        || (range != null && !fits(sort, range))
        || hash == null) {
      throw mismatch();
    }
    checkNotEmpty(hash, schema.hash().name());
    if (range != null && sort != null) {
      checkNotEmpty(sort, range.name());
    }
    checkSizes(hash, sort);
    return ItemKey.of(hash, sort);
  }

  public static AwsErrorException mismatch() {
    return DynamoDbErrors.validation("The provided key element does not match the schema");
  }

  /** Refuses an item whose attribute cannot be the key of an index that asks for it. */
  public static void checkIndexKeys(Attributes item, Table table) {
    for (Index index : table.indexes()) {
      for (KeyAttribute attribute : index.definition().keys().attributes()) {
        Value value = item.get(attribute.name());
        if (value != null) {
          checkIndexKey(value, attribute, index.definition().name());
          checkIndexKeySize(value, attribute, index);
        }
      }
      checkCompositeSizes(item, index.definition().keys());
    }
  }

  /** The same for an item that an update made. */
  public static void checkUpdatedIndexKeys(Attributes item, Table table) {
    for (Index index : table.indexes()) {
      for (KeyAttribute attribute : index.definition().keys().attributes()) {
        Value value = item.get(attribute.name());
        if (value != null && value.type() != attribute.type()) {
          throw DynamoDbErrors.validation(
              "The update expression attempted to update the secondary index key to unsupported"
                  + " type");
        }
        if (value != null && value.size() == 0) {
          throw DynamoDbErrors.validation(
              "The update expression attempted to update the secondary index key to a value that is"
                  + " not supported. The AttributeValue for a key attribute cannot contain an empty"
                  + (value instanceof Value.S ? " string value." : " binary value."));
        }
        if (value != null) {
          checkIndexKeySize(value, attribute, index);
        }
      }
      checkCompositeSizes(item, index.definition().keys());
    }
  }

  private static void checkIndexKey(Value value, KeyAttribute attribute, String index) {
    if (value.type() != attribute.type()) {
      throw DynamoDbErrors.invalidParameter(
          "Type mismatch for Index Key "
              + attribute.name()
              + " Expected: "
              + attribute.type()
              + " Actual: "
              + value.type()
              + " IndexName: "
              + index);
    }
    if (value.size() == 0) {
      throw DynamoDbErrors.validation(
          "One or more parameter values are not valid. A value specified for a secondary index key "
              + "is not supported. The AttributeValue for a key attribute cannot contain an empty "
              + (value instanceof Value.S ? "string" : "binary")
              + " value. IndexName: "
              + index
              + ", IndexKey: "
              + attribute.name());
    }
  }

  private static Value keyValue(Attributes item, KeyAttribute attribute) {
    Value value = item.get(attribute.name());
    if (value == null) {
      throw DynamoDbErrors.invalidParameter("Missing the key " + attribute.name() + " in the item");
    }
    if (value.type() != attribute.type()) {
      throw DynamoDbErrors.invalidParameter(
          "Type mismatch for key "
              + attribute.name()
              + " expected: "
              + attribute.type()
              + " actual: "
              + value.type());
    }
    checkNotEmpty(value, attribute.name());
    return value;
  }

  private static boolean fits(@Nullable Value value, KeyAttribute attribute) {
    return value != null && value.type() == attribute.type();
  }

  private static void checkNotEmpty(Value value, String name) {
    boolean empty =
        value instanceof Value.S s
            ? s.text().isEmpty()
            : value instanceof Value.B b && b.size() == 0;
    if (empty) {
      throw DynamoDbErrors.validation(
          "One or more parameter values are not valid. The AttributeValue for a key attribute "
              + "cannot contain an empty "
              + (value instanceof Value.S ? "string" : "binary")
              + " value. Key: "
              + name);
    }
  }

  private static void checkIndexKeySize(Value value, KeyAttribute attribute, Index index) {
    KeySchema keys = index.definition().keys();
    if (keys.hash().equals(attribute) || keys.furtherHashes().contains(attribute)) {
      checkSizes(value, null);
    } else if (value.size() > MOST_RANGE_BYTES) {
      throw tooLargeRange();
    }
  }

  /** The attributes of a key of several together are held to the limit of one. */
  private static void checkCompositeSizes(Attributes item, KeySchema keys) {
    if (!keys.isComposite()) {
      return;
    }
    if (sizeOf(keys.hashes(), item) > MOST_HASH_BYTES) {
      throw tooLargeHash();
    }
    if (sizeOf(keys.ranges(), item) > MOST_RANGE_BYTES) {
      throw tooLargeRange();
    }
  }

  private static int sizeOf(List<KeyAttribute> attributes, Attributes item) {
    int size = 0;
    for (KeyAttribute attribute : attributes) {
      Value value = item.get(attribute.name());
      size += value == null ? 0 : value.size();
    }
    return size;
  }

  private static AwsErrorException tooLargeHash() {
    // AWS's own text has no blank there.
    return DynamoDbErrors.invalidParameter(
        "Size of hashkey has exceeded the maximum size limit of" + MOST_HASH_BYTES + " bytes");
  }

  private static AwsErrorException tooLargeRange() {
    return DynamoDbErrors.invalidParameter(
        "Aggregated size of all range keys has exceeded the size limit of "
            + MOST_RANGE_BYTES
            + " bytes");
  }

  private static void checkSizes(Value hash, @Nullable Value sort) {
    if (hash.size() > MOST_HASH_BYTES) {
      throw tooLargeHash();
    }
    if (sort != null && sort.size() > MOST_RANGE_BYTES) {
      throw tooLargeRange();
    }
  }
}
