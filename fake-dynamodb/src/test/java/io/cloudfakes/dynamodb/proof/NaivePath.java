package io.cloudfakes.dynamodb.proof;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A place in an item.
 *
 * @param steps names (String) and places in lists (Integer), the first a name
 */
record NaivePath(List<Object> steps) {
  static NaivePath of(Object... steps) {
    return new NaivePath(List.of(steps));
  }

  String root() {
    return (String) steps.get(0);
  }

  String print(Wording wording) {
    StringBuilder text = new StringBuilder();
    for (Object step : steps) {
      if (step instanceof Integer index) {
        text.append('[').append(index).append(']');
      } else {
        text.append(text.length() == 0 ? "" : ".").append(wording.name((String) step));
      }
    }
    return text.toString();
  }

  /** What stands there; null when nothing does. */
  Object in(Map<String, Object> item) {
    Object here = item;
    for (Object step : steps) {
      here = step(here, step);
    }
    return here;
  }

  static Object step(Object here, Object step) {
    if (step instanceof Integer index) {
      return here instanceof List<?> list && index < list.size() ? list.get(index) : null;
    }
    return here instanceof Map<?, ?> map ? map.get(step) : null;
  }

  /** Whether one is the other, above it, or of another kind of thing at the same place. */
  boolean clashes(NaivePath other) {
    int common = Math.min(steps.size(), other.steps.size());
    for (int i = 0; i < common; i++) {
      Object mine = steps.get(i);
      Object theirs = other.steps.get(i);
      if (!mine.equals(theirs)) {
        return mine.getClass() != theirs.getClass();
      }
    }
    return true;
  }

  /** The parts of an item at those places, which do not clash. */
  static Map<String, Object> project(List<NaivePath> paths, Map<String, Object> item) {
    Map<String, Object> shown = new TreeMap<>();
    for (NaivePath path : paths) {
      if (path.in(item) != null) {
        graft(shown, path, item);
      }
    }
    return Naive.copyItem((Map<?, ?>) closed(shown));
  }

  /** Puts the value in its place; lists are maps by their indexes until the end. */
  @SuppressWarnings("unchecked")
  private static void graft(Map<String, Object> shown, NaivePath path, Map<String, Object> item) {
    Map<Object, Object> into = (Map<Object, Object>) (Map<?, ?>) shown;
    for (int i = 0; i < path.steps.size() - 1; i++) {
      boolean list = path.steps.get(i + 1) instanceof Integer;
      into =
          (Map<Object, Object>)
              into.computeIfAbsent(
                  path.steps.get(i), step -> list ? new Sparse() : new TreeMap<Object, Object>());
    }
    into.put(path.steps.get(path.steps.size() - 1), path.in(item));
  }

  private static Object closed(Object value) {
    if (value instanceof Sparse sparse) {
      List<Object> list = new ArrayList<>();
      sparse.values().forEach(one -> list.add(closed(one)));
      return list;
    }
    if (value instanceof Map<?, ?> map) {
      Map<String, Object> closed = new TreeMap<>();
      map.forEach((name, one) -> closed.put((String) name, closed(one)));
      return closed;
    }
    return value;
  }

  /** Some elements of a list, by their places. */
  private static final class Sparse extends TreeMap<Object, Object> {
    private static final long serialVersionUID = 1L;
  }
}
