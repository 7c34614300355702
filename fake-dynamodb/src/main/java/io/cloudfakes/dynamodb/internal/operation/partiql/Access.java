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
    Set<Value> hashes = where == null ? null : hashes(where, keys.hash().name());
    requireOrders(select, keys, hashes);
    boolean forward = true;
    boolean hashesDown = false;
    boolean ordersHashes = false;
    for (Statement.Order order : select.orders()) {
      if (order.name().equals(keys.hash().name())) {
        ordersHashes = true;
        hashesDown = order.descending();
      } else {
        forward = !order.descending();
      }
    }
    if (hashes == null) {
      return new Access(null, true);
    }
    Condition sort = sort(where, keys.range());
    List<KeyCondition> partitions = new ArrayList<>();
    for (Value hash : hashes) {
      Condition equal =
          new Condition.Comparison(
              new Path(List.of(new Path.Name(keys.hash().name()))), "=", new Operand.Literal(hash));
      partitions.add(
          KeyCondition.of(sort == null ? equal : new Condition.And(equal, sort), keys, faults));
    }
    if (ordersHashes) {
      int direction = hashesDown ? -1 : 1;
      partitions.sort((a, b) -> direction * Value.compare(a.partition(), b.partition()));
    }
    return new Access(partitions, forward);
  }

  private static void requireOrders(
      Statement.Select select, KeySchema keys, @Nullable Set<Value> hashes) {
    if (hashes != null && hashes.size() > MOST_PARTITIONS) {
      throw invalid(
          "The WHERE clause has more than "
              + MOST_PARTITIONS
              + " values of the hash key: "
              + hashes.size());
    }
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
      ordersHashes |= order.name().equals(keys.hash().name());
    }
    if (hashes == null) {
      throw invalid(
          "Must have at least one non-optional hash key condition in WHERE clause when using"
              + " ORDER BY clause.");
    }
    if (hashes.size() > 1 && !ordersHashes) {
      throw invalid(
          "Must have hash key in ORDER BY clause when more than one hash key condition specified"
              + " in WHERE clause.");
    }
  }

  private static AwsErrorException invalid(String text) {
    return DynamoDbErrors.validation(text);
  }

  /** The partition keys an item can have when the condition holds of it; null when any. */
  private static @Nullable Set<Value> hashes(Condition where, String hash) {
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

  /** The first condition on the sort key that a query can use. */
  private static @Nullable Condition sort(@Nullable Condition where, @Nullable KeyAttribute range) {
    if (range == null) {
      return null;
    }
    for (Condition part : FullKey.parts(where)) {
      boolean usable =
          part instanceof Condition.Comparison comparison
              ? !comparison.operator().equals("<>")
                  && is(comparison.left(), range.name())
                  && comparison.right() instanceof Operand.Literal
              : part instanceof Condition.Between between
                  ? is(between.operand(), range.name())
                      && between.low() instanceof Operand.Literal
                      && between.high() instanceof Operand.Literal
                  : part instanceof Condition.BeginsWith begins
                      && is(begins.operand(), range.name())
                      && begins.start() instanceof Operand.Literal;
      if (usable) {
        return part;
      }
    }
    return null;
  }

  private static boolean is(Operand operand, String name) {
    return operand instanceof Path path && !path.isNested() && path.root().equals(name);
  }
}
