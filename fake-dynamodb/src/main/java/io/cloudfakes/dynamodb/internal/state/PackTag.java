package io.cloudfakes.dynamodb.internal.state;

/** What a packed value begins with: its type, and which of several forms its content has. */
final class PackTag {
  /** A string that stands in JSON as it is: ASCII without quotes, backslashes and controls. */
  static final byte PLAIN_STRING = 0;

  static final byte STRING = 1;

  /** A number that is whole and fits into a long, also as text. */
  static final byte WHOLE = 2;

  /** A number whose digits fit into a long, with its scale. */
  static final byte SCALED = 3;

  /** Any other number: its scale, and its digits as a binary number. */
  static final byte BIG = 4;

  static final byte BINARY = 5;
  static final byte TRUE = 6;
  static final byte FALSE = 7;
  static final byte NULL = 8;
  static final byte STRINGS = 9;
  static final byte NUMBERS = 10;
  static final byte BINARIES = 11;
  static final byte LIST = 12;
  static final byte MAP = 13;

  private PackTag() {}

  static ValueType setType(byte tag) {
    return tag == STRINGS ? ValueType.SS : tag == NUMBERS ? ValueType.NS : ValueType.BS;
  }
}
