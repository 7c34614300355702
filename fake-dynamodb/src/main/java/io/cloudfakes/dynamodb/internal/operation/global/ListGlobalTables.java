package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesRequest;
import software.amazon.awssdk.services.dynamodb.model.ListGlobalTablesResponse;

/**
 * Lists the global tables of version 2017.11.29: there are none. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListGlobalTables.html">ListGlobalTables</a>.
 *
 * <p>Modelled: what AWS answers since it takes no new global tables of that version, with the
 * checks of the members.
 *
 * <p>Errors: {@code ValidationException}.
 */
public final class ListGlobalTables
    implements Operation<ListGlobalTablesRequest, ListGlobalTablesResponse, DynamoDbState> {
  /** They would choose among tables of which there are none, here as on AWS. */
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("ExclusiveStartGlobalTableName", "Limit", "RegionName");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<ListGlobalTablesResponse, DynamoDbState> decide(
      ListGlobalTablesRequest request, DynamoDbState state, CallContext call) {
    return Outcome.of(ListGlobalTablesResponse.builder().globalTables(List.of()).build());
  }
}
