package io.cloudfakes.dynamodb.internal.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.Node;
import io.cloudfakes.dynamodb.internal.expression.Operand;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Reads WHERE clauses, by recursive descent, into the conditions of expressions. */
final class Conditions {
  private static final List<String> COMPARATORS = List.of("=", "<>", "!=", "<", "<=", ">", ">=");
  private static final int MOST_CHOICES = 100;

  private final Tokens in;
  private final Values values;

  Conditions(Tokens in) {
    this.in = in;
    this.values = new Values(in);
  }

  Condition condition() {
    return condition(either());
  }

  private Node either() {
    Node left = both();
    while (in.takeWord("OR")) {
      left = new Condition.Or(condition(left), condition(both()));
    }
    return left;
  }

  private Node both() {
    Node left = negated();
    while (in.takeWord("AND")) {
      left = new Condition.And(condition(left), condition(negated()));
    }
    return left;
  }

  private Node negated() {
    if (in.takeWord("NOT")) {
      in.enter();
      Condition.Not not = new Condition.Not(condition(negated()));
      in.leave();
      return not;
    }
    return comparison();
  }

  private Node comparison() {
    Node left = primary();
    if (!(left instanceof Operand operand)) {
      return left;
    }
    Token next = in.peek();
    if (next.kind() == Token.Kind.SIGN) {
      if (!COMPARATORS.contains(next.text())) {
        if (List.of("+", "-").contains(next.text())) {
          throw PartiqlErrors.notModelled("arithmetic in WHERE");
        }
        return operand;
      }
      in.take();
      String operator = next.text().equals("!=") ? "<>" : next.text();
      return comparison(operand, operator, operand(primary()));
    }
    if (in.takeWord("IS")) {
      boolean not = in.takeWord("NOT");
      Condition is = is(operand);
      return not ? new Condition.Not(is) : is;
    }
    boolean not = in.peek().isWord("NOT") && isRange(in.second());
    if (not) {
      in.take();
    }
    Condition range = range(operand);
    if (range == null) {
      return operand;
    }
    return not ? new Condition.Not(range) : range;
  }

  /** The path stands on the left, where who looks for keys expects it. */
  private static Condition comparison(Operand left, String operator, Operand right) {
    if (left instanceof Path || !(right instanceof Path)) {
      return new Condition.Comparison(left, operator, right);
    }
    String turned =
        switch (operator) {
          case "<" -> ">";
          case "<=" -> ">=";
          case ">" -> "<";
          case ">=" -> "<=";
          default -> operator;
        };
    return new Condition.Comparison(right, turned, left);
  }

  private static boolean isRange(Token token) {
    return token.isWord("IN") || token.isWord("BETWEEN");
  }

  private @Nullable Condition range(Operand operand) {
    if (in.takeWord("BETWEEN")) {
      Operand low = operand(primary());
      in.expectWord("AND");
      return new Condition.Between(operand, low, operand(primary()));
    }
    return in.takeWord("IN") ? new Condition.In(operand, choices()) : null;
  }

  private List<Operand> choices() {
    List<Operand> choices = new ArrayList<>();
    if (in.takeSign("(")) {
      do {
        choices.add(operand(primary()));
      } while (in.takeSign(","));
      in.expectSign(")");
    } else {
      Value value = values.value();
      if (!(value instanceof Value.L list)) {
        throw PartiqlErrors.malformed("Unexpected term");
      }
      list.elements().forEach(element -> choices.add(new Operand.Literal(element)));
    }
    if (choices.isEmpty() || choices.size() > MOST_CHOICES) {
      throw DynamoDbErrors.validation(
          "The IN operator must have between 1 and "
              + MOST_CHOICES
              + " values; number of values: "
              + choices.size());
    }
    return choices;
  }

  private Condition is(Operand operand) {
    if (!(operand instanceof Path path)) {
      throw in.unexpected();
    }
    if (in.takeWord("MISSING")) {
      return new Condition.Exists(path, false);
    }
    if (in.takeWord("NULL")) {
      return new Condition.HasType(path, new Operand.Literal(new Value.S("NULL")));
    }
    throw in.peek().kind() == Token.Kind.WORD
        ? PartiqlErrors.notModelled("IS " + in.peek().text())
        : in.unexpected();
  }

  private Node primary() {
    if (in.takeSign("(")) {
      in.enter();
      Node inner = either();
      in.expectSign(")");
      in.leave();
      return inner;
    }
    if (in.peek().kind() == Token.Kind.WORD && in.second().isSign("(")) {
      return function();
    }
    return values.isNext() ? new Operand.Literal(values.value()) : in.path();
  }

  private Node function() {
    String name = in.take().text().toLowerCase(Locale.ROOT);
    in.expectSign("(");
    Node function =
        switch (name) {
          case "attribute_type" -> {
            Path path = in.path();
            yield new Condition.HasType(path, type(secondArgument()));
          }
          case "begins_with" -> new Condition.BeginsWith(operand(primary()), secondArgument());
          case "contains" -> new Condition.Contains(operand(primary()), secondArgument());
          case "size" -> new Operand.Size(in.path());
          case "exists" ->
              throw DynamoDbErrors.validation(
                  "EXISTS can only be used as a statement of a transaction");
          default -> throw PartiqlErrors.unsupported("function: " + name);
        };
    in.expectSign(")");
    return function;
  }

  private Operand secondArgument() {
    in.expectSign(",");
    return operand(primary());
  }

  private static Operand type(Operand type) {
    List<String> valid = List.of("S", "SS", "N", "NS", "B", "BS", "BOOL", "NULL", "L", "M");
    if (type instanceof Operand.Literal literal
        && literal.literal() instanceof Value.S name
        && valid.contains(name.text())) {
      return type;
    }
    throw DynamoDbErrors.validation(
        "Invalid attribute type name found; type: "
            + (type instanceof Operand.Literal literal && literal.literal() instanceof Value.S name
                ? name.text()
                : "")
            + ", valid types: {B,NULL,SS,BOOL,L,BS,N,NS,S,M}");
  }

  private Condition condition(Node node) {
    if (node instanceof Condition condition) {
      return condition;
    }
    throw in.unexpected();
  }

  private Operand operand(Node node) {
    if (node instanceof Operand operand) {
      return operand;
    }
    throw in.unexpected();
  }
}
