package io.cloudfakes.dynamodb.proof;

import java.util.List;
import java.util.Map;

/** A condition as a tree: written for the fake, and worked out here from the item. */
sealed interface NaiveCondition {
  boolean holds(Map<String, Object> item);

  /**
   * The text.
   *
   * @param level how tightly what is around it binds: 0 nothing, 1 OR, 2 AND, 3 NOT
   */
  String print(Wording wording, int level);

  record Both(NaiveCondition left, NaiveCondition right) implements NaiveCondition {
    @Override
    public boolean holds(Map<String, Object> item) {
      return left.holds(item) && right.holds(item);
    }

    @Override
    public String print(Wording wording, int level) {
      String text =
          left.print(wording, 2) + " " + wording.word("AND") + " " + right.print(wording, 2);
      return level > 2 || wording.maybe() ? "(" + text + ")" : text;
    }
  }

  record Either(NaiveCondition left, NaiveCondition right) implements NaiveCondition {
    @Override
    public boolean holds(Map<String, Object> item) {
      return left.holds(item) || right.holds(item);
    }

    @Override
    public String print(Wording wording, int level) {
      String text =
          left.print(wording, 1) + " " + wording.word("OR") + " " + right.print(wording, 1);
      return level > 1 || wording.maybe() ? "(" + text + ")" : text;
    }
  }

  record Not(NaiveCondition condition) implements NaiveCondition {
    @Override
    public boolean holds(Map<String, Object> item) {
      return !condition.holds(item);
    }

    @Override
    public String print(Wording wording, int level) {
      return wording.word("NOT") + " " + condition.print(wording, 3);
    }
  }

  /** A condition that has none in it. */
  sealed interface Leaf extends NaiveCondition {
    String text(Wording wording);

    @Override
    default String print(Wording wording, int level) {
      return wording.maybe() ? "(" + text(wording) + ")" : text(wording);
    }
  }

  record Compare(NaiveOperand left, String sign, NaiveOperand right) implements Leaf {
    @Override
    public boolean holds(Map<String, Object> item) {
      Object a = left.value(item);
      Object b = right.value(item);
      boolean equal = a != null && a.equals(b);
      if (sign.equals("=") || sign.equals("<>")) {
        return equal == sign.equals("=");
      }
      if (a == null || b == null || a.getClass() != b.getClass() || !Naive.isOrdered(a)) {
        return false;
      }
      int order = Naive.compare(a, b);
      return (sign.startsWith("<") && order < 0)
          || (sign.startsWith(">") && order > 0)
          || (sign.endsWith("=") && order == 0);
    }

    @Override
    public String text(Wording wording) {
      return left.print(wording) + wording.gap() + sign + wording.gap() + right.print(wording);
    }
  }

  record Between(NaiveOperand operand, Object low, Object high) implements Leaf {
    @Override
    public boolean holds(Map<String, Object> item) {
      Object value = operand.value(item);
      return value != null
          && value.getClass() == low.getClass()
          && Naive.compare(low, value) <= 0
          && Naive.compare(value, high) <= 0;
    }

    @Override
    public String text(Wording wording) {
      return operand.print(wording)
          + " "
          + wording.word("BETWEEN")
          + " "
          + wording.value(low)
          + " "
          + wording.word("AND")
          + " "
          + wording.value(high);
    }
  }

  record In(NaivePath path, List<Object> choices) implements Leaf {
    @Override
    public boolean holds(Map<String, Object> item) {
      return choices.contains(path.in(item));
    }

    @Override
    public String text(Wording wording) {
      StringBuilder text =
          new StringBuilder(path.print(wording)).append(' ').append(wording.word("IN"));
      String before = wording.gap() + "(";
      for (Object choice : choices) {
        text.append(before).append(wording.value(choice));
        before = "," + wording.gap();
      }
      return text.append(')').toString();
    }
  }

  record Exists(NaivePath path, boolean wanted) implements Leaf {
    @Override
    public boolean holds(Map<String, Object> item) {
      return path.in(item) != null == wanted;
    }

    @Override
    public String text(Wording wording) {
      return wording.existence(path.print(wording), wanted);
    }
  }

  record HasType(NaivePath path, String type) implements Leaf {
    @Override
    public boolean holds(Map<String, Object> item) {
      Object value = path.in(item);
      return value != null && Naive.type(value).equals(type);
    }

    @Override
    public String text(Wording wording) {
      return "attribute_type(" + path.print(wording) + ", " + wording.value(type) + ")";
    }
  }

  record Begins(NaivePath path, Object start) implements Leaf {
    @Override
    public boolean holds(Map<String, Object> item) {
      Object value = path.in(item);
      if (value instanceof String text && start instanceof String first) {
        return text.startsWith(first);
      }
      return value instanceof Naive.Bin bin
          && start instanceof Naive.Bin first
          && bin.hex().startsWith(first.hex());
    }

    @Override
    public String text(Wording wording) {
      return "begins_with("
          + path.print(wording)
          + ","
          + wording.gap()
          + wording.value(start)
          + ")";
    }
  }

  record Contains(NaivePath path, Object part) implements Leaf {
    @Override
    public boolean holds(Map<String, Object> item) {
      Object value = path.in(item);
      if (value instanceof String text && part instanceof String inner) {
        return text.contains(inner);
      }
      if (value instanceof Naive.Bin bin && part instanceof Naive.Bin inner) {
        for (int i = 0; i <= bin.hex().length(); i += 2) {
          if (bin.hex().startsWith(inner.hex(), i)) {
            return true;
          }
        }
        return false;
      }
      if (value instanceof Naive.SetOf set) {
        return set.members().stream().anyMatch(part::equals);
      }
      return value instanceof List<?> list && list.contains(part);
    }

    @Override
    public String text(Wording wording) {
      return "contains(" + path.print(wording) + "," + wording.gap() + wording.value(part) + ")";
    }
  }
}
