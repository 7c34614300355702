package io.cloudfakes.dynamodb.assertions;

import io.cloudfakes.dynamodb.IndexView;
import io.cloudfakes.dynamodb.internal.seed.JavaValues;
import io.cloudfakes.dynamodb.internal.seed.Shown;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AbstractAssert;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Assertions about a secondary index. Those that fail tell what is there instead. */
public final class IndexAssert extends AbstractAssert<IndexAssert, IndexView> {
  IndexAssert(IndexView index) {
    super(index, IndexAssert.class);
  }

  /** Fails unless that many items are in it. */
  public IndexAssert hasSize(int size) {
    isNotNull();
    if (actual.size() != size) {
      failWithMessage(
          "Expected %s to have %d items, but it has %s", actual, size, Shown.items(actual.items()));
    }
    return this;
  }

  public IndexAssert isEmpty() {
    return hasSize(0);
  }

  /**
   * Fails unless exactly one entry has these values; the assertions that follow are about it.
   *
   * @param namesAndValues names of attributes, mostly keys, each followed by its value
   */
  public ItemAssert item(Object... namesAndValues) {
    List<Map<String, AttributeValue>> found = found(namesAndValues);
    if (found.size() != 1) {
      failWithMessage(
          "Expected %s to have one item with %s, but it has %s; all are %s",
          actual,
          Shown.item(JavaValues.item(namesAndValues)),
          found.isEmpty() ? "none" : found.size() + " of them",
          Shown.items(actual.items()));
    }
    return new ItemAssert(found.get(0), "an item of " + actual);
  }

  /** Fails if an entry has these values. */
  public IndexAssert hasNoItem(Object... namesAndValues) {
    List<Map<String, AttributeValue>> found = found(namesAndValues);
    if (!found.isEmpty()) {
      failWithMessage(
          "Expected %s to have no item with %s, but it has %s",
          actual, Shown.item(JavaValues.item(namesAndValues)), Shown.items(found));
    }
    return this;
  }

  private List<Map<String, AttributeValue>> found(Object... namesAndValues) {
    isNotNull();
    Map<String, AttributeValue> wanted = JavaValues.item(namesAndValues);
    return actual.items().stream()
        .filter(
            item ->
                wanted.entrySet().stream()
                    .allMatch(
                        entry -> AttributeValues.equal(entry.getValue(), item.get(entry.getKey()))))
        .toList();
  }
}
