package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** Reads update expressions. */
final class UpdateParser {
  private static final List<String> SECTIONS = List.of("SET", "REMOVE", "ADD", "DELETE");

  private final TokenStream in;
  private final List<Update.Action> actions = new ArrayList<>();

  private UpdateParser(TokenStream in) {
    this.in = in;
  }

  static Update parse(String text, Faults faults) {
    TokenStream in = new TokenStream(ExpressionKind.UPDATE, text, faults);
    UpdateParser parser = new UpdateParser(in);
    Set<String> seen = new LinkedHashSet<>();
    while (in.peek().kind() != Token.Kind.END) {
      String section = in.peek().text().toUpperCase(Locale.ROOT);
      if (in.peek().kind() != Token.Kind.WORD || !SECTIONS.contains(section)) {
        throw in.syntaxError();
      }
      in.take();
      if (!seen.add(section)) {
        throw in.invalid(
            "The \"" + section + "\" section can only be used once in an update expression;");
      }
      parser.section(section);
    }
    in.expectEnd();
    return new Update(parser.actions);
  }

  private void section(String section) {
    do {
      Path path = in.path();
      if (section.equals("SET")) {
        in.expectSign("=");
        in.countOperator();
        actions.add(new Update.Set(path, value()));
      } else if (section.equals("REMOVE")) {
        actions.add(new Update.Remove(path));
      } else {
        Token value = in.peek();
        if (value.kind() != Token.Kind.VALUE) {
          throw in.syntaxError();
        }
        in.take();
        in.countOperator();
        Operand operand = new Operand.Placeholder(value.text());
        actions.add(
            section.equals("ADD")
                ? new Update.Add(path, operand, Update.Style.EXPRESSION)
                : new Update.Delete(path, operand, Update.Style.EXPRESSION));
      }
    } while (in.takeSign(","));
  }

  private Operand value() {
    Operand left = operand();
    Token sign = in.peek();
    if (!sign.isSign("+") && !sign.isSign("-")) {
      return left;
    }
    in.take();
    in.countOperator();
    return new Operand.Arithmetic(left, sign.text(), operand());
  }

  private Operand operand() {
    Token token = in.peek();
    if (in.takeSign("(")) {
      if (in.peek().isSign("(")) {
        throw in.invalid("The expression has redundant parentheses;");
      }
      Operand inner = value();
      in.expectSign(")");
      return inner;
    }
    if (token.kind() == Token.Kind.VALUE) {
      in.take();
      return new Operand.Placeholder(token.text());
    }
    return in.atFunction() ? function() : in.path();
  }

  private Operand function() {
    String name = in.take().text();
    in.countOperator();
    switch (name) {
      case "if_not_exists" -> {
        List<Operand> operands = operands(name);
        return new Operand.IfNotExists(in.requirePath(name, operands.get(0)), operands.get(1));
      }
      case "list_append" -> {
        List<Operand> operands = operands(name);
        return new Operand.ListAppend(operands.get(0), operands.get(1));
      }
      case "attribute_exists",
          "attribute_not_exists",
          "attribute_type",
          "begins_with",
          "contains",
          "size" ->
          throw in.invalid(
              "The function is not allowed in an update expression; function: " + name);
      default -> throw in.invalid("Invalid function name; function: " + name);
    }
  }

  private List<Operand> operands(String function) {
    List<Operand> operands = in.arguments(this::value);
    in.requireCount(function, operands, 2);
    return operands;
  }
}
