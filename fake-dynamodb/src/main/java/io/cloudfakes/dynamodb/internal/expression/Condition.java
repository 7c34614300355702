package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What holds of an item or does not. */
public sealed interface Condition extends Node {
  /** The same with the request's names and values put in, checked against their types. */
  Condition bind(Bindings bindings);

  /** Whether it holds of the item. */
  boolean holds(Attributes item);

  /** Both. */
  record And(Condition left, Condition right) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      return new And(left.bind(bindings), right.bind(bindings));
    }

    @Override
    public boolean holds(Attributes item) {
      return left.holds(item) && right.holds(item);
    }
  }

  /** One or both. */
  record Or(Condition left, Condition right) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      return new Or(left.bind(bindings), right.bind(bindings));
    }

    @Override
    public boolean holds(Attributes item) {
      return left.holds(item) || right.holds(item);
    }
  }

  /** The contrary. */
  record Not(Condition condition) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      return new Not(condition.bind(bindings));
    }

    @Override
    public boolean holds(Attributes item) {
      return !condition.holds(item);
    }
  }

  /**
   * Two operands compared.
   *
   * @param operator {@code =}, {@code <>}, {@code <}, {@code <=}, {@code >} or {@code >=}
   */
  record Comparison(Operand left, String operator, Operand right) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      Operand boundLeft = left.bind(bindings);
      Operand boundRight = right.bind(bindings);
      bindings.requireDistinct(operator, boundLeft, boundRight);
      if (!operator.equals("=") && !operator.equals("<>")) {
        bindings.requireOrdered(operator, boundLeft, boundRight);
      }
      return new Comparison(boundLeft, operator, boundRight);
    }

    @Override
    public boolean holds(Attributes item) {
      Value a = left.value(item);
      Value b = right.value(item);
      if (operator.equals("=")) {
        return a != null && a.equals(b);
      }
      if (operator.equals("<>")) {
        return a == null || !a.equals(b);
      }
      if (a == null || b == null || a.type() != b.type() || !a.type().isOrdered()) {
        return false;
      }
      int order = Value.compare(a, b);
      return switch (operator) {
        case "<" -> order < 0;
        case "<=" -> order <= 0;
        case ">" -> order > 0;
        default -> order >= 0;
      };
    }
  }

  /** Not less than one, not more than the other. */
  record Between(Operand operand, Operand low, Operand high) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      Between bound = new Between(operand.bind(bindings), low.bind(bindings), high.bind(bindings));
      bindings.requireOrdered("BETWEEN", bound.operand, bound.low, bound.high);
      bindings.requireBounds(bound.low, bound.high);
      return bound;
    }

    @Override
    public boolean holds(Attributes item) {
      Value value = operand.value(item);
      Value from = low.value(item);
      Value to = high.value(item);
      return value != null
          && from != null
          && to != null
          && value.type().isOrdered()
          && value.type() == from.type()
          && value.type() == to.type()
          && Value.compare(value, from) >= 0
          && Value.compare(value, to) <= 0;
    }
  }

  /** Equal to one of those. */
  record In(Operand operand, List<Operand> choices) implements Condition {
    public In {
      choices = List.copyOf(choices);
    }

    @Override
    public Condition bind(Bindings bindings) {
      Operand bound = operand.bind(bindings);
      List<Operand> boundChoices = new ArrayList<>(choices.size());
      for (Operand choice : choices) {
        Operand boundChoice = choice.bind(bindings);
        bindings.requireDistinct("IN", bound, boundChoice);
        boundChoices.add(boundChoice);
      }
      return new In(bound, boundChoices);
    }

    @Override
    public boolean holds(Attributes item) {
      Value value = operand.value(item);
      if (value == null) {
        return false;
      }
      for (Operand choice : choices) {
        if (value.equals(choice.value(item))) {
          return true;
        }
      }
      return false;
    }
  }

  /** {@code attribute_exists(path)}, or with {@code wanted} false {@code attribute_not_exists}. */
  record Exists(Path path, boolean wanted) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      return new Exists(path.bind(bindings), wanted);
    }

    @Override
    public boolean holds(Attributes item) {
      return (path.in(item) != null) == wanted;
    }
  }

  /** {@code attribute_type(path, :type)}. */
  record HasType(Path path, Operand type) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      Operand bound = type.bind(bindings);
      bindings.requireTypeName(bound);
      return new HasType(path.bind(bindings), bound);
    }

    @Override
    public boolean holds(Attributes item) {
      Value value = path.in(item);
      return value != null
          && type.value(item) instanceof Value.S name
          && value.type().name().equals(name.text());
    }
  }

  /** {@code begins_with(operand, start)}. */
  record BeginsWith(Operand operand, Operand start) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      BeginsWith bound = new BeginsWith(operand.bind(bindings), start.bind(bindings));
      bindings.requireDistinct("begins_with", bound.operand, bound.start);
      bindings.requireTextOrBinary("begins_with", bound.operand, bound.start);
      return bound;
    }

    @Override
    public boolean holds(Attributes item) {
      return beginsWith(operand.value(item), start.value(item));
    }

    static boolean beginsWith(@Nullable Value value, @Nullable Value start) {
      if (value instanceof Value.S s && start instanceof Value.S begin) {
        return s.text().startsWith(begin.text());
      }
      if (value instanceof Value.B b && start instanceof Value.B begin) {
        byte[] all = b.bytes().asByteArrayUnsafe();
        byte[] first = begin.bytes().asByteArrayUnsafe();
        return all.length >= first.length
            && java.util.Arrays.equals(all, 0, first.length, first, 0, first.length);
      }
      return false;
    }
  }

  /** {@code contains(operand, part)}: a part of a text or binary, a member of a set or list. */
  record Contains(Operand operand, Operand part) implements Condition {
    @Override
    public Condition bind(Bindings bindings) {
      Contains bound = new Contains(operand.bind(bindings), part.bind(bindings));
      bindings.requireDistinct("contains", bound.operand, bound.part);
      return bound;
    }

    @Override
    public boolean holds(Attributes item) {
      Value whole = operand.value(item);
      Value wanted = part.value(item);
      if (whole == null || wanted == null) {
        return false;
      }
      if (whole instanceof Value.S s && wanted instanceof Value.S text) {
        return s.text().contains(text.text());
      }
      if (whole instanceof Value.B b && wanted instanceof Value.B bytes) {
        return indexOf(b.bytes().asByteArrayUnsafe(), bytes.bytes().asByteArrayUnsafe()) >= 0;
      }
      if (whole instanceof Value.Set set) {
        return set.members().contains(wanted);
      }
      return whole instanceof Value.L list && list.elements().contains(wanted);
    }

    private static int indexOf(byte[] whole, byte[] part) {
      for (int from = 0; from + part.length <= whole.length; from++) {
        if (java.util.Arrays.equals(whole, from, from + part.length, part, 0, part.length)) {
          return from;
        }
      }
      return -1;
    }
  }
}
