package io.cloudfakes.dynamodb.internal.partiql;

import java.util.ArrayList;
import java.util.List;

/** Divides a statement's text into tokens. */
final class Lexer {
  private static final List<String> SIGNS =
      List.of(
          "<<", ">>", "<=", ">=", "<>", "!=", "||", "<", ">", "=", "(", ")", "[", "]", "{", "}",
          ",", ".", ":", "*", "+", "-", "/", "%", ";");

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
    if (at == text.length()) {
      return new Token(Token.Kind.END, "");
    }
    char c = text.charAt(at);
    if (c == '\'' || c == '"') {
      return quoted(c);
    }
    if (c == '?') {
      at++;
      return new Token(Token.Kind.PARAMETER, "?");
    }
    int start = at;
    if (isWordStart(c)) {
      while (at < text.length() && (isWordStart(text.charAt(at)) || isDigit(text.charAt(at)))) {
        at++;
      }
      return new Token(Token.Kind.WORD, text.substring(start, at));
    }
    if (isDigit(c)) {
      number();
      return new Token(Token.Kind.NUMBER, text.substring(start, at));
    }
    return sign();
  }

  /** A doubled mark stands for the mark itself. */
  private Token quoted(char mark) {
    StringBuilder content = new StringBuilder();
    at++;
    while (at < text.length()) {
      char c = text.charAt(at++);
      if (c != mark) {
        content.append(c);
      } else if (at < text.length() && text.charAt(at) == mark) {
        content.append(c);
        at++;
      } else {
        return new Token(mark == '"' ? Token.Kind.QUOTED : Token.Kind.STRING, content.toString());
      }
    }
    throw PartiqlErrors.malformed("Invalid character at the end of the statement");
  }

  private void number() {
    digits();
    if (at + 1 < text.length() && text.charAt(at) == '.' && isDigit(text.charAt(at + 1))) {
      at++;
      digits();
    }
    if (at < text.length() && (text.charAt(at) == 'e' || text.charAt(at) == 'E')) {
      at++;
      if (at < text.length() && (text.charAt(at) == '-' || text.charAt(at) == '+')) {
        at++;
      }
      digits();
    }
  }

  private void digits() {
    while (at < text.length() && isDigit(text.charAt(at))) {
      at++;
    }
  }

  private Token sign() {
    for (String sign : SIGNS) {
      if (text.startsWith(sign, at)) {
        at += sign.length();
        return new Token(Token.Kind.SIGN, sign);
      }
    }
    throw PartiqlErrors.malformed("Invalid character: " + text.charAt(at));
  }

  private static boolean isWordStart(char c) {
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '$';
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }
}
