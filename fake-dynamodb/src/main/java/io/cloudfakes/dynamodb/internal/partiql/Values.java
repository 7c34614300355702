package io.cloudfakes.dynamodb.internal.partiql;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Numbers;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import io.cloudfakes.dynamodb.internal.state.ValueType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads the values written in a statement: literals and parameters, one within another. */
final class Values {
  private static final int MOST_LEVELS = 32;

  private final Tokens in;

  Values(Tokens in) {
    this.in = in;
  }

  /** Whether what comes next is a value rather than a path or function. */
  boolean isNext() {
    Token token = in.peek();
    return switch (token.kind()) {
      case STRING, NUMBER, PARAMETER -> true;
      case SIGN ->
          token.isSign("[")
              || token.isSign("{")
              || token.isSign("<<")
              || ((token.isSign("-") || token.isSign("+"))
                  && in.second().kind() == Token.Kind.NUMBER);
      case WORD -> token.isWord("TRUE") || token.isWord("FALSE") || token.isWord("NULL");
      case QUOTED, END -> false;
    };
  }

  Value value() {
    return value(0);
  }

  private Value value(int level) {
    if (level > MOST_LEVELS) {
      throw DynamoDbErrors.validation("Nesting Levels have exceeded supported limits");
    }
    if (!isNext()) {
      throw in.unexpected();
    }
    Token token = in.take();
    return switch (token.kind()) {
      case STRING -> new Value.S(token.text());
      case NUMBER -> number(token.text());
      case PARAMETER -> in.parameter();
      case WORD -> token.isWord("NULL") ? new Value.NULL() : new Value.BOOL(token.isWord("TRUE"));
      default ->
          switch (token.text()) {
            case "[" -> new Value.L(until("]", level));
            case "{" -> new Value.M(map(level));
            case "<<" -> set(until(">>", level));
            default -> number(token.text() + in.take().text());
          };
    };
  }

  private static Value number(String text) {
    return Numbers.parse(text, DynamoDbErrors::validation);
  }

  /** Values in a row, up to the closing sign. */
  List<Value> until(String end, int level) {
    List<Value> values = new ArrayList<>();
    if (in.takeSign(end)) {
      return values;
    }
    do {
      values.add(value(level + 1));
    } while (in.takeSign(","));
    in.expectSign(end);
    return values;
  }

  private Attributes map(int level) {
    Map<String, Value> map = new TreeMap<>();
    if (in.takeSign("}")) {
      return Attributes.EMPTY;
    }
    do {
      Token name = in.take();
      if (name.kind() != Token.Kind.STRING && name.kind() != Token.Kind.QUOTED) {
        throw PartiqlErrors.malformed("Unexpected term");
      }
      in.expectSign(":");
      if (map.put(name.text(), value(level + 1)) != null) {
        throw DynamoDbErrors.invalidParameter(
            "Duplicate attribute name found in the tuple: " + name.text());
      }
    } while (in.takeSign(","));
    in.expectSign("}");
    return Attributes.of(map);
  }

  private static Value set(List<Value> members) {
    if (members.isEmpty()) {
      throw DynamoDbErrors.invalidParameter("An string set  may not be empty");
    }
    ValueType type = members.get(0).type();
    TreeSet<Value> distinct = new TreeSet<>(Value::compare);
    for (Value member : members) {
      if (member.type() != type || !type.isOrdered()) {
        throw DynamoDbErrors.invalidParameter(
            "Sets must have members of one type, which is string, number or binary");
      }
      if (!distinct.add(member)) {
        throw DynamoDbErrors.invalidParameter("Input collection contains duplicates.");
      }
    }
    ValueType setType =
        type == ValueType.S ? ValueType.SS : type == ValueType.N ? ValueType.NS : ValueType.BS;
    return new Value.Set(setType, List.copyOf(distinct));
  }
}
