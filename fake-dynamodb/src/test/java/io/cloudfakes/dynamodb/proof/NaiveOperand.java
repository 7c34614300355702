package io.cloudfakes.dynamodb.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a condition compares, or an update stores: written for the fake, and worked out here. */
sealed interface NaiveOperand {
  /** Its value; null when there is none. */
  Object value(Map<String, Object> item);

  String print(Wording wording);

  record Literal(Object literal) implements NaiveOperand {
    @Override
    public Object value(Map<String, Object> item) {
      return literal;
    }

    @Override
    public String print(Wording wording) {
      return wording.value(literal);
    }
  }

  record At(NaivePath path) implements NaiveOperand {
    @Override
    public Object value(Map<String, Object> item) {
      return path.in(item);
    }

    @Override
    public String print(Wording wording) {
      return path.print(wording);
    }
  }

  record SizeOf(NaivePath path) implements NaiveOperand {
    @Override
    public Object value(Map<String, Object> item) {
      Object value = path.in(item);
      int size = value == null ? -1 : Naive.size(value);
      return size < 0 ? null : Naive.number(size);
    }

    @Override
    public String print(Wording wording) {
      return "size(" + wording.gap() + path.print(wording) + ")";
    }
  }

  record IfNotExists(NaivePath path, NaiveOperand otherwise) implements NaiveOperand {
    @Override
    public Object value(Map<String, Object> item) {
      Object value = path.in(item);
      return value == null ? otherwise.value(item) : value;
    }

    @Override
    public String print(Wording wording) {
      return "if_not_exists(" + path.print(wording) + "," + otherwise.print(wording) + ")";
    }
  }

  record Sum(NaiveOperand left, boolean minus, NaiveOperand right) implements NaiveOperand {
    @Override
    public Object value(Map<String, Object> item) {
      Object a = left.value(item);
      Object b = right.value(item);
      if (a instanceof BigDecimal first && b instanceof BigDecimal second) {
        return Naive.plain(minus ? first.subtract(second) : first.add(second));
      }
      throw new NaiveUpdate.Impossible();
    }

    @Override
    public String print(Wording wording) {
      return left.print(wording)
          + wording.gap()
          + (minus ? "-" : "+")
          + wording.gap()
          + right.print(wording);
    }
  }

  record Append(NaiveOperand left, NaiveOperand right) implements NaiveOperand {
    @Override
    public Object value(Map<String, Object> item) {
      Object a = left.value(item);
      Object b = right.value(item);
      if (a instanceof List<?> first && b instanceof List<?> second) {
        List<Object> all = new ArrayList<>(first);
        all.addAll(second);
        return all;
      }
      throw new NaiveUpdate.Impossible();
    }

    @Override
    public String print(Wording wording) {
      return "list_append(" + left.print(wording) + ", " + right.print(wording) + ")";
    }
  }
}
