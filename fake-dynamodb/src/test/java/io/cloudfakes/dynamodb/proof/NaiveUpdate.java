package io.cloudfakes.dynamodb.proof;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** An update as a list of actions: written for the fake, and done here to a copy of the item. */
record NaiveUpdate(List<Action> actions) {
  /** The update cannot be done: AWS answers with ValidationException. */
  static final class Impossible extends RuntimeException {
    private static final long serialVersionUID = 1L;

    Impossible() {
      super("cannot be done", null, false, false);
    }
  }

  /** Stands in a list for what was removed, until all is done. */
  private static final Object GONE = new Object();

  /** What one action does at its path; {@code operand} is null for REMOVE. */
  record Action(String section, NaivePath path, NaiveOperand operand) {}

  String print(Wording wording) {
    StringBuilder text = new StringBuilder();
    for (String section : List.of("SET", "REMOVE", "ADD", "DELETE")) {
      String before = wording.word(section) + " ";
      for (Action action : actions) {
        if (action.section().equals(section)) {
          text.append(before).append(action.path().print(wording));
          if (action.operand() != null) {
            text.append(section.equals("SET") ? wording.gap() + "=" + wording.gap() : " ");
            text.append(action.operand().print(wording));
          }
          before = "," + wording.gap();
        }
      }
      text.append(' ');
    }
    return text.toString().strip();
  }

  List<NaivePath> paths() {
    return actions.stream().map(Action::path).toList();
  }

  boolean onlyTakesAway() {
    return actions.stream()
        .allMatch(a -> a.section().equals("REMOVE") || a.section().equals("DELETE"));
  }

  /** The item afterwards; the one given is not touched. */
  Map<String, Object> applyTo(Map<String, Object> before) {
    Map<String, Object> after = Naive.copyItem(before);
    // Elements beyond a list's end are added in the order of their places.
    actions.stream()
        .sorted(Comparator.comparingInt(action -> lastPlace(action.path())))
        .forEach(action -> apply(action, before, after));
    return Naive.copyItem((Map<?, ?>) withoutGone(after));
  }

  private static int lastPlace(NaivePath path) {
    Object last = path.steps().get(path.steps().size() - 1);
    return last instanceof Integer index ? index : -1;
  }

  private static void apply(Action action, Map<String, Object> before, Map<String, Object> after) {
    List<Object> steps = action.path().steps();
    Object old = before;
    Object now = after;
    for (Object step : steps.subList(0, steps.size() - 1)) {
      old = NaivePath.step(old, step);
      now = old == null ? null : NaivePath.step(now, step);
    }
    Object last = steps.get(steps.size() - 1);
    if (last instanceof Integer ? !(old instanceof List) : !(old instanceof Map)) {
      throw new Impossible();
    }
    store(now, last, outcome(action, before));
  }

  /** What stands there afterwards; null for nothing. */
  private static Object outcome(Action action, Map<String, Object> before) {
    Object old = action.path().in(before);
    if (action.section().equals("REMOVE")) {
      return null;
    }
    Object operand = action.operand().value(before);
    if (operand == null) {
      throw new Impossible();
    }
    if (action.section().equals("SET")) {
      return operand;
    }
    boolean add = action.section().equals("ADD");
    if (old == null) {
      return add ? operand : null;
    }
    if (add && old instanceof BigDecimal a && operand instanceof BigDecimal b) {
      return Naive.plain(a.add(b));
    }
    if (old instanceof Naive.SetOf set
        && operand instanceof Naive.SetOf other
        && set.type().equals(other.type())) {
      TreeSet<Object> members = new TreeSet<>(set.members());
      if (add) {
        members.addAll(other.members());
      } else {
        members.removeAll(other.members());
      }
      return members.isEmpty() ? null : new Naive.SetOf(set.type(), members);
    }
    throw new Impossible();
  }

  @SuppressWarnings("unchecked")
  private static void store(Object container, Object step, Object value) {
    if (step instanceof Integer index) {
      List<Object> list = (List<Object>) container;
      if (index < list.size()) {
        list.set(index, value == null ? GONE : Naive.copy(value));
      } else if (value != null) {
        list.add(Naive.copy(value));
      }
    } else if (value == null) {
      ((Map<String, Object>) container).remove((String) step);
    } else {
      ((Map<String, Object>) container).put((String) step, Naive.copy(value));
    }
  }

  @SuppressWarnings("unchecked")
  private static Object withoutGone(Object value) {
    if (value instanceof List<?> list) {
      List<Object> left = new ArrayList<>();
      list.stream().filter(one -> one != GONE).forEach(one -> left.add(withoutGone(one)));
      return left;
    }
    if (value instanceof Map<?, ?> map) {
      ((Map<String, Object>) map).replaceAll((name, one) -> withoutGone(one));
    }
    return value;
  }
}
