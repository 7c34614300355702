package io.cloudfakes.dynamodb.internal.state;

/** The type of an attribute value, named by the letters AWS writes for it. */
public enum ValueType {
  S("STRING"),
  N("NUMBER"),
  B("BINARY"),
  SS("STRING_SET"),
  NS("NUMBER_SET"),
  BS("BINARY_SET"),
  M("MAP"),
  L("LIST"),
  NULL("NULL"),
  BOOL("BOOLEAN");

  private final String longName;

  ValueType(String longName) {
    this.longName = longName;
  }

  /** The name some of AWS's messages use instead of the letters. */
  public String longName() {
    return longName;
  }

  /** Whether values of the type have an order, and so can be keys and be compared by {@code <}. */
  public boolean isOrdered() {
    return this == S || this == N || this == B;
  }

  public boolean isSet() {
    return this == SS || this == NS || this == BS;
  }
}
