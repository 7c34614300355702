package io.cloudfakes.link;

/**
 * Which versions of functions stand at the edges, as copies of those in their region: who runs the
 * functions keeps a version as long as it does.
 */
@FunctionalInterface
public interface FunctionReplicas {
  /**
   * Whether a version stands at an edge.
   *
   * @param functionArn with the number of the version
   */
  boolean isReplicated(String functionArn);
}
