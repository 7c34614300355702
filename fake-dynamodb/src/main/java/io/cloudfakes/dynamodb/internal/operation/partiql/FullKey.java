package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.Operand;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The one item a WHERE clause is about.
 *
 * @param key all attributes of the key
 * @param rest what else must hold of the item; null when nothing
 */
record FullKey(Attributes key, @Nullable Condition rest) {

  /** The key that the clause requires; null when it leaves some of it open. */
  static @Nullable FullKey of(@Nullable Condition where, KeySchema keys) {
    Attributes key = Attributes.EMPTY;
    Condition rest = null;
    for (Condition part : parts(where)) {
      Value value = equalTo(part, keys);
      String name = value == null ? "" : nameIn(part);
      if (value != null && !key.contains(name)) {
        key = key.with(name, value);
      } else {
        rest = rest == null ? part : new Condition.And(rest, part);
      }
    }
    return key.count() == keys.count() ? new FullKey(key, rest) : null;
  }

  /** The conditions that all must hold. */
  static List<Condition> parts(@Nullable Condition where) {
    List<Condition> parts = new ArrayList<>();
    gather(where, parts);
    return parts;
  }

  private static void gather(@Nullable Condition where, List<Condition> parts) {
    if (where instanceof Condition.And and) {
      gather(and.left(), parts);
      gather(and.right(), parts);
    } else if (where != null) {
      parts.add(where);
    }
  }

  private static @Nullable Value equalTo(Condition part, KeySchema keys) {
    return part instanceof Condition.Comparison comparison
            && comparison.operator().equals("=")
            && comparison.left() instanceof Path path
            && !path.isNested()
            && keys.contains(path.root())
            && comparison.right() instanceof Operand.Literal literal
        ? literal.literal()
        : null;
  }

  private static String nameIn(Condition equality) {
    return ((Path) ((Condition.Comparison) equality).left()).root();
  }
}
