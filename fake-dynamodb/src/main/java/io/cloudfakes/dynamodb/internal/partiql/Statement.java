package io.cloudfakes.dynamodb.internal.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.expression.Update;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A PartiQL statement with its parameters put in. */
public sealed interface Statement {
  /** The table it names, as written. */
  String table();

  /** What must hold of an item; null when it says nothing of that. */
  @Nullable Condition where();

  /**
   * Reads items.
   *
   * @param index null when the table itself is read
   * @param columns what is shown of each item; empty for all of it
   * @param where null when every item is wanted
   */
  record Select(
      String table,
      @Nullable String index,
      List<Column> columns,
      @Nullable Condition where,
      List<Order> orders)
      implements Statement {
    public Select {
      columns = List.copyOf(columns);
      orders = List.copyOf(orders);
    }

    /** What is shown of an item. */
    public Attributes show(Attributes item) {
      if (columns.isEmpty()) {
        return item;
      }
      Map<String, Value> shown = new TreeMap<>();
      for (Column column : columns) {
        Value value = column.path().in(item);
        if (value != null) {
          shown.put(column.name(), value);
        }
      }
      return Attributes.of(shown);
    }
  }

  /** One thing selected: a path, shown under the name of its last step that has one. */
  record Column(String name, Path path) {
    static Column of(Path path) {
      StringBuilder name = new StringBuilder();
      for (Path.Step step : path.steps()) {
        if (step instanceof Path.Name) {
          name.setLength(0);
        }
        name.append(step);
      }
      return new Column(name.toString(), path);
    }
  }

  /** One name of an ORDER BY. */
  record Order(String name, boolean descending) {}

  /** Requires in a transaction that the item is there and fits. */
  record Exists(Select select) implements Statement {
    @Override
    public String table() {
      return select.table();
    }

    @Override
    public @Nullable Condition where() {
      return select.where();
    }
  }

  /** Stores an item that must be new. */
  record Insert(String table, Attributes item) implements Statement {
    @Override
    public @Nullable Condition where() {
      return null;
    }
  }

  /**
   * Changes one item.
   *
   * @param returning null when nothing is to be returned
   */
  record Change(String table, Update update, Condition where, @Nullable Returning returning)
      implements Statement {}

  /** Removes one item. */
  record Delete(String table, Condition where, @Nullable Returning returning)
      implements Statement {}

  /** What a write shows of the item. */
  enum Returning {
    ALL_OLD,
    ALL_NEW,
    MODIFIED_OLD,
    MODIFIED_NEW
  }

  /** Whether it only reads; {@code EXISTS} goes with writes. */
  default boolean isRead() {
    return this instanceof Select;
  }
}
