package io.cloudfakes.edge.cloudfront.internal.javascript;

import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What of JavaScript CloudFront's runtimes do not understand, by AWS's lists of features. GraalJS
 * understands it, so it has to be looked for.
 */
final class LanguageLevel {
  static final String TWO = "cloudfront-js-2.0";

  private static final Set<String> IN_NEITHER =
      Set.of("class", "yield", "super", "?.", "??", "??=");
  private static final Set<String> NOT_IN_ONE = Set.of("const", "let", "async", "await", "import");
  private static final Set<String> DECLARING = Set.of("const", "let", "var");

  private LanguageLevel() {}

  /** What is wrong with code that a runtime does not understand; null when it may. */
  static @Nullable String fault(String code, String runtime) {
    List<Tokens.Token> tokens = Tokens.of(code);
    CallArguments arguments = new CallArguments();
    for (int i = 0; i < tokens.size(); i++) {
      String place = " in line " + tokens.get(i).line();
      String unknown = unknown(tokens, i, runtime.equals(TWO));
      if (unknown != null) {
        return "SyntaxError: Token \"" + unknown + "\" not supported in " + runtime + place;
      }
      String text = tokens.get(i).text();
      if (text.equals("await") && arguments.inside() && !isProperty(tokens, i)) {
        return "SyntaxError: await in arguments not supported" + place;
      }
      arguments.next(text);
    }
    return null;
  }

  /** The name of a property may be any word. */
  private static boolean isProperty(List<Tokens.Token> tokens, int i) {
    return text(tokens, i - 1).equals(".") || text(tokens, i + 1).equals(":");
  }

  private static @Nullable String unknown(List<Tokens.Token> tokens, int i, boolean two) {
    String text = tokens.get(i).text();
    String next = text(tokens, i + 1);
    if (isProperty(tokens, i)) {
      return null;
    }
    if (IN_NEITHER.contains(text) || (!two && NOT_IN_ONE.contains(text))) {
      return text;
    }
    if (text.equals("import") && next.equals("(")) {
      return "import(";
    }
    if (text.equals("function") && next.equals("*")) {
      return "function*";
    }
    if (DECLARING.contains(text) && (next.equals("{") || next.equals("["))) {
      return next;
    }
    if (text.equals("...") && !isRest(tokens, i)) {
      return text;
    }
    return text.equals("for") && next.equals("(") ? loop(tokens, i + 2) : null;
  }

  /** The last parameter of a function, or of an arrow one: all that there is of three dots. */
  private static boolean isRest(List<Tokens.Token> tokens, int i) {
    String after = text(tokens, i + 3);
    return text(tokens, i + 2).equals(")") && (after.equals("=>") || after.equals("{"));
  }

  /** {@code for (x of y)} and {@code for (const x of y)}. */
  private static @Nullable String loop(List<Tokens.Token> tokens, int first) {
    int of = first + (DECLARING.contains(text(tokens, first)) ? 2 : 1);
    return text(tokens, of).equals("of") ? "of" : null;
  }

  private static String text(List<Tokens.Token> tokens, int i) {
    return i < 0 || i >= tokens.size() ? "" : tokens.get(i).text();
  }
}
