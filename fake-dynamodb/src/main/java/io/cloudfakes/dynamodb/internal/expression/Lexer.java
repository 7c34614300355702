package io.cloudfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.List;

/** Divides an expression's text into tokens. */
final class Lexer {
  private final String text;
  private int at;

  private Lexer(String text) {
    this.text = text;
  }

  /** All tokens, the last of kind END. */
  static List<Token> tokens(String text) {
    Lexer lexer = new Lexer(text);
    List<Token> tokens = new ArrayList<>();
    Token token;
    do {
      token = lexer.next();
      tokens.add(token);
    } while (token.kind() != Token.Kind.END);
    return tokens;
  }

  private Token next() {
    while (at < text.length() && Character.isWhitespace(text.charAt(at))) {
      at++;
    }
    int start = at;
    if (at == text.length()) {
      return new Token(Token.Kind.END, "<EOF>", start, start);
    }
    char c = text.charAt(at++);
    if (isLetter(c)) {
      return word(Token.Kind.WORD, start);
    }
    if ((c == '#' || c == ':') && at < text.length() && isWordPart(text.charAt(at))) {
      return word(c == '#' ? Token.Kind.NAME : Token.Kind.VALUE, start);
    }
    if (isDigit(c)) {
      while (at < text.length() && isDigit(text.charAt(at))) {
        at++;
      }
      return token(Token.Kind.NUMBER, start);
    }
    if ((c == '<' || c == '>') && at < text.length()) {
      char second = text.charAt(at);
      if (second == '=' || (c == '<' && second == '>')) {
        at++;
      }
      return token(Token.Kind.SIGN, start);
    }
    return token("=<>()[],.+-".indexOf(c) >= 0 ? Token.Kind.SIGN : Token.Kind.UNKNOWN, start);
  }

  private Token word(Token.Kind kind, int start) {
    while (at < text.length() && isWordPart(text.charAt(at))) {
      at++;
    }
    return token(kind, start);
  }

  private Token token(Token.Kind kind, int start) {
    return new Token(kind, text.substring(start, at), start, at);
  }

  static boolean isWordPart(char c) {
    return isLetter(c) || isDigit(c);
  }

  private static boolean isLetter(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
