package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiState;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.edge.apigateway.internal.state.Snapshot;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awssdk.services.apigateway.model.Deployment;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.MethodSnapshot;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** What is deployed of an API, and where it shows. */
public final class Deployments {
  private Deployments() {}

  public static Snapshot required(RestApiState api, String id) {
    Snapshot deployment = api.deployments().get(id);
    if (deployment == null) {
      throw RestErrors.noSuch("Deployment");
    }
    return deployment;
  }

  /** Refuses to deploy an API that cannot answer anything. */
  public static void deployable(RestApiTree tree) {
    boolean any = false;
    for (Resource resource : tree.resources().values()) {
      for (Method method : resource.resourceMethods().values()) {
        any = true;
        if (method.methodIntegration() == null) {
          throw RestErrors.badRequest("No integration defined for method");
        }
      }
    }
    if (!any) {
      throw RestErrors.badRequest("The REST API doesn't contain any methods");
    }
  }

  /** What the methods of a deployment were, by path and verb. */
  public static Map<String, Map<String, MethodSnapshot>> summary(RestApiTree tree) {
    Map<String, Map<String, MethodSnapshot>> summary = new TreeMap<>();
    for (Resource resource : tree.resources().values()) {
      Map<String, MethodSnapshot> methods = new TreeMap<>();
      resource
          .resourceMethods()
          .forEach(
              (verb, method) ->
                  methods.put(
                      verb,
                      MethodSnapshot.builder()
                          .authorizationType(method.authorizationType())
                          .apiKeyRequired(method.apiKeyRequired())
                          .build()));
      if (!methods.isEmpty()) {
        summary.put(resource.path(), methods);
      }
    }
    return summary;
  }

  /** A deployment as answers show it: with its methods when they are asked for. */
  public static Deployment shown(Snapshot deployment, List<String> embed) {
    return embed.contains("apisummary")
        ? deployment.document().toBuilder().apiSummary(summary(deployment.tree())).build()
        : deployment.document();
  }
}
