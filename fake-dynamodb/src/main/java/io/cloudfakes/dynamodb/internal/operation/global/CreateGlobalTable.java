package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CreateGlobalTableResponse;

/**
 * Makes a global table of version 2017.11.29, which AWS does no more: use {@code UpdateTable}. See
 * <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_CreateGlobalTable.html">CreateGlobalTable</a>.
 *
 * <p>Modelled: what AWS answers since it takes no new global tables of that version, with the
 * checks of the members.
 *
 * <p>Errors: {@code ValidationException}.
 */
public final class CreateGlobalTable
    implements Operation<CreateGlobalTableRequest, CreateGlobalTableResponse, DynamoDbState> {
  /** No table is made of them, here as on AWS. */
  private static final RequestMembers MEMBERS =
      RequestMembers.ALL_READ.withoutEffect("GlobalTableName", "ReplicationGroup");

  @Override
  public RequestMembers members() {
    return MEMBERS;
  }

  @Override
  public Outcome<CreateGlobalTableResponse, DynamoDbState> decide(
      CreateGlobalTableRequest request, DynamoDbState state, CallContext call) {
    throw DynamoDbErrors.invalidParameter(
        "DynamoDB global tables version 2017.11.29 is not supported. We recommend using DynamoDB"
            + " global tables version 2019.11.21, instead of version 2017.11.29 (Legacy).");
  }
}
