package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.state.Utf8;
import java.util.ArrayList;
import java.util.List;

/** The tokens of one expression being read, and what all kinds of expressions have in common. */
final class TokenStream {
  private static final int MOST_BYTES = 4096;
  private static final int MOST_OPERATORS = 300;

  /** Without redundant ones, each holds an operator or function that none within it has. */
  private static final int MOST_PARENTHESES = MOST_OPERATORS + 1;

  private static final int MOST_PATH_STEPS = 32;

  private final ExpressionKind kind;
  private final String text;
  private final Faults faults;
  private final List<Token> tokens;
  private int at;
  private int operators;
  private int depth;

  TokenStream(ExpressionKind kind, String text, Faults faults) {
    this.kind = kind;
    this.text = text;
    this.faults = faults;
    if (text.isBlank()) {
      throw invalid("The expression can not be empty;");
    }
    int size = Utf8.length(text);
    if (size > MOST_BYTES) {
      throw invalid(
          "Expression size has exceeded the maximum allowed size; expression size: " + size);
    }
    this.tokens = Lexer.tokens(text);
  }

  AwsErrorException invalid(String message) {
    return kind.invalid(faults, message);
  }

  Token peek() {
    return tokens.get(at);
  }

  Token second() {
    return tokens.get(Math.min(at + 1, tokens.size() - 1));
  }

  Token take() {
    Token token = tokens.get(at);
    if (token.kind() != Token.Kind.END) {
      at++;
    }
    return token;
  }

  boolean takeSign(String sign) {
    boolean there = peek().isSign(sign);
    if (there) {
      at++;
    }
    return there;
  }

  boolean takeWord(String word) {
    boolean there = peek().isWord(word);
    if (there) {
      at++;
    }
    return there;
  }

  void expectSign(String sign) {
    if (!takeSign(sign)) {
      throw syntaxError();
    }
  }

  void expectEnd() {
    if (peek().kind() != Token.Kind.END) {
      throw syntaxError();
    }
  }

  /** Counts an operator or function towards the limit of an expression. */
  void countOperator() {
    operators++;
    if (operators > MOST_OPERATORS) {
      throw invalid("The expression contains too many operators; operator count: " + operators);
    }
  }

  /**
   * Notes that a parenthesis opens within others. More than there can be operators are refused at
   * once, for each takes some of the stack.
   */
  void openParenthesis() {
    depth++;
    if (depth > MOST_PARENTHESES) {
      throw invalid("The expression has redundant parentheses;");
    }
  }

  void closeParenthesis() {
    depth--;
  }

  /** The refusal of the next token, shown with its neighbours. */
  AwsErrorException syntaxError() {
    Token token = peek();
    Token before = at > 0 ? tokens.get(at - 1) : token;
    Token after = second();
    String near = text.substring(before.start(), Math.max(after.end(), token.end()));
    return invalid("Syntax error; token: \"" + token.text() + "\", near: \"" + near.strip() + "\"");
  }

  boolean atFunction() {
    return peek().kind() == Token.Kind.WORD && second().isSign("(");
  }

  /** Reads a document path. */
  Path path() {
    List<Path.Step> steps = new ArrayList<>();
    steps.add(name());
    while (true) {
      if (takeSign(".")) {
        steps.add(name());
      } else if (peek().isSign("[")) {
        at++;
        if (peek().kind() != Token.Kind.NUMBER) {
          throw syntaxError();
        }
        steps.add(place(take().text()));
        expectSign("]");
      } else {
        break;
      }
    }
    if (steps.size() > MOST_PATH_STEPS) {
      throw invalid(
          "The document path has too many nesting elements; nesting levels: " + steps.size());
    }
    return new Path(steps);
  }

  private Path.Place place(String digits) {
    // Ten digits may be more than an int; no list is that long.
    if (digits.length() > 9) {
      throw invalid("List index is not within the allowable range; index: [" + digits + "]");
    }
    return new Path.Place(Integer.parseInt(digits));
  }

  private Path.Name name() {
    Token token = peek();
    if (token.kind() != Token.Kind.WORD && token.kind() != Token.Kind.NAME) {
      throw syntaxError();
    }
    if (token.kind() == Token.Kind.WORD && ReservedWords.contains(token.text())) {
      throw invalid("Attribute name is a reserved keyword; reserved keyword: " + token.text());
    }
    at++;
    return new Path.Name(token.text());
  }

  /** Reads the operands between a function's parentheses, each by {@code operand}. */
  <T> List<T> arguments(java.util.function.Supplier<T> operand) {
    expectSign("(");
    List<T> arguments = new ArrayList<>();
    if (peek().isSign(")")) {
      throw syntaxError();
    }
    do {
      arguments.add(operand.get());
    } while (takeSign(","));
    expectSign(")");
    return arguments;
  }

  void requireCount(String function, List<?> operands, int count) {
    if (operands.size() != count) {
      throw invalid(
          "Incorrect number of operands for operator or function; operator or function: "
              + function
              + ", number of operands: "
              + operands.size());
    }
  }

  Path requirePath(String function, Object operand) {
    if (operand instanceof Path path) {
      return path;
    }
    throw invalid(
        "Operator or function requires a document path; operator or function: " + function);
  }
}
