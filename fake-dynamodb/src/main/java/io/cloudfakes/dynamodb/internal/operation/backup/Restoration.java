package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.operation.table.CreateTable;
import io.cloudfakes.dynamodb.internal.operation.table.TableDescriptions;
import io.cloudfakes.dynamodb.internal.operation.table.TableStates;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemMap;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.backup.Filled;
import io.cloudfakes.dynamodb.internal.state.backup.RestoredFrom;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TableStatus;

/**
 * What makes a new table of an old one's settings and items. The table is made as CreateTable makes
 * it: what that refuses is refused here too.
 *
 * @param description of the new table, for the reply
 */
record Restoration(List<Change<DynamoDbState>> changes, TableDescription description) {

  /**
   * The restore of a table.
   *
   * @param source whose settings the new table gets
   * @param items what it gets to hold
   */
  static Restoration of(
      Table source,
      ItemMap<Item> items,
      RestoredFrom from,
      RestoreOverrides overrides,
      DynamoDbState state,
      CallContext call) {
    TableId target = new TableId(call.account(), call.region(), overrides.target());
    requireFree(state.table(target));
    CreateTableRequest request =
        RestoredTable.request(
            TableDescriptions.describe(source, call.now()), overrides, target.region());
    CreateTable create = new CreateTable();
    create.members().require("dynamodb", "CreateTable", request);
    List<Change<DynamoDbState>> changes =
        new ArrayList<>(create.decide(request, state, call).changes());
    changes.add(new TableChange.Featured(target, from));
    changes.add(new Filled(target, items));
    Table made = TableStates.after(changes, state, target);
    return new Restoration(changes, TableDescriptions.describe(made, call.now()));
  }

  private static void requireFree(@Nullable Table present) {
    if (present == null) {
      return;
    }
    String name = present.definition().id().name();
    throw present.status() == TableStatus.CREATING || present.status() == TableStatus.DELETING
        ? BackupErrors.tableInUse(name)
        : BackupErrors.tableAlreadyExists(name);
  }
}
