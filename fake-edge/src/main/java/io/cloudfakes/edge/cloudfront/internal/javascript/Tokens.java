package io.cloudfakes.edge.cloudfront.internal.javascript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Set;

/** Cuts JavaScript into words and signs; what stands in comments, strings and patterns is not. */
final class Tokens {
  /** After these a slash begins a pattern, although they are words. */
  private static final Set<String> BEFORE_PATTERNS =
      Set.of("return", "typeof", "case", "in", "of", "delete", "void", "throw", "new", "else");

  private static final List<String> SIGNS = List.of("...", "??=", "?.", "??", "=>");

  private final String code;
  private final List<Token> found = new ArrayList<>();
  private final Deque<Integer> templates = new ArrayDeque<>();
  private int at;
  private int line = 1;
  private int braces;

  /** A word, a number, a sign, or {@code ""} for a string or a pattern. */
  record Token(String text, int line) {}

  private Tokens(String code) {
    this.code = code;
  }

  static List<Token> of(String code) {
    Tokens tokens = new Tokens(code);
    while (tokens.at < code.length()) {
      tokens.next();
    }
    return tokens.found;
  }

  private void next() {
    char c = code.charAt(at);
    if (c == '\n') {
      line++;
      at++;
    } else if (Character.isWhitespace(c)) {
      at++;
    } else if (code.startsWith("//", at)) {
      int end = code.indexOf('\n', at);
      at = end < 0 ? code.length() : end;
    } else if (code.startsWith("/*", at)) {
      int end = code.indexOf("*/", at + 2);
      skipTo(end < 0 ? code.length() : end + 2);
    } else if (c == '"' || c == '\'') {
      literal(c);
    } else if (c == '`') {
      at++;
      template();
    } else if (c == '/' && patternMayBegin()) {
      pattern();
    } else if (isWord(c)) {
      word();
    } else {
      sign(c);
    }
  }

  private static boolean isWord(char c) {
    return Character.isJavaIdentifierPart(c);
  }

  private void word() {
    int start = at;
    while (at < code.length() && isWord(code.charAt(at))) {
      at++;
    }
    found.add(new Token(code.substring(start, at), line));
  }

  private void sign(char c) {
    if (c == '}' && !templates.isEmpty() && templates.peek() == braces) {
      templates.pop();
      at++;
      template();
      return;
    }
    braces += c == '{' ? 1 : c == '}' ? -1 : 0;
    for (String sign : SIGNS) {
      boolean number = sign.equals("?.") && at + 2 < code.length() && isDigit(code.charAt(at + 2));
      if (code.startsWith(sign, at) && !number) {
        found.add(new Token(sign, line));
        at += sign.length();
        return;
      }
    }
    found.add(new Token(String.valueOf(c), line));
    at++;
  }

  private static boolean isDigit(char c) {
    return c >= '0' && c <= '9';
  }

  private void literal(char quote) {
    int end = at + 1;
    while (end < code.length() && code.charAt(end) != quote && code.charAt(end) != '\n') {
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    found.add(new Token("", line));
    skipTo(Math.min(end + 1, code.length()));
  }

  /** Up to the end of a template's text, or to the code that is set into it. */
  private void template() {
    int end = at;
    while (end < code.length() && code.charAt(end) != '`') {
      if (code.startsWith("${", end)) {
        skipTo(end + 2);
        templates.push(braces);
        return;
      }
      end += code.charAt(end) == '\\' ? 2 : 1;
    }
    skipTo(Math.min(end + 1, code.length()));
    found.add(new Token("", line));
  }

  private boolean patternMayBegin() {
    if (found.isEmpty()) {
      return true;
    }
    String last = found.get(found.size() - 1).text();
    if (last.isEmpty() || last.equals(")") || last.equals("]") || last.equals("}")) {
      return false;
    }
    return !isWord(last.charAt(0)) || BEFORE_PATTERNS.contains(last);
  }

  private void pattern() {
    boolean set = false;
    int end = at + 1;
    while (end < code.length() && code.charAt(end) != '\n' && (set || code.charAt(end) != '/')) {
      char c = code.charAt(end);
      set = c == '[' || (set && c != ']');
      end += c == '\\' ? 2 : 1;
    }
    found.add(new Token("", line));
    at = Math.min(end + 1, code.length());
    while (at < code.length() && isWord(code.charAt(at))) {
      at++;
    }
  }

  private void skipTo(int end) {
    int to = Math.min(end, code.length());
    for (; at < to; at++) {
      line += code.charAt(at) == '\n' ? 1 : 0;
    }
  }
}
