package io.cloudfakes.dynamodb.internal.state;

/** Length and order of strings as UTF-8 bytes, found without encoding them. */
public final class Utf8 {
  private Utf8() {}

  /** How many bytes the text takes in UTF-8. */
  public static int length(String text) {
    int length = text.length();
    int bytes = length;
    for (int i = 0; i < length; i++) {
      char c = text.charAt(i);
      if (c >= 0x80) {
        // A surrogate pair is four bytes for two chars, any other char beyond 0x7FF three for one.
        bytes += c < 0x800 || Character.isSurrogate(c) ? 1 : 2;
      }
    }
    return bytes;
  }

  /** The order of the bytes, which is that of the code points. */
  public static int compare(String a, String b) {
    // Look-ups by key mostly end at the same text, which is seen at once to be the same.
    if (a.equals(b)) {
      return 0;
    }
    int common = Math.min(a.length(), b.length());
    for (int i = 0; i < common; i++) {
      char x = a.charAt(i);
      char y = b.charAt(i);
      if (x != y) {
        // Surrogates stand for code points above all other chars but have smaller code units.
        boolean high = Character.isSurrogate(x);
        return high == Character.isSurrogate(y) ? Character.compare(x, y) : high ? 1 : -1;
      }
    }
    return Integer.compare(a.length(), b.length());
  }
}
