package io.cloudfakes.dynamodb.internal.expression;

import java.util.ArrayList;
import java.util.List;

/** Finds the document paths a condition reads. */
public final class Paths {
  private final List<Path> found = new ArrayList<>();

  private Paths() {}

  /** All paths, in the order written. */
  public static List<Path> of(Condition condition) {
    Paths paths = new Paths();
    paths.gather(condition);
    return paths.found;
  }

  private void gather(Condition condition) {
    if (condition instanceof Condition.And and) {
      gather(and.left());
      gather(and.right());
    } else if (condition instanceof Condition.Or or) {
      gather(or.left());
      gather(or.right());
    } else if (condition instanceof Condition.Not not) {
      gather(not.condition());
    } else if (condition instanceof Condition.Comparison comparison) {
      gather(comparison.left());
      gather(comparison.right());
    } else if (condition instanceof Condition.Between between) {
      gather(between.operand());
      gather(between.low());
      gather(between.high());
    } else if (condition instanceof Condition.In in) {
      gather(in.operand());
      in.choices().forEach(this::gather);
    } else if (condition instanceof Condition.Exists exists) {
      gather(exists.path());
    } else if (condition instanceof Condition.HasType type) {
      gather(type.path());
      gather(type.type());
    } else if (condition instanceof Condition.BeginsWith begins) {
      gather(begins.operand());
      gather(begins.start());
    } else if (condition instanceof Condition.Contains contains) {
      gather(contains.operand());
      gather(contains.part());
    }
  }

  private void gather(Operand operand) {
    if (operand instanceof Path path) {
      found.add(path);
    } else if (operand instanceof Operand.Size size) {
      gather(size.of());
    }
  }
}
