package io.cloudfakes.dynamodb.assertions;

import io.cloudfakes.dynamodb.TableView;
import io.cloudfakes.dynamodb.internal.seed.EnhancedBeans;
import io.cloudfakes.dynamodb.internal.seed.JavaValues;
import io.cloudfakes.dynamodb.internal.seed.Shown;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Assertions about a table. Those that fail tell what is there instead. */
public final class TableAssert extends AbstractAssert<TableAssert, TableView> {
  TableAssert(TableView table) {
    super(table, TableAssert.class);
  }

  /** Fails unless there are that many items. */
  public TableAssert hasSize(int size) {
    isNotNull();
    if (actual.size() != size) {
      failWithMessage("Expected %s to have %d items, but it has %s", actual, size, there());
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
  public ItemAssert item(Object... keyNamesAndValues) {
    isNotNull();
    Optional<Map<String, AttributeValue>> item = actual.item(keyNamesAndValues);
    if (item.isEmpty()) {
      failWithMessage(
          "Expected %s to have an item of key %s, but it has %s",
          actual, key(keyNamesAndValues), there());
    }
    return new ItemAssert(item.orElseThrow(), "the item " + key(keyNamesAndValues));
  }

  /** The same as {@link #item}. */
  public ItemAssert hasItem(Object... keyNamesAndValues) {
    return item(keyNamesAndValues);
  }

  /** Fails if there is an item of that key. */
  public TableAssert hasNoItem(Object... keyNamesAndValues) {
    isNotNull();
    Optional<Map<String, AttributeValue>> item = actual.item(keyNamesAndValues);
    if (item.isPresent()) {
      failWithMessage(
          "Expected %s to have no item of key %s, but it has %s",
          actual, key(keyNamesAndValues), Shown.item(item.get()));
    }
    return this;
  }

  /**
   * Fails unless these are the items, in whatever order, and there are no others.
   *
   * @param items beans of the enhanced client, compared as the items they become; or maps from
   *     names to plain Java values or {@code AttributeValue}s
   */
  public TableAssert hasExactly(Object... items) {
    return hasExactlyItems(Arrays.stream(items).map(TableAssert::asItem).toList());
  }

  /** Fails unless these are the items, in whatever order, and there are no others. */
  public TableAssert hasExactlyItems(List<Map<String, AttributeValue>> items) {
    isNotNull();
    List<Map<String, AttributeValue>> missing = new ArrayList<>();
    List<Map<String, AttributeValue>> beside = new ArrayList<>(actual.items());
    for (Map<String, AttributeValue> item : items) {
      int at = find(item, beside);
      if (at < 0) {
        missing.add(item);
      } else {
        beside.remove(at);
      }
    }
    if (!missing.isEmpty() || !beside.isEmpty()) {
      failWithMessage(
          "Expected %s to have exactly the given %d items, but\nit lacks %s\nit has also %s",
          actual, items.size(), Shown.items(missing), Shown.items(beside));
    }
    return this;
  }

  private static Map<String, AttributeValue> asItem(Object item) {
    return item instanceof Map<?, ?> map ? JavaValues.value(map).m() : EnhancedBeans.item(item);
  }

  private static int find(
      Map<String, AttributeValue> item, List<Map<String, AttributeValue>> there) {
    for (int i = 0; i < there.size(); i++) {
      if (AttributeValues.equal(item, there.get(i))) {
        return i;
      }
    }
    return -1;
  }

  /** Fails unless the secondary index is there; the assertions that follow are about it. */
  public IndexAssert index(String name) {
    isNotNull();
    if (!actual.indexNames().contains(name)) {
      failWithMessage(
          "Expected %s to have the index %s, but it has %s", actual, name, actual.indexNames());
    }
    return new IndexAssert(actual.index(name));
  }

  private String there() {
    return Shown.items(actual.items());
  }

  private static String key(Object... keyNamesAndValues) {
    return Shown.item(JavaValues.item(keyNamesAndValues));
  }
}
