package io.cloudfakes.dynamodb.internal.expression;

import java.util.List;

/** Refuses paths of one expression of which one lies within another, or contradicts it. */
final class Overlaps {
  private Overlaps() {}

  static void check(List<Path> paths, Bindings bindings) {
    for (int i = 1; i < paths.size(); i++) {
      for (int j = 0; j < i; j++) {
        check(paths.get(j), paths.get(i), bindings);
      }
    }
  }

  private static void check(Path one, Path two, Bindings bindings) {
    int common = Math.min(one.steps().size(), two.steps().size());
    for (int i = 0; i < common; i++) {
      Path.Step a = one.steps().get(i);
      Path.Step b = two.steps().get(i);
      if (a.getClass() != b.getClass()) {
        throw bindings.invalid(refusal("conflict", one, two));
      }
      if (!a.equals(b)) {
        return;
      }
    }
    throw bindings.invalid(refusal("overlap", one, two));
  }

  private static String refusal(String how, Path one, Path two) {
    return "Two document paths "
        + how
        + " with each other; must remove or rewrite one of these paths; path one: "
        + one
        + ", path two: "
        + two;
  }
}
