package io.cloudfakes.dynamodb.assertions;

import io.cloudfakes.dynamodb.IndexView;
import io.cloudfakes.dynamodb.TableView;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/**
 * Where assertions about DynamoDB begin.
 *
 * <pre>{@code
 * assertThat(aws.fake(FakeDynamoDb.class).table("orders"))
 *     .hasSize(2)
 *     .item("id", "o-1").hasNumber("charges", 1).hasStrings("tags", "new", "paid");
 * }</pre>
 */
public final class DynamoDbAssertions {
  private DynamoDbAssertions() {}

  /** Assertions about a table as it is at that moment. */
  public static TableAssert assertThat(TableView table) {
    return new TableAssert(table);
  }

  /** Assertions about a secondary index as it is at that moment. */
  public static IndexAssert assertThat(IndexView index) {
    return new IndexAssert(index);
  }

  /** Assertions about an item that a client was answered with. */
  public static ItemAssert assertThatItem(Map<String, AttributeValue> item) {
    return new ItemAssert(item, "the item");
  }
}
