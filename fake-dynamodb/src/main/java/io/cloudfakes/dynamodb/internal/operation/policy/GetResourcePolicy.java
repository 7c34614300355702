package io.cloudfakes.dynamodb.internal.operation.policy;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.setting.ResourcePolicy;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyRequest;
import software.amazon.awssdk.services.dynamodb.model.GetResourcePolicyResponse;

/**
 * Reads the policy of a table. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_GetResourcePolicy.html">GetResourcePolicy</a>.
 *
 * <p>Modelled: all, for tables. Not modelled (501): policies of streams.
 *
 * <p>Errors: {@code ValidationException}, {@code ResourceNotFoundException}, {@code
 * PolicyNotFoundException}.
 */
public final class GetResourcePolicy
    implements Operation<GetResourcePolicyRequest, GetResourcePolicyResponse, DynamoDbState> {

  @Override
  public Outcome<GetResourcePolicyResponse, DynamoDbState> decide(
      GetResourcePolicyRequest request, DynamoDbState state, CallContext call) {
    ResourcePolicy policy =
        Tables.ofArn(state, request.resourceArn(), call).feature(ResourcePolicy.class);
    if (policy == null) {
      throw DynamoDbErrors.policyNotFound(request.resourceArn());
    }
    return Outcome.of(
        GetResourcePolicyResponse.builder()
            .policy(policy.text())
            .revisionId(policy.revisionId())
            .build());
  }
}
