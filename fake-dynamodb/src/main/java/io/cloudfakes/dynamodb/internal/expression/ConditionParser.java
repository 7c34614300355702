package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Reads condition, filter and key condition expressions. What stands in parentheses is kept on a
 * stack of its own and not on the thread's, which expressions may not use up.
 */
final class ConditionParser {
  private static final List<String> COMPARATORS = List.of("=", "<>", "<", "<=", ">", ">=");
  private static final int MOST_CHOICES = 100;

  /** Where an operand is wanted, conditions in parentheses are an error however deep they go. */
  private static final int MOST_NESTED_OPERANDS = 64;

  private final TokenStream in;
  private int nestedOperands;

  /** What the last closed pair of parentheses held, to find a pair around nothing but a pair. */
  private @Nullable Node innermost;

  private ConditionParser(TokenStream in) {
    this.in = in;
  }

  static Condition parse(ExpressionKind kind, String text, Faults faults) {
    TokenStream in = new TokenStream(kind, text, faults);
    ConditionParser parser = new ConditionParser(in);
    Condition condition = parser.condition(parser.expression());
    in.expectEnd();
    return condition;
  }

  /** What waits for what follows it. */
  private enum Pending {
    NOT,
    AND,
    OR,
    /** A parenthesis that is open. */
    PARENTHESIS,
    /** A parenthesis directly within which another opens. */
    PARENTHESES
  }

  /** Reads as far as an expression goes: to its end, or to a parenthesis it did not open. */
  private Node expression() {
    Deque<Pending> pending = new ArrayDeque<>();
    Deque<Condition> lefts = new ArrayDeque<>();
    while (true) {
      Node node = closed(first(pending), pending, lefts);
      Token next = in.peek();
      boolean and = next.isWord("AND");
      node = joined(node, and, pending, lefts);
      if (!and && !next.isWord("OR")) {
        if (!pending.isEmpty()) {
          in.expectSign(")");
        }
        return node;
      }
      lefts.push(condition(node));
      in.take();
      in.countOperator();
      pending.push(and ? Pending.AND : Pending.OR);
    }
  }

  /** What an operator stands before, or an expression begins with. */
  private Node first(Deque<Pending> pending) {
    while (true) {
      if (in.takeWord("NOT")) {
        in.countOperator();
        pending.push(Pending.NOT);
      } else if (in.peek().isSign("(")) {
        in.take();
        in.openParenthesis();
        pending.push(in.peek().isSign("(") ? Pending.PARENTHESES : Pending.PARENTHESIS);
      } else {
        return comparison(primary());
      }
    }
  }

  /** What it is with all parentheses that close after it. */
  private Node closed(Node first, Deque<Pending> pending, Deque<Condition> lefts) {
    Node node = first;
    while (in.peek().isSign(")")) {
      node = joined(node, false, pending, lefts);
      if (pending.isEmpty()) {
        return node;
      }
      if (pending.pop() == Pending.PARENTHESES && innermost != null && innermost == node) {
        throw in.invalid("The expression has redundant parentheses;");
      }
      in.take();
      in.closeParenthesis();
      innermost = node;
      node = comparison(node);
    }
    return node;
  }

  /** What it is with all operators that wait for it; OR waits on while an AND follows. */
  private Node joined(
      Node right, boolean andFollows, Deque<Pending> pending, Deque<Condition> lefts) {
    Node node = right;
    while (true) {
      Pending operator = pending.peek();
      if (operator == Pending.NOT) {
        node = new Condition.Not(condition(node));
      } else if (operator == Pending.AND) {
        node = new Condition.And(lefts.pop(), condition(node));
      } else if (operator == Pending.OR && !andFollows) {
        node = new Condition.Or(lefts.pop(), condition(node));
      } else {
        return node;
      }
      pending.pop();
    }
  }

  /** What it is with the comparison that follows, if one does. */
  private Node comparison(Node left) {
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

  /** An operand in parentheses, or what is wrongly in its place. */
  private Node parenthesised() {
    in.take();
    in.openParenthesis();
    boolean again = in.peek().isSign("(");
    nestedOperands++;
    if (nestedOperands > MOST_NESTED_OPERANDS) {
      throw in.invalid("The expression has redundant parentheses;");
    }
    Node inner = expression();
    nestedOperands--;
    // Another pair directly within this one: its closing sign is the one just read.
    if (again && in.peek().isSign(")") && innermost != null && innermost == inner) {
      throw in.invalid("The expression has redundant parentheses;");
    }
    in.expectSign(")");
    in.closeParenthesis();
    innermost = inner;
    return inner;
  }

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
    nestedOperands++;
    if (nestedOperands > MOST_NESTED_OPERANDS) {
      throw in.invalid(
          "The function is not allowed to be used this way in an expression; function: "
              + function);
    }
    List<Node> operands = new ArrayList<>(in.arguments(this::primary));
    nestedOperands--;
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
