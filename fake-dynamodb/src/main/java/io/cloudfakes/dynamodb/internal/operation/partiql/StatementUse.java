package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.rule.LeadingKeys;
import io.cloudfakes.dynamodb.internal.rule.TableUse;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Value;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What a statement does with its table. */
record StatementUse(Statement statement) implements TableUse {
  @Override
  public String permission() {
    if (statement instanceof Statement.Insert) {
      return "PartiQLInsert";
    }
    if (statement instanceof Statement.Change) {
      return "PartiQLUpdate";
    }
    return statement instanceof Statement.Delete ? "PartiQLDelete" : "PartiQLSelect";
  }

  @Override
  public @Nullable String index() {
    return statement instanceof Statement.Select select ? select.index() : null;
  }

  @Override
  public List<String> leadingKeys(KeySchema keys) {
    LeadingKeys leading = new LeadingKeys(keys);
    String hash = keys.hash().name();
    if (statement instanceof Statement.Insert insert) {
      Value value = insert.item().get(hash);
      if (value != null) {
        leading.add(value.toSdk());
      }
    }
    Condition where = statement.where();
    Set<Value> values = where == null ? null : Access.hashes(where, hash);
    if (values != null) {
      values.forEach(value -> leading.add(value.toSdk()));
    }
    return leading.texts();
  }

  @Override
  public @Nullable Boolean isFullTableScan(KeySchema keys) {
    if (!(statement instanceof Statement.Select select)) {
      return null;
    }
    Condition where = select.where();
    return where == null || Access.partitions(where, keys) == null;
  }
}
