package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.TableAccess;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListTablesResponse;

/**
 * Lists the names of the account's tables in the region, in their order. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListTables.html">ListTables</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ValidationException}.
 */
public final class ListTables
    implements Operation<ListTablesRequest, ListTablesResponse, DynamoDbState> {
  private static final int USUAL_LIMIT = 100;

  @Override
  public Outcome<ListTablesResponse, DynamoDbState> decide(
      ListTablesRequest request, DynamoDbState state, CallContext call) {
    TableAccess.requireOwn(
        "arn:aws:dynamodb:" + call.region() + ":" + call.account() + ":table/*", call);
    String start = request.exclusiveStartTableName();
    List<String> names =
        state.tablesOf(call.account(), call.region()).stream()
            .map(table -> table.definition().id().name())
            .filter(name -> start == null || name.compareTo(start) > 0)
            .toList();
    int limit = request.limit() == null ? USUAL_LIMIT : request.limit();
    ListTablesResponse.Builder response = ListTablesResponse.builder();
    if (names.size() > limit) {
      response.tableNames(names.subList(0, limit)).lastEvaluatedTableName(names.get(limit - 1));
    } else {
      response.tableNames(names);
    }
    return Outcome.of(response.build());
  }
}
