package io.cloudfakes.dynamodb.assertions;

import io.cloudfakes.dynamodb.TableView;
import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Assertions about a table. */
public final class TableAssert extends AbstractAssert<TableAssert, TableView> {
  TableAssert(TableView table) {
    super(table, TableAssert.class);
  }

  /** Fails unless there are that many items. */
  public TableAssert hasSize(int size) {
    if (actual.size() != size) {
      failWithMessage(
          "Expected %s to have %d items, but it has %d: %s",
          actual, size, actual.size(), actual.items());
    }
    return this;
  }

  public TableAssert isEmpty() {
    return hasSize(0);
  }

  /**
   * Fails unless there is an item of that key; the assertions that follow are about it.
   *
   * @param keyNamesAndValues the names of the key attributes, each followed by its value
   */
  public ItemAssert hasItem(Object... keyNamesAndValues) {
    Optional<Map<String, AttributeValue>> item = actual.item(keyNamesAndValues);
    if (item.isEmpty()) {
      failWithMessage(
          "Expected %s to have an item of key %s, but it has: %s",
          actual, Arrays.toString(keyNamesAndValues), actual.items());
    }
    return new ItemAssert(item.orElseThrow());
  }

  /** Fails if there is an item of that key. */
  public TableAssert hasNoItem(Object... keyNamesAndValues) {
    Optional<Map<String, AttributeValue>> item = actual.item(keyNamesAndValues);
    if (item.isPresent()) {
      failWithMessage("Expected %s not to have the item %s", actual, item.get());
    }
    return this;
  }
}
