package io.cloudfakes.edge.lambda.internal.state;

import java.time.Instant;
import java.util.List;

/**
 * One function.
 *
 * @param revisionId changes with every change of code or settings
 * @param policy the statements of its resource policy, oldest first
 * @param policyRevisionId changes with every change of the policy
 */
public record DeployedFunction(
    FunctionKey key,
    Code code,
    Settings settings,
    Instant lastModified,
    String revisionId,
    List<Statement> policy,
    String policyRevisionId) {

  public DeployedFunction {
    policy = List.copyOf(policy);
  }

  public DeployedFunction withCode(Code newCode, Instant at, String newRevision) {
    return new DeployedFunction(key, newCode, settings, at, newRevision, policy, policyRevisionId);
  }

  public DeployedFunction withPolicy(List<Statement> newPolicy, String newRevision) {
    return new DeployedFunction(
        key, code, settings, lastModified, revisionId, newPolicy, newRevision);
  }
}
