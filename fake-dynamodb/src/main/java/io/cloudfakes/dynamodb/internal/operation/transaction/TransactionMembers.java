package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Get;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItem;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.Update;

/** The checks of transactions' members against AWS's model. */
public final class TransactionMembers {
  public static final int MOST_ACTIONS = 100;
  private static final int LONGEST_TOKEN = 36;

  private TransactionMembers() {}

  static void check(TransactWriteItemsRequest request, Faults faults) {
    MemberFaults members = faults.members();
    items(members, request.hasTransactItems(), request.transactItems());
    token(members, request.clientRequestToken());
    capacity(members, request.returnConsumedCapacityAsString());
    members.oneOf(
        "ReturnItemCollectionMetrics",
        request.returnItemCollectionMetricsAsString(),
        "SIZE",
        "NONE");
    List<TransactWriteItem> items = request.transactItems();
    for (int i = 0; i < items.size(); i++) {
      check(members, i, items.get(i));
    }
    members.check();
  }

  static void check(TransactGetItemsRequest request, Faults faults) {
    MemberFaults members = faults.members();
    items(members, request.hasTransactItems(), request.transactItems());
    capacity(members, request.returnConsumedCapacityAsString());
    List<TransactGetItem> items = request.transactItems();
    for (int i = 0; i < items.size(); i++) {
      Get get = items.get(i).get();
      if (get == null) {
        members.required(at(i, "get"), null);
      } else if (get.tableName() == null || !get.hasKey()) {
        members.required(at(i, "get.tableName"), get.tableName());
        members.required(at(i, "get.key"), !get.hasKey());
      }
    }
    members.check();
  }

  private static void items(MemberFaults members, boolean given, List<?> items) {
    members.required("TransactItems", !given);
    if (given) {
      members.length("TransactItems", items, items.size(), 1, MOST_ACTIONS);
    }
  }

  /** The token of a transaction, which may be left out. */
  public static void token(MemberFaults members, @Nullable String token) {
    if (token != null) {
      members.length("ClientRequestToken", token, token.length(), 1, LONGEST_TOKEN);
    }
  }

  /** What is to be told of the capacity used. */
  public static void capacity(MemberFaults members, @Nullable String wanted) {
    members.oneOf("ReturnConsumedCapacity", wanted, "INDEXES", "TOTAL", "NONE");
  }

  private static void check(MemberFaults members, int i, TransactWriteItem item) {
    Put put = item.put();
    if (put != null) {
      common(members, i, "put", put.tableName(), put.returnValuesOnConditionCheckFailureAsString());
      required(members, i, "put.item", put.hasItem() ? put : null);
    }
    Update update = item.update();
    if (update != null) {
      common(
          members,
          i,
          "update",
          update.tableName(),
          update.returnValuesOnConditionCheckFailureAsString());
      required(members, i, "update.key", update.hasKey() ? update : null);
      required(members, i, "update.updateExpression", update.updateExpression());
    }
    Delete delete = item.delete();
    if (delete != null) {
      common(
          members,
          i,
          "delete",
          delete.tableName(),
          delete.returnValuesOnConditionCheckFailureAsString());
      required(members, i, "delete.key", delete.hasKey() ? delete : null);
    }
    ConditionCheck check = item.conditionCheck();
    if (check != null) {
      common(
          members,
          i,
          "conditionCheck",
          check.tableName(),
          check.returnValuesOnConditionCheckFailureAsString());
      required(members, i, "conditionCheck.key", check.hasKey() ? check : null);
      required(members, i, "conditionCheck.conditionExpression", check.conditionExpression());
    }
  }

  private static void common(
      MemberFaults members,
      int i,
      String action,
      @Nullable String table,
      @Nullable String returnValues) {
    required(members, i, action + ".tableName", table);
    if (returnValues != null) {
      members.oneOf(
          at(i, action + ".returnValuesOnConditionCheckFailure"), returnValues, "ALL_OLD", "NONE");
    }
  }

  /** Names are put together for faults only. */
  private static void required(MemberFaults members, int i, String member, @Nullable Object value) {
    if (value == null) {
      members.required(at(i, member), null);
    }
  }

  private static String at(int i, String member) {
    return "TransactItems." + (i + 1) + ".member." + member;
  }
}
