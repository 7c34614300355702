package io.cloudfakes.dynamodb;

import io.cloudfakes.dynamodb.assertions.DynamoDbAssertions;
import io.cloudfakes.dynamodb.assertions.IndexAssert;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.Item;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.assertj.core.api.AssertProvider;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** One secondary index as a test looks at it: what it answers is true at that moment. */
public final class IndexView implements AssertProvider<IndexAssert> {
  private final String name;
  private final Supplier<Index> index;

  IndexView(String name, Supplier<Index> index) {
    this.name = name;
    this.index = index;
  }

  public String name() {
    return name;
  }

  /** Whether it has a partition key of its own. */
  public boolean isGlobal() {
    return index.get().definition().global();
  }

  /** How many of the table's items are in it: those that have its keys. */
  public int size() {
    return index.get().entries().size();
  }

  /** The sizes of all it holds, as DynamoDB counts them. */
  public long bytes() {
    return index.get().bytes();
  }

  /** What it holds of the items, in the order a scan of it reads them. */
  public List<Map<String, AttributeValue>> items() {
    return index.get().entries().values().stream().map(Item::toSdk).toList();
  }

  @Override
  public String toString() {
    return "the index " + name;
  }

  /** For AssertJ's own {@code assertThat(index)}. */
  @Override
  public IndexAssert assertThat() {
    return DynamoDbAssertions.assertThat(this);
  }
}
