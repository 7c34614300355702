package io.cloudfakes.dynamodb.internal.partiql;

import io.cloudfakes.dynamodb.internal.expression.Operand;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.expression.Update;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Reads the SET and REMOVE clauses of an UPDATE into an update of expressions. */
final class Updates {
  private final Tokens in;
  private final Values values;
  private final List<Update.Action> actions = new ArrayList<>();

  Updates(Tokens in) {
    this.in = in;
    this.values = new Values(in);
  }

  Update update() {
    while (true) {
      if (in.takeWord("SET")) {
        do {
          Path path = in.path();
          in.expectSign("=");
          add(set(path));
        } while (in.takeSign(","));
      } else if (in.takeWord("REMOVE")) {
        do {
          add(new Update.Remove(in.path()));
        } while (in.takeSign(","));
      } else {
        break;
      }
    }
    if (actions.isEmpty()) {
      throw PartiqlErrors.malformed("Expected data manipulation");
    }
    return new Update(actions);
  }

  private void add(Update.Action action) {
    for (Update.Action before : actions) {
      Path one = before.path();
      Path two = action.path();
      int common = Math.min(one.steps().size(), two.steps().size());
      if (one.steps().subList(0, common).equals(two.steps().subList(0, common))) {
        throw DynamoDbErrors.validation(
            "Two document paths overlap with each other; must remove or rewrite one of these"
                + " paths; path one: "
                + one
                + ", path two: "
                + two);
      }
    }
    actions.add(action);
  }

  private Update.Action set(Path path) {
    Token word = in.peek();
    boolean function = word.kind() == Token.Kind.WORD && in.second().isSign("(");
    if (function && (word.isWord("SET_ADD") || word.isWord("SET_DELETE"))) {
      in.take();
      in.take();
      Path changed = in.path();
      in.expectSign(",");
      Value members = values.value();
      in.expectSign(")");
      if (!changed.equals(path)) {
        throw PartiqlErrors.notModelled(word.text() + " of another attribute than is set");
      }
      if (!(members instanceof Value.Set)) {
        throw wrongType(word.text(), members);
      }
      Operand operand = new Operand.Literal(members);
      return word.isWord("SET_ADD")
          ? new Update.Add(path, operand, Update.Style.EXPRESSION)
          : new Update.Delete(path, operand, Update.Style.EXPRESSION);
    }
    return new Update.Set(path, sum());
  }

  private Operand sum() {
    Operand left = operand();
    while (in.peek().isSign("+") || in.peek().isSign("-")) {
      String sign = in.take().text();
      left = new Operand.Arithmetic(number(sign, left), sign, number(sign, operand()));
    }
    return left;
  }

  private static Operand number(String sign, Operand operand) {
    if (operand instanceof Operand.Literal literal && !(literal.literal() instanceof Value.N)) {
      throw wrongType(sign, literal.literal());
    }
    return operand;
  }

  private Operand operand() {
    if (in.takeSign("(")) {
      in.enter();
      Operand inner = sum();
      in.expectSign(")");
      in.leave();
      return inner;
    }
    if (values.isNext()) {
      return new Operand.Literal(values.value());
    }
    if (in.peek().kind() == Token.Kind.WORD && in.second().isSign("(")) {
      return function();
    }
    return in.path();
  }

  private Operand function() {
    String name = in.take().text().toLowerCase(Locale.ROOT);
    in.expectSign("(");
    in.enter();
    Operand first = operand();
    in.expectSign(",");
    Operand second = operand();
    in.expectSign(")");
    in.leave();
    if (name.equals("list_append")) {
      return new Operand.ListAppend(list(first), list(second));
    }
    if (name.equals("if_not_exists") && first instanceof Path path) {
      return new Operand.IfNotExists(path, second);
    }
    throw PartiqlErrors.unsupported("function: " + name);
  }

  private static Operand list(Operand operand) {
    if (operand instanceof Operand.Literal literal && !(literal.literal() instanceof Value.L)) {
      throw wrongType("list_append", literal.literal());
    }
    return operand;
  }

  private static io.cloudfakes.AwsErrorException wrongType(String operator, Value value) {
    return DynamoDbErrors.validation(
        "Incorrect operand type for operator or function; operator or function: "
            + operator.toLowerCase(Locale.ROOT)
            + ", operand type: "
            + value.type());
  }
}
