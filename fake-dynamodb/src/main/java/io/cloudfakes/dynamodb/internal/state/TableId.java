package io.cloudfakes.dynamodb.internal.state;

/** The full name of a table: AWS keeps accounts and regions apart. */
public record TableId(String account, String region, String name) implements Comparable<TableId> {
  @Override
  public int compareTo(TableId that) {
    if (this == that) {
      // Mostly so: changes carry the very id the table has.
      return 0;
    }
    int order = name.compareTo(that.name);
    if (order == 0) {
      order = region.compareTo(that.region);
    }
    return order == 0 ? account.compareTo(that.account) : order;
  }

  public String arn() {
    return "arn:aws:dynamodb:" + region + ":" + account + ":table/" + name;
  }

  @Override
  public String toString() {
    return account + "/" + region + "/" + name;
  }
}
