package io.cloudfakes.edge.lambda.internal.state;

import java.util.List;

/**
 * Who else may use a function, or one version or alias of it.
 *
 * @param statements oldest first
 * @param revisionId changes with every change of the policy
 */
public record ResourcePolicy(List<Statement> statements, String revisionId) {
  public ResourcePolicy {
    statements = List.copyOf(statements);
  }
}
