package io.cloudfakes.dynamodb.internal.operation.partiql;

import io.cloudfakes.dynamodb.DynamoDbLimits;
import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.operation.item.ItemWrite;
import io.cloudfakes.dynamodb.internal.operation.item.UpdateWish;
import io.cloudfakes.dynamodb.internal.operation.item.WriteCondition;
import io.cloudfakes.dynamodb.internal.operation.item.Written;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactionWrite;
import io.cloudfakes.dynamodb.internal.partiql.PartiqlErrors;
import io.cloudfakes.dynamodb.internal.partiql.Statement;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Table;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Statements that write, as the writes all operations share. */
final class StatementWrite {
  private StatementWrite() {}

  /**
   * The write of a statement.
   *
   * @param returnValuesOnFailure null when the request does not say
   * @throws io.cloudfakes.AwsErrorException when the statement does not say which item it means
   */
  static TransactionWrite of(
      Statement statement,
      Table table,
      @Nullable String returnValuesOnFailure,
      DynamoDbLimits limits) {
    boolean shows = "ALL_OLD".equals(returnValuesOnFailure);
    if (statement instanceof Statement.Insert insert) {
      WriteCondition isNew = new WriteCondition(there(table, false), false);
      return new TransactionWrite(ItemWrite.put(insert.item(), isNew, limits), table, true);
    }
    if (statement instanceof Statement.Change change) {
      FullKey key = key(change.where(), table);
      UpdateWish wish =
          new UpdateWish(
              change.update(), new WriteCondition(both(there(table, true), key.rest()), shows));
      return new TransactionWrite(new ItemWrite.Update(key.key(), wish), table, false);
    }
    if (statement instanceof Statement.Delete delete) {
      FullKey key = key(delete.where(), table);
      Condition rest = key.rest();
      // Where there is no item there is nothing that could fail.
      WriteCondition condition =
          rest == null
              ? WriteCondition.NONE
              : new WriteCondition(new Condition.Or(there(table, false), rest), shows);
      return new TransactionWrite(new ItemWrite.Delete(key.key(), condition), table, false);
    }
    if (statement instanceof Statement.Exists exists) {
      FullKey key = key(exists.select().where(), table);
      WriteCondition condition = new WriteCondition(both(there(table, true), key.rest()), shows);
      return new TransactionWrite(new ItemWrite.Check(key.key(), condition), table, false);
    }
    throw new IllegalArgumentException(statement + " does not write");
  }

  private static FullKey key(@Nullable Condition where, Table table) {
    FullKey key = FullKey.of(where, table.keys());
    if (key == null) {
      throw PartiqlErrors.keyMissing();
    }
    return key;
  }

  /** Whether there is an item: all items have the partition key. */
  private static Condition there(Table table, boolean wanted) {
    KeySchema keys = table.keys();
    Path hash = new Path(List.of(new Path.Name(keys.hash().name())));
    return new Condition.Exists(hash, wanted);
  }

  private static Condition both(Condition one, @Nullable Condition other) {
    return other == null ? one : new Condition.And(one, other);
  }

  /** What the statement's RETURNING asks for; null when it has none, or there is nothing. */
  static @Nullable Map<String, AttributeValue> returned(Statement statement, Written written) {
    Statement.Returning returning = returning(statement);
    return returning == null
        ? null
        : written.returned(returning.name().replace("MODIFIED", "UPDATED"));
  }

  static Statement.@Nullable Returning returning(Statement statement) {
    if (statement instanceof Statement.Change change) {
      return change.returning();
    }
    return statement instanceof Statement.Delete delete ? delete.returning() : null;
  }
}
