package io.cloudfakes.dynamodb.internal.partiql;

/** One word, sign or literal of a statement. */
record Token(Kind kind, String text) {
  enum Kind {
    /** A name or keyword without quotation marks. */
    WORD,
    /** {@code "name"}, without the marks. */
    QUOTED,
    /** {@code 'text'}, without the marks. */
    STRING,
    NUMBER,
    SIGN,
    /** {@code ?}. */
    PARAMETER,
    END
  }

  boolean isSign(String sign) {
    return kind == Kind.SIGN && text.equals(sign);
  }

  boolean isWord(String word) {
    return kind == Kind.WORD && text.equalsIgnoreCase(word);
  }
}
