package io.cloudfakes.dynamodb.internal.event;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemChange;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.ttl.ExpireItems;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLive;
import io.cloudfakes.dynamodb.internal.state.ttl.TimeToLiveChange;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Consequences;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * What every change in DynamoDB brings with it, whoever makes it: records of streams, items that
 * expire, writes to replicas. For an item of a table without features that is one look.
 */
public final class DynamoDbConsequences implements Consequences<DynamoDbState> {
  @Override
  public List<Change<DynamoDbState>> of(
      Change<DynamoDbState> change, DynamoDbState before, DynamoDbState after, CallContext call) {
    if (change instanceof ItemChange item) {
      Table table = after.table(item.table());
      return table == null || table.features().isEmpty()
          ? List.of()
          : ofItem(item, table, before, after, call);
    }
    if (change instanceof TableChange || change instanceof TimeToLiveChange.Begun) {
      return ofTable(change, after, call);
    }
    return List.of();
  }

  private static List<Change<DynamoDbState>> ofTable(
      Change<DynamoDbState> change, DynamoDbState after, CallContext call) {
    List<Change<DynamoDbState>> further = new ArrayList<>(2);
    if (change instanceof TableChange.BeginDelete gone) {
      Table table = after.table(gone.table());
      if (table != null) {
        ofDeletion(gone, table, call, further);
      }
    } else if (change instanceof TableChange.Update update) {
      Table table = after.table(update.table());
      if (table != null) {
        ReplicationConsequences.ofUpdate(update, table, after, further);
      }
    } else if (change instanceof TimeToLiveChange.Begun begun) {
      Table table = after.table(begun.table());
      if (table != null) {
        ReplicationConsequences.ofTimeToLive(begun, table, after, further);
      }
    }
    return further;
  }

  private static List<Change<DynamoDbState>> ofItem(
      ItemChange change, Table table, DynamoDbState before, DynamoDbState after, CallContext call) {
    Item old = change.itemIn(before);
    Item now = change instanceof ItemChange.Put put ? put.item() : null;
    if (Objects.equals(old, now)) {
      // A write that changes nothing is not told to anybody.
      return List.of();
    }
    List<Change<DynamoDbState>> further = new ArrayList<>(2);
    StreamConsequences.ofItem(change, table, old, now, after, call, further);
    TimeToLiveChange expiry = TimeToLiveChange.of(table, change.key(), old, now, call.now());
    if (expiry != null) {
      further.add(expiry);
    }
    ReplicationConsequences.ofItem(change, table, now, call, further);
    return further;
  }

  private static void ofDeletion(
      TableChange.BeginDelete change,
      Table table,
      CallContext call,
      List<Change<DynamoDbState>> further) {
    StreamConsequences.ofDeletion(table, change.settles(), call, further);
    ReplicationConsequences.ofDeletion(change, table, further);
    if (table.feature(TimeToLive.class) != null) {
      further.addAll(ExpireItems.none(change.table()));
    }
  }
}
