package io.cloudfakes.dynamodb;

/**
 * The sizes and numbers at which DynamoDB refuses or divides work.
 *
 * @param itemSize the most bytes an item may have, names and values
 * @param pageSize how many bytes of items one page of a query or scan reads before the filter
 * @param itemCollectionSize the most bytes the items of one partition key may have, with their
 *     entries in local indexes, in a table that has local indexes
 * @param tables how many tables an account may have in a region
 */
public record DynamoDbLimits(int itemSize, int pageSize, long itemCollectionSize, int tables) {
  private static final DynamoDbLimits DEFAULTS =
      new DynamoDbLimits(400 * 1024, 1 << 20, 10L << 30, 2500);

  public DynamoDbLimits {
    if (itemSize < 1 || pageSize < 1 || itemCollectionSize < 1 || tables < 1) {
      throw new IllegalArgumentException("Limits must be 1 or more");
    }
  }

  /** AWS's: 400 KB, 1 MB, 10 GB, 2500 tables. */
  public static DynamoDbLimits defaults() {
    return DEFAULTS;
  }

  public DynamoDbLimits withItemSize(int bytes) {
    return new DynamoDbLimits(bytes, pageSize, itemCollectionSize, tables);
  }

  public DynamoDbLimits withPageSize(int bytes) {
    return new DynamoDbLimits(itemSize, bytes, itemCollectionSize, tables);
  }

  public DynamoDbLimits withItemCollectionSize(long bytes) {
    return new DynamoDbLimits(itemSize, pageSize, bytes, tables);
  }

  public DynamoDbLimits withTables(int number) {
    return new DynamoDbLimits(itemSize, pageSize, itemCollectionSize, number);
  }
}
