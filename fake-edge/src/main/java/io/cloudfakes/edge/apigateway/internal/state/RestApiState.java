package io.cloudfakes.edge.apigateway.internal.state;

import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * A REST API: what is being edited, what was deployed, and the stages that show it.
 *
 * @param tree what is being edited; no stage shows it until it is deployed
 * @param deployments by id
 * @param stages by name
 * @param versions of the documentation, by name
 */
public record RestApiState(
    RestApiTree tree,
    TreePMap<String, Snapshot> deployments,
    TreePMap<String, LiveStage> stages,
    TreePMap<String, DocumentationSnapshot> versions) {
  /** An API that was not deployed yet. */
  public static RestApiState of(RestApiTree tree) {
    return new RestApiState(tree, TreePMap.empty(), TreePMap.empty(), TreePMap.empty());
  }

  public String id() {
    return tree.document().id();
  }

  /**
   * What a stage shows: the tree as it was when its deployment was made; null when there is none.
   */
  public @Nullable Snapshot shownBy(LiveStage stage) {
    return deployments.get(stage.document().deploymentId());
  }

  public RestApiState withTree(RestApiTree other) {
    return new RestApiState(other, deployments, stages, versions);
  }

  public RestApiState withDeployments(TreePMap<String, Snapshot> all) {
    return new RestApiState(tree, all, stages, versions);
  }

  public RestApiState withStages(TreePMap<String, LiveStage> all) {
    return new RestApiState(tree, deployments, all, versions);
  }

  public RestApiState withStage(LiveStage stage) {
    return withStages(stages.plus(stage.name(), stage));
  }

  public RestApiState withVersions(TreePMap<String, DocumentationSnapshot> all) {
    return new RestApiState(tree, deployments, stages, all);
  }
}
