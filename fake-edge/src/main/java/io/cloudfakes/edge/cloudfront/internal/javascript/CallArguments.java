package io.cloudfakes.edge.cloudfront.internal.javascript;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Set;

/** Knows, word for word of a code, whether it stands in the arguments of a call. */
final class CallArguments {
  /** What stands before a bracket that is no call's, although it is a word. */
  private static final Set<String> NO_FUNCTIONS =
      Set.of(
          "if",
          "while",
          "for",
          "switch",
          "return",
          "await",
          "async",
          "typeof",
          "catch",
          "in",
          "of",
          "delete",
          "void",
          "throw",
          "else",
          "do",
          "case",
          "function",
          "instanceof");

  private enum Place {
    ARGUMENTS,
    /** Behind an arrow among them, in another function. */
    ARROW,
    ELSEWHERE
  }

  private final Deque<Place> brackets = new ArrayDeque<>();
  private String last = "";

  boolean inside() {
    return brackets.peek() == Place.ARGUMENTS;
  }

  /** Goes on to the next word or sign. */
  void next(String text) {
    switch (text) {
      case "(" -> open(inside() || isCall());
      case "[" -> open(inside());
      // The body of a function begins another code; an object does not.
      case "{" -> open(inside() && !last.equals(")") && !last.equals("=>"));
      case ")", "]", "}" -> brackets.poll();
      case "=>" -> change(Place.ARGUMENTS, Place.ARROW);
      case "," -> change(Place.ARROW, Place.ARGUMENTS);
      default -> {
        // Changes nothing.
      }
    }
    last = text;
  }

  private void open(boolean arguments) {
    brackets.push(arguments ? Place.ARGUMENTS : Place.ELSEWHERE);
  }

  private void change(Place from, Place to) {
    if (brackets.peek() == from) {
      brackets.pop();
      brackets.push(to);
    }
  }

  private boolean isCall() {
    return last.equals(")")
        || last.equals("]")
        || (!last.isEmpty()
            && Character.isJavaIdentifierPart(last.charAt(0))
            && !NO_FUNCTIONS.contains(last));
  }
}
