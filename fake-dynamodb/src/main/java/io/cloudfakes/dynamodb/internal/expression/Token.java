package io.cloudfakes.dynamodb.internal.expression;

/**
 * One word or sign of an expression.
 *
 * @param start where it begins in the text
 * @param end where the next character stands
 */
record Token(Kind kind, String text, int start, int end) {
  enum Kind {
    WORD,
    /** {@code #name}. */
    NAME,
    /** {@code :value}. */
    VALUE,
    NUMBER,
    SIGN,
    /** A character no expression has. */
    UNKNOWN,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
