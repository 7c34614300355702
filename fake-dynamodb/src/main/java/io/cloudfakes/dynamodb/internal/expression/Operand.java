package io.cloudfakes.dynamodb.internal.expression;

import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What an expression compares or stores. */
public sealed interface Operand extends Node
    permits Path,
        Operand.Placeholder,
        Operand.Literal,
        Operand.Size,
        Operand.IfNotExists,
        Operand.ListAppend,
        Operand.Arithmetic {

  /** The same with the request's names and values put in, checked against their types. */
  Operand bind(Bindings bindings);

  /** Its value for an item; null when the item has nothing there. */
  @Nullable Value value(Attributes item);

  /** {@code :name}, until it is bound. */
  record Placeholder(String name) implements Operand {
    @Override
    public Operand bind(Bindings bindings) {
      return new Literal(bindings.value(name));
    }

    @Override
    public @Nullable Value value(Attributes item) {
      throw new IllegalStateException(name + " is not bound");
    }
  }

  /** A value given with the request. */
  record Literal(Value literal) implements Operand {
    @Override
    public Operand bind(Bindings bindings) {
      return this;
    }

    @Override
    public Value value(Attributes item) {
      return literal;
    }
  }

  /** {@code size(path)}: length of a text or binary, number of elements of a set, list or map. */
  record Size(Operand of) implements Operand {
    @Override
    public Operand bind(Bindings bindings) {
      Operand bound = of.bind(bindings);
      if (bound instanceof Literal literal && sizeOf(literal.literal()) < 0) {
        throw bindings.wrongType("size", literal.literal());
      }
      return new Size(bound);
    }

    @Override
    public @Nullable Value value(Attributes item) {
      Value value = of.value(item);
      int size = value == null ? -1 : sizeOf(value);
      return size < 0 ? null : Value.N.of(size);
    }

    /** Numbers, booleans and null have no size: -1. */
    private static int sizeOf(Value value) {
      if (value instanceof Value.S s) {
        // AWS counts the units of UTF-16, as Java does: two for what lies beyond the basic plane.
        return s.text().length();
      }
      if (value instanceof Value.Set set) {
        return set.members().size();
      }
      if (value instanceof Value.L list) {
        return list.elements().size();
      }
      if (value instanceof Value.M map) {
        return map.attributes().count();
      }
      return value instanceof Value.B b ? b.size() : -1;
    }
  }

  /** {@code if_not_exists(path, operand)}. */
  record IfNotExists(Path path, Operand otherwise) implements Operand {
    @Override
    public Operand bind(Bindings bindings) {
      return new IfNotExists(path.bind(bindings), otherwise.bind(bindings));
    }

    @Override
    public @Nullable Value value(Attributes item) {
      Value value = path.in(item);
      return value == null ? otherwise.value(item) : value;
    }
  }

  /** {@code list_append(list, list)}. */
  record ListAppend(Operand first, Operand second) implements Operand {
    @Override
    public Operand bind(Bindings bindings) {
      Operand boundFirst = first.bind(bindings);
      Operand boundSecond = second.bind(bindings);
      for (Operand operand : List.of(boundFirst, boundSecond)) {
        if (operand instanceof Literal literal && !(literal.literal() instanceof Value.L)) {
          throw bindings.wrongType("list_append", literal.literal());
        }
      }
      return new ListAppend(boundFirst, boundSecond);
    }

    @Override
    public @Nullable Value value(Attributes item) {
      return Updates.append(first.value(item), second.value(item));
    }
  }

  /**
   * A sum or difference.
   *
   * @param sign {@code +} or {@code -}
   */
  record Arithmetic(Operand left, String sign, Operand right) implements Operand {
    @Override
    public Operand bind(Bindings bindings) {
      Operand boundLeft = left.bind(bindings);
      Operand boundRight = right.bind(bindings);
      for (Operand operand : List.of(boundLeft, boundRight)) {
        if (operand instanceof Literal literal && !(literal.literal() instanceof Value.N)) {
          throw bindings.wrongType(sign, literal.literal());
        }
      }
      return new Arithmetic(boundLeft, sign, boundRight);
    }

    @Override
    public @Nullable Value value(Attributes item) {
      return Updates.calculate(left.value(item), sign, right.value(item));
    }
  }
}
