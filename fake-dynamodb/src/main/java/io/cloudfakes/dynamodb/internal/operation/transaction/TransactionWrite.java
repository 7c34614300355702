package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.internal.operation.item.ItemWrite;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.Value;

/**
 * One action of a transaction that writes, or checks: what it does and to which table.
 *
 * @param inserts whether its condition is that there is no item yet, as an INSERT has it
 */
public record TransactionWrite(ItemWrite write, Table table, boolean inserts) {

  /** An error of this action, as it is told. */
  public AwsError told(AwsError error) {
    return inserts && error.code().equals("ConditionalCheckFailedException")
        ? TransactionErrors.duplicateItem()
        : error;
  }

  /**
   * Refuses an empty key value: AWS sees it before it looks at any of the actions by itself, while
   * keys of wrong types are told among the cancellation reasons.
   */
  void requireNoEmptyKey() {
    for (KeyAttribute attribute : table.keys().attributes()) {
      Value value = write.keyHolder().get(attribute.name());
      if (value != null && value.type() == attribute.type() && value.size() == 0) {
        write.keyIn(table);
      }
    }
  }
}
