package io.cloudfakes.fault;

import java.util.ArrayList;
import java.util.List;

/** The text of a rule or a fault, read word by word; and how words are written. */
final class RuleText {
  private static final String PLAIN = "[^\\s(),\"\\\\]+";

  private final String text;
  private int at;

  RuleText(String text) {
    this.text = text;
    skipSpace();
  }

  /** Arguments as they are written behind a word. */
  static String brackets(List<String> arguments) {
    return arguments.isEmpty()
        ? ""
        : "(" + String.join(", ", arguments.stream().map(RuleText::written).toList()) + ")";
  }

  private static String written(String argument) {
    return argument.matches(PLAIN)
        ? argument
        : '"' + argument.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  boolean isAtEnd() {
    return at == text.length();
  }

  /** Takes the arrow between trigger and fault, if it comes next. */
  boolean arrow() {
    if (text.startsWith("->", at)) {
      at += 2;
      skipSpace();
      return true;
    }
    return false;
  }

  void end() {
    if (!isAtEnd()) {
      throw wrong("its end");
    }
  }

  /** The next word, up to space or bracket. */
  String word() {
    int from = at;
    while (!isAtEnd() && " ()".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    if (at == from) {
      throw wrong("a word");
    }
    String word = text.substring(from, at);
    if (isAtEnd() || text.charAt(at) != '(') {
      skipSpace();
    }
    return word;
  }

  /** What stands in brackets behind the word just read; none when there are no brackets. */
  List<String> arguments() {
    List<String> arguments = new ArrayList<>();
    if (isAtEnd() || text.charAt(at) != '(') {
      return arguments;
    }
    do {
      at++;
      skipSpace();
      arguments.add(!isAtEnd() && text.charAt(at) == '"' ? quoted() : plain());
      skipSpace();
    } while (!isAtEnd() && text.charAt(at) == ',');
    if (isAtEnd() || text.charAt(at) != ')') {
      throw wrong("a closing bracket");
    }
    at++;
    skipSpace();
    return arguments;
  }

  private String plain() {
    int from = at;
    while (!isAtEnd() && ",)".indexOf(text.charAt(at)) < 0) {
      at++;
    }
    return text.substring(from, at).strip();
  }

  private String quoted() {
    StringBuilder content = new StringBuilder();
    for (at++; !isAtEnd() && text.charAt(at) != '"'; at++) {
      if (text.charAt(at) == '\\' && at + 1 < text.length()) {
        at++;
      }
      content.append(text.charAt(at));
    }
    if (isAtEnd()) {
      throw wrong("a closing quotation mark");
    }
    at++;
    return content.toString();
  }

  private void skipSpace() {
    while (!isAtEnd() && text.charAt(at) == ' ') {
      at++;
    }
  }

  private IllegalArgumentException wrong(String expected) {
    return new IllegalArgumentException(
        "\"" + text + "\" should have " + expected + " at place " + (at + 1));
  }
}
