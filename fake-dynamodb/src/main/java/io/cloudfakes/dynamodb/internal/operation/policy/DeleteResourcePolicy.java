package io.cloudfakes.dynamodb.internal.operation.policy;

import io.cloudfakes.dynamodb.internal.operation.table.TableStates;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.setting.ResourcePolicy;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.DeleteResourcePolicyResponse;

/**
 * Takes a table's policy away. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DeleteResourcePolicy.html">DeleteResourcePolicy</a>.
 *
 * <p>Modelled: all, for tables; the account's root may whatever the policy says. Not modelled
 * (501): policies of streams.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * PolicyNotFoundException}, {@code ResourceInUseException}.
 */
public final class DeleteResourcePolicy
    implements Operation<DeleteResourcePolicyRequest, DeleteResourcePolicyResponse, DynamoDbState> {

  @Override
  public Outcome<DeleteResourcePolicyResponse, DynamoDbState> decide(
      DeleteResourcePolicyRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.ofArn(state, request.resourceArn(), call);
    TableStates.requireUsable(table);
    ResourcePolicy policy = table.feature(ResourcePolicy.class);
    PutResourcePolicy.requireRevision(request.expectedRevisionId(), policy, request.resourceArn());
    if (policy == null) {
      return Outcome.of(DeleteResourcePolicyResponse.builder().build());
    }
    return Outcome.of(
        DeleteResourcePolicyResponse.builder().revisionId(policy.revisionId()).build(),
        new TableChange.Unfeatured(table.definition().id(), ResourcePolicy.class));
  }
}
