package io.cloudfakes.dynamodb.internal.rule;

import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * What a caller must be allowed for a call to a table: mostly the action itself; for transactions
 * and statements what they do to that table.
 */
final class Permissions {
  private Permissions() {}

  /**
   * The permissions, in their order.
   *
   * @param table the name or ARN by which the request names it
   */
  static Set<String> of(String table, CallContext call) {
    Set<String> actions = new TreeSet<>();
    SdkRequest request = call.request().orElse(null);
    if (request instanceof TransactWriteItemsRequest transaction) {
      transaction.transactItems().forEach(item -> add(actions, item, table));
    } else if (request instanceof TransactGetItemsRequest) {
      actions.add("GetItem");
    } else if (request instanceof ExecuteStatementRequest one) {
      actions.add(ofStatement(one.statement()));
    } else if (request instanceof BatchExecuteStatementRequest batch) {
      List<String> texts =
          batch.statements().stream().map(BatchStatementRequest::statement).toList();
      addStatements(actions, texts, table);
    } else if (request instanceof ExecuteTransactionRequest transaction) {
      List<String> texts =
          transaction.transactStatements().stream().map(ParameterizedStatement::statement).toList();
      addStatements(actions, texts, table);
    } else {
      actions.add(call.action());
    }
    Set<String> permissions = new TreeSet<>();
    actions.forEach(action -> permissions.add("dynamodb:" + action));
    return permissions;
  }

  private static void add(Set<String> actions, TransactWriteItem item, String table) {
    if (item.put() != null && table.equals(item.put().tableName())) {
      actions.add("PutItem");
    }
    if (item.update() != null && table.equals(item.update().tableName())) {
      actions.add("UpdateItem");
    }
    if (item.delete() != null && table.equals(item.delete().tableName())) {
      actions.add("DeleteItem");
    }
    if (item.conditionCheck() != null && table.equals(item.conditionCheck().tableName())) {
      actions.add("ConditionCheckItem");
    }
  }

  private static void addStatements(Set<String> actions, List<String> texts, String table) {
    for (String text : texts) {
      if (text.contains(table)) {
        actions.add(ofStatement(text));
      }
    }
  }

  private static String ofStatement(String text) {
    String start = text.strip().toUpperCase(Locale.ROOT);
    if (start.startsWith("INSERT")) {
      return "PartiQLInsert";
    }
    if (start.startsWith("UPDATE")) {
      return "PartiQLUpdate";
    }
    return start.startsWith("DELETE") ? "PartiQLDelete" : "PartiQLSelect";
  }
}
