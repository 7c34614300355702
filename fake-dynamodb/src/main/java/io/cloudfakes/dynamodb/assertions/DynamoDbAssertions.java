package io.cloudfakes.dynamodb.assertions;

import io.cloudfakes.dynamodb.TableView;

/**
 * Where assertions about DynamoDB begin.
 *
 * <pre>{@code
 * assertThat(aws.fake(FakeDynamoDb.class).table("objects"))
 *     .hasItem("key", "cat.jpg").withNumber("size", 42);
 * }</pre>
 */
public final class DynamoDbAssertions {
  private DynamoDbAssertions() {}

  /** Assertions about a table as it is at that moment. */
  public static TableAssert assertThat(TableView table) {
    return new TableAssert(table);
  }
}
