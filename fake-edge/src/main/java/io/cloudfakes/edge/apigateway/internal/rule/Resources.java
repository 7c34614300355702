package io.cloudfakes.edge.apigateway.internal.rule;

import io.cloudfakes.edge.apigateway.internal.state.RestApiTree;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.apigateway.model.Method;
import software.amazon.awssdk.services.apigateway.model.Resource;

/** Where resources may stand in an API. */
public final class Resources {
  private static final Pattern PART =
      Pattern.compile("[a-zA-Z0-9._\\-:]+|\\{[a-zA-Z0-9._\\-:]+\\+?}");

  private Resources() {}

  /** A resource below another, when it may be there. */
  public static Resource below(
      RestApiTree tree, Resource parent, String id, @Nullable String pathPart) {
    String part = part(pathPart);
    if (parent.pathPart() != null && parent.pathPart().endsWith("+}")) {
      throw RestErrors.badRequest(
          "Cannot create a child of a resource with a greedy path variable: " + parent.pathPart());
    }
    for (Resource sibling : tree.resources().values()) {
      if (!parent.id().equals(sibling.parentId()) || sibling.id().equals(id)) {
        continue;
      }
      if (part.equals(sibling.pathPart())) {
        throw RestErrors.conflict(
            "Another resource with the same parent already has this name: " + part);
      }
      if (part.startsWith("{") && sibling.pathPart().startsWith("{")) {
        throw RestErrors.badRequest(
            "A sibling ("
                + sibling.pathPart()
                + ") of this resource already has a variable path part -- only one is allowed");
      }
    }
    return Resource.builder()
        .id(id)
        .parentId(parent.id())
        .pathPart(part)
        .path((parent.path().equals("/") ? "" : parent.path()) + "/" + part)
        .build();
  }

  private static String part(@Nullable String part) {
    if (part == null || !PART.matcher(part).matches()) {
      throw RestErrors.badRequest(
          "Resource's path part only allow a-zA-Z0-9._-: or a valid greedy path variable and curly"
              + " braces at the beginning and the end.");
    }
    return part;
  }

  /** The resources below one, nearest first. */
  public static List<Resource> under(RestApiTree tree, String id) {
    List<Resource> under = new ArrayList<>();
    for (Resource resource : tree.resources().values()) {
      if (id.equals(resource.parentId())) {
        under.add(resource);
        under.addAll(under(tree, resource.id()));
      }
    }
    return under;
  }

  /** The tree with a resource at another place, and all below it with it. */
  public static RestApiTree moved(RestApiTree tree, Resource before, Resource after) {
    if (before.parentId() == null) {
      throw RestErrors.badRequest(
          "Root resource cannot update its "
              + (after.parentId() == null ? "pathPart." : "parentId."));
    }
    Resource parent = tree.resources().get(after.parentId());
    if (parent == null) {
      throw RestErrors.noSuch("Resource");
    }
    List<Resource> under = under(tree, before.id());
    if (parent.id().equals(before.id()) || under.contains(parent)) {
      throw RestErrors.badRequest("Resources cannot be cyclical.");
    }
    Resource placed = below(tree, parent, before.id(), after.pathPart());
    TreePMap<String, Resource> all =
        tree.resources()
            .plus(
                before.id(), placed.toBuilder().resourceMethods(before.resourceMethods()).build());
    for (Resource one : under) {
      String path = placed.path() + one.path().substring(before.path().length());
      all = all.plus(one.id(), one.toBuilder().path(path).build());
    }
    return tree.withResources(all);
  }

  /** A resource as answers show it: of its methods only the verbs, unless they are asked for. */
  public static Resource shown(Resource resource, List<String> embed) {
    if (resource.resourceMethods().isEmpty() || embed.contains("methods")) {
      return resource;
    }
    Map<String, Method> verbs = new TreeMap<>();
    resource.resourceMethods().keySet().forEach(v -> verbs.put(v, Method.builder().build()));
    return resource.toBuilder().resourceMethods(verbs).build();
  }
}
