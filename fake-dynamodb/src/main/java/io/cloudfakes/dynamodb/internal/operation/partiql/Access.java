package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.KeyCondition;
import io.cloudfakes.dynamodb.internal.expression.Operand;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * How the items of a SELECT are found: in some partitions, or in all of the table or index.
 *
 * @param partitions what is read of each partition, in this order; null for a scan
 * @param forward whether sort keys go upwards
 */
record Access(@Nullable List<KeyCondition> partitions, boolean forward) {
  private static final int MOST_PARTITIONS = 50;

  static Access of(Statement.Select select, KeySchema keys, Faults faults) {
    Condition where = select.where();
    List<List<Condition>> hashes = where == null ? null : partitions(where, keys);
    requireOrders(select, keys, hashes == null ? null : hashes.size());
    boolean forward = true;
    boolean hashesDown = false;
    boolean ordersHashes = false;
    for (Statement.Order order : select.orders()) {
      if (isHash(order.name(), keys)) {
        ordersHashes = true;
        hashesDown = order.descending();
      } else {
        forward = !order.descending();
      }
    }
    if (hashes == null) {
      return new Access(null, true);
    }
    List<Condition> sorts = sorts(where, keys);
    List<KeyCondition> partitions = new ArrayList<>();
    for (List<Condition> hash : hashes) {
      List<Condition> all = new ArrayList<>(hash);
      all.addAll(sorts);
      partitions.add(
          KeyCondition.of(all.stream().reduce(Condition.And::new).orElseThrow(), keys, faults));
    }
    if (ordersHashes) {
      int direction = hashesDown ? -1 : 1;
      partitions.sort((a, b) -> direction * Value.compare(a.partition(), b.partition()));
    }
    return new Access(partitions, forward);
  }

  private static boolean isHash(String name, KeySchema keys) {
    return keys.hashes().stream().anyMatch(hash -> hash.name().equals(name));
  }

  /**
   * The partitions an item can be in when the condition holds of it, each as what its attributes
   * equal; null when in any.
   */
  static @Nullable List<List<Condition>> partitions(Condition where, KeySchema keys) {
    List<List<Condition>> found = List.of(List.of());
    for (KeyAttribute attribute : keys.hashes()) {
      Set<Value> values = hashes(where, attribute.name());
      if (values == null) {
        return null;
      }
      Path path = new Path(List.of(new Path.Name(attribute.name())));
      List<List<Condition>> further = new ArrayList<>();
      for (List<Condition> before : found) {
        for (Value value : values) {
          List<Condition> all = new ArrayList<>(before);
          all.add(new Condition.Comparison(path, "=", new Operand.Literal(value)));
          further.add(all);
        }
      }
      found = further;
      requireFew(found.size());
    }
    return found;
  }

  private static void requireFew(int partitions) {
    if (partitions > MOST_PARTITIONS) {
      throw invalid(
          "The WHERE clause has more than "
              + MOST_PARTITIONS
              + " values of the hash key: "
              + partitions);
    }
  }

  private static void requireOrders(
      Statement.Select select, KeySchema keys, @Nullable Integer partitions) {
    if (select.orders().isEmpty()) {
      return;
    }
    if (select.where() == null) {
      throw invalid("Must have WHERE clause in the statement when using ORDER BY clause.");
    }
    boolean ordersHashes = false;
    for (Statement.Order order : select.orders()) {
      if (!keys.contains(order.name())) {
        throw invalid(
            "Variable reference "
                + order.name()
                + " in ORDER BY clause must be part of the primary key");
      }
      ordersHashes |= isHash(order.name(), keys);
    }
    if (partitions == null) {
      throw invalid(
          "Must have at least one non-optional hash key condition in WHERE clause when using"
              + " ORDER BY clause.");
    }
    if (partitions > 1 && !ordersHashes) {
      throw invalid(
          "Must have hash key in ORDER BY clause when more than one hash key condition specified"
              + " in WHERE clause.");
    }
    requireOneOrder(select, keys);
  }

  /** A sort key of several attributes gives one order: that of all of them, either way. */
  private static void requireOneOrder(Statement.Select select, KeySchema keys) {
    List<Statement.Order> orders =
        select.orders().stream().filter(order -> !isHash(order.name(), keys)).toList();
    List<String> names = keys.ranges().stream().map(KeyAttribute::name).toList();
    boolean one =
        names
                .subList(0, Math.min(names.size(), orders.size()))
                .equals(orders.stream().map(Statement.Order::name).toList())
            && orders.stream().map(Statement.Order::descending).distinct().count() <= 1;
    if (keys.isComposite() && !one) {
      throw DynamoDbErrors.notImplemented(
          "PartiQL statements", "ORDER BY (another order than that of the sort key)");
    }
  }

  private static AwsErrorException invalid(String text) {
    return DynamoDbErrors.validation(text);
  }

  /** The partition keys an item can have when the condition holds of it; null when any. */
  static @Nullable Set<Value> hashes(Condition where, String hash) {
    if (where instanceof Condition.And and) {
      Set<Value> left = hashes(and.left(), hash);
      return left == null ? hashes(and.right(), hash) : left;
    }
    if (where instanceof Condition.Or or) {
      Set<Value> left = hashes(or.left(), hash);
      Set<Value> right = hashes(or.right(), hash);
      if (left == null || right == null) {
        return null;
      }
      Set<Value> both = new LinkedHashSet<>(left);
      both.addAll(right);
      return both;
    }
    if (where instanceof Condition.Comparison comparison
        && comparison.operator().equals("=")
        && is(comparison.left(), hash)
        && comparison.right() instanceof Operand.Literal literal) {
      return new LinkedHashSet<>(List.of(literal.literal()));
    }
    if (where instanceof Condition.In in && is(in.operand(), hash)) {
      Set<Value> values = new LinkedHashSet<>();
      for (Operand choice : in.choices()) {
        if (!(choice instanceof Operand.Literal literal)) {
          return null;
        }
        values.add(literal.literal());
      }
      return values;
    }
    return null;
  }

  /**
   * The conditions on the sort key that a query can use: of several attributes, equalities from the
   * first on and then one of any kind.
   */
  private static List<Condition> sorts(@Nullable Condition where, KeySchema keys) {
    List<Condition> found = new ArrayList<>();
    for (KeyAttribute range : keys.ranges()) {
      List<Condition> usable =
          FullKey.parts(where).stream().filter(part -> isUsable(part, range.name())).toList();
      Condition equality = usable.stream().filter(Access::isEquality).findFirst().orElse(null);
      if (equality != null && keys.isComposite()) {
        found.add(equality);
      } else if (!usable.isEmpty()) {
        found.add(usable.get(0));
        break;
      } else {
        break;
      }
    }
    return found;
  }

  private static boolean isEquality(Condition part) {
    return part instanceof Condition.Comparison comparison && comparison.operator().equals("=");
  }

  private static boolean isUsable(Condition part, String range) {
    if (part instanceof Condition.Comparison comparison) {
      return !comparison.operator().equals("<>")
          && is(comparison.left(), range)
          && comparison.right() instanceof Operand.Literal;
    }
    if (part instanceof Condition.Between between) {
      return is(between.operand(), range)
          && between.low() instanceof Operand.Literal
          && between.high() instanceof Operand.Literal;
    }
    return part instanceof Condition.BeginsWith begins
        && is(begins.operand(), range)
        && begins.start() instanceof Operand.Literal;
  }

  private static boolean is(Operand operand, String name) {
    return operand instanceof Path path && !path.isNested() && path.root().equals(name);
  }
}
