package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.StatePart;
import io.cloudfakes.dynamodb.internal.state.TableId;
import org.pcollections.TreePMap;

/**
 * The histories of all tables whose point-in-time recovery is enabled. Beside the tables and not
 * within them: a backup of a table must not hold all that the table ever was.
 */
record RecoveryHistories(TreePMap<TableId, RecoveryHistory> byTable) implements StatePart {
  static final RecoveryHistories NONE = new RecoveryHistories(TreePMap.empty());
}
