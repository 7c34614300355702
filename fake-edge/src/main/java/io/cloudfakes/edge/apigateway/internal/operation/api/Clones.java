package io.cloudfakes.edge.apigateway.internal.operation.api;

import io.cloudfakes.edge.apigateway.internal.rule.NewIds;
import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import io.cloudfakes.service.CallContext;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;
import software.amazon.awssdk.services.apigateway.model.RestApi;

/** Makes a tree of its own for an API that is cloned from another. */
final class Clones {
  private Clones() {}

  static RestApiTree of(RestApiTree from, RestApi api, CallContext call) {
    Map<String, String> ids = new TreeMap<>();
    for (Resource resource : from.resources().values()) {
      ids.put(
          resource.id(),
          resource.parentId() == null
              ? api.rootResourceId()
              : NewIds.six(call, "resource " + resource.path()));
    }
    TreePMap<String, Resource> resources = TreePMap.empty();
    for (Resource resource : from.resources().values()) {
      Map<String, Method> methods = new TreeMap<>();
      resource.resourceMethods().forEach((verb, method) -> methods.put(verb, method(method, ids)));
      String id = Objects.requireNonNull(ids.get(resource.id()));
      Resource.Builder copy = resource.toBuilder().id(id);
      if (resource.parentId() != null) {
        copy.parentId(ids.get(resource.parentId()));
      }
      if (!methods.isEmpty()) {
        copy.resourceMethods(methods);
      }
      resources = resources.plus(id, copy.build());
    }
    return from.withDocument(api).withResources(resources);
  }

  /** A method whose answers were cached under its resource's id, under the new one's. */
  private static Method method(Method method, Map<String, String> ids) {
    Integration integration = method.methodIntegration();
    String namespace = integration == null ? null : integration.cacheNamespace();
    String renamed = namespace == null ? null : ids.get(namespace);
    return integration == null || renamed == null
        ? method
        : method.toBuilder()
            .methodIntegration(integration.toBuilder().cacheNamespace(renamed).build())
            .build();
  }
}
