package io.cloudfakes.dynamodb.internal.operation.policy;

import io.cloudfakes.dynamodb.internal.operation.table.TableStates;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.PolicyRules;
import io.cloudfakes.dynamodb.internal.rule.TableAccess;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.setting.ResourcePolicy;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.PutResourcePolicyResponse;

/**
 * Gives a table a policy, in place of the one it has. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_PutResourcePolicy.html">PutResourcePolicy</a>.
 *
 * <p>Modelled: all, for tables; the policy counts at once. Not modelled (501): policies of streams.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * PolicyNotFoundException}, {@code LimitExceededException}, {@code ResourceInUseException}.
 */
public final class PutResourcePolicy
    implements Operation<PutResourcePolicyRequest, PutResourcePolicyResponse, DynamoDbState> {
  private static final String NO_POLICY = "NO_POLICY";

  @Override
  public Outcome<PutResourcePolicyResponse, DynamoDbState> decide(
      PutResourcePolicyRequest request, DynamoDbState state, CallContext call) {
    Table table = Tables.ofArn(state, request.resourceArn(), call);
    TableStates.requireUsable(table);
    ResourcePolicy before = table.feature(ResourcePolicy.class);
    String expected = request.expectedRevisionId();
    requireRevision(NO_POLICY.equals(expected) ? "" : expected, before, request.resourceArn());
    if (before != null && before.text().equals(request.policy())) {
      return Outcome.of(response(before));
    }
    ResourcePolicy after = PolicyRules.read(request.policy(), table.definition().id(), call);
    if (!Boolean.TRUE.equals(request.confirmRemoveSelfResourceAccess())
        && TableAccess.locksOut(after.document(), table, call)) {
      throw DynamoDbErrors.validation(
          "The new resource policy will not allow you to update the resource policy in the "
              + "future. Set ConfirmRemoveSelfResourceAccess to put it nevertheless.");
    }
    return Outcome.of(response(after), new TableChange.Featured(table.definition().id(), after));
  }

  /**
   * Refuses the change of another policy than the caller knows.
   *
   * @param expected its revision, "" for no policy; null when any will do
   */
  static void requireRevision(
      @Nullable String expected, @Nullable ResourcePolicy present, String arn) {
    if (expected != null && !expected.equals(present == null ? "" : present.revisionId())) {
      throw DynamoDbErrors.policyNotFound(arn);
    }
  }

  private static PutResourcePolicyResponse response(ResourcePolicy policy) {
    return PutResourcePolicyResponse.builder().revisionId(policy.revisionId()).build();
  }
}
