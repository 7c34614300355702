package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.UpdateGlobalTableResponse;

/**
 * Adds or removes replicas of a global table of version 2017.11.29: there is none. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_UpdateGlobalTable.html">UpdateGlobalTable</a>.
 *
 * <p>Modelled: what AWS answers since it takes no new global tables of that version, with the
 * checks of the members.
 *
 * <p>Errors: {@code ValidationException}, {@code GlobalTableNotFoundException}.
 */
public final class UpdateGlobalTable
    implements Operation<UpdateGlobalTableRequest, UpdateGlobalTableResponse, DynamoDbState> {
  /** There is no table they could change anything of, here as on AWS. */
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("ReplicaUpdates");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<UpdateGlobalTableResponse, DynamoDbState> decide(
      UpdateGlobalTableRequest request, DynamoDbState state, CallContext call) {
    throw LegacyGlobalTables.notFound(request.globalTableName());
  }
}
