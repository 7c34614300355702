package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import java.util.ArrayList;
import java.util.List;

/** Reads condition, filter and key condition expressions, by recursive descent. */
final class ConditionParser {
  private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final int MOST_CHOICES = 100;

  private final TokenStream in;

  private ConditionParser(TokenStream in) {
    this.in = in;
  }

  static Condition parse(ExpressionKind kind, String text, Faults faults) {
    TokenStream in = new TokenStream(kind, text, faults);
    ConditionParser parser = new ConditionParser(in);
    Condition condition = parser.condition(parser.either());
    in.expectEnd();
    return condition;
  }

  private Node either() {
    Node left = both();
    while (in.peek().isWord("OR")) {
      Condition first = condition(left);
      in.take();
      in.countOperator();
      left = new Condition.Or(first, condition(both()));
    }
    return left;
  }

  private Node both() {
    Node left = negated();
    while (in.peek().isWord("AND")) {
      Condition first = condition(left);
      in.take();
      in.countOperator();
      left = new Condition.And(first, condition(negated()));
    }
    return left;
  }

  private Node negated() {
    if (in.takeWord("NOT")) {
      in.countOperator();
      return new Condition.Not(condition(negated()));
    }
    return comparison();
  }

  private Node comparison() {
    Node left = primary();
    if (!(left instanceof Operand operand)) {
      return left;
    }
    Token next = in.peek();
    if (next.kind() == Token.Kind.SIGN && COMPARATORS.contains(next.text())) {
      in.take();
      in.countOperator();
      return new Condition.Comparison(operand, next.text(), operand(primary()));
    }
    if (in.takeWord("BETWEEN")) {
      in.countOperator();
      Operand low = operand(primary());
      if (!in.takeWord("AND")) {
        throw in.syntaxError();
      }
      return new Condition.Between(operand, low, operand(primary()));
    }
    if (in.takeWord("IN")) {
      in.countOperator();
      List<Operand> choices = in.arguments(() -> operand(primary()));
      if (choices.size() > MOST_CHOICES) {
        throw in.invalid(
            "The IN operator is provided with too many operands; number of operands: "
                + choices.size());
      }
      return new Condition.In(operand, choices);
    }
    return operand;
  }

  private Node primary() {
    Token token = in.peek();
    if (token.isSign("(")) {
      return parenthesised();
    }
    if (token.kind() == Token.Kind.VALUE) {
      in.take();
      return new Operand.Placeholder(token.text());
    }
    return in.atFunction() ? function() : in.path();
  }

  private Node parenthesised() {
    in.take();
    in.openParenthesis();
    boolean again = in.peek().isSign("(");
    Node inner = either();
    // Another pair directly within this one: its closing sign is the one just read.
    if (again && in.peek().isSign(")") && innermost != null && innermost == inner) {
      throw in.invalid("The expression has redundant parentheses;");
    }
    in.expectSign(")");
    in.closeParenthesis();
    innermost = inner;
    return inner;
  }

  /** What the last closed pair of parentheses held, to find a pair around nothing but a pair. */
  private @org.jspecify.annotations.Nullable Node innermost;

  private Node function() {
    String name = in.take().text();
    in.countOperator();
    return switch (name) {
      case "attribute_exists", "attribute_not_exists" -> {
        List<Node> operands = operands(name, 1);
        yield new Condition.Exists(
            in.requirePath(name, operands.get(0)), name.equals("attribute_exists"));
      }
      case "attribute_type" -> {
        List<Node> operands = operands(name, 2);
        yield new Condition.HasType(
            in.requirePath(name, operands.get(0)), operand(operands.get(1)));
      }
      case "begins_with" -> {
        List<Node> operands = operands(name, 2);
        yield new Condition.BeginsWith(operand(operands.get(0)), operand(operands.get(1)));
      }
      case "contains" -> {
        List<Node> operands = operands(name, 2);
        yield new Condition.Contains(operand(operands.get(0)), operand(operands.get(1)));
      }
      case "size" -> new Operand.Size(operand(operands(name, 1).get(0)));
      case "if_not_exists", "list_append" ->
          throw in.invalid(
              "The function is not allowed in a condition expression; function: " + name);
      default -> throw in.invalid("Invalid function name; function: " + name);
    };
  }

  private List<Node> operands(String function, int count) {
    in.openParenthesis();
    List<Node> operands = new ArrayList<>(in.arguments(this::primary));
    in.closeParenthesis();
    for (Node operand : operands) {
      if (operand instanceof Condition condition) {
        throw notHere(condition);
      }
    }
    in.requireCount(function, operands, count);
    return operands;
  }

  private Condition condition(Node node) {
    if (node instanceof Condition condition) {
      return condition;
    }
    if (node instanceof Operand.Size) {
      throw in.invalid(
          "The function is not allowed to be used this way in an expression; function: size");
    }
    throw in.syntaxError();
  }

  private Operand operand(Node node) {
    if (node instanceof Operand operand) {
      return operand;
    }
    throw notHere((Condition) node);
  }

  private io.cloudfakes.AwsErrorException notHere(Condition condition) {
    String function =
        condition instanceof Condition.Exists exists
            ? exists.wanted() ? "attribute_exists" : "attribute_not_exists"
            : condition instanceof Condition.HasType
                ? "attribute_type"
                : condition instanceof Condition.BeginsWith
                    ? "begins_with"
                    : condition instanceof Condition.Contains ? "contains" : null;
    return function == null
        ? in.syntaxError()
        : in.invalid(
            "The function is not allowed to be used this way in an expression; function: "
                + function);
  }
}
