package io.cloudfakes.edge.lambda.internal.operation.permission;

import io.cloudfakes.edge.lambda.internal.rule.FunctionLookup;
import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.LambdaChange;
import io.cloudfakes.edge.lambda.internal.state.ResourcePolicy;
import io.cloudfakes.edge.lambda.internal.state.Statement;
import io.cloudfakes.seed.Ids;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The statements of one policy, and how they are replaced. */
final class PolicyStatements {
  private PolicyStatements() {}

  /**
   * The statements there are, of the revision asked for.
   *
   * @throws io.cloudfakes.AwsErrorException when it has another revision
   */
  static List<Statement> required(
      DeployedFunction function, FunctionLookup lookup, @Nullable String revisionId) {
    ResourcePolicy policy = function.policy(lookup.part());
    if (revisionId != null && (policy == null || !revisionId.equals(policy.revisionId()))) {
      throw LambdaErrors.otherRevision("GetPolicy").asException();
    }
    return policy == null ? List.of() : policy.statements();
  }

  static LambdaChange put(
      DeployedFunction function, FunctionLookup lookup, List<Statement> statements, Ids ids) {
    return new LambdaChange.FunctionPut(
        function.withPolicy(
            lookup.part(), new ResourcePolicy(statements, ids.uuid("policy-revision"))));
  }
}
