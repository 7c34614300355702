package io.cloudfakes.edge.apigateway.internal.state;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.services.apigatewayv2.model.Api;

/**
 * What an API is at one moment: its document and its parts. A deployment keeps the one it was made
 * of.
 *
 * @param parts routes, integrations, their responses, authorizers, models, deployments, stages
 */
public record Definition(Api api, TreePMap<PartKey, SdkPojo> parts) {
  /** The part; null when there is none. */
  public <T extends SdkPojo> @Nullable T part(Class<T> type, String parent, String id) {
    return type.cast(parts.get(PartKey.of(type, parent, id)));
  }

  /** The part of the API itself; null when there is none. */
  public <T extends SdkPojo> @Nullable T part(Class<T> type, String id) {
    return part(type, "", id);
  }

  /** All parts of that kind that are the API's own, in the order of their ids. */
  public <T extends SdkPojo> List<T> all(Class<T> type) {
    return all(type, "");
  }

  /** All parts of that kind that belong to a route or an integration. */
  public <T extends SdkPojo> List<T> all(Class<T> type, String parent) {
    return parts
        .subMap(PartKey.of(type, parent, ""), PartKey.of(type, parent + "\0", ""))
        .values()
        .stream()
        .map(type::cast)
        .toList();
  }

  Definition with(PartKey key, SdkPojo part) {
    return new Definition(api, parts.plus(key, part));
  }

  /** Without that part, and without what belongs to it. */
  Definition without(PartKey key) {
    TreePMap<PartKey, SdkPojo> left = parts.minus(key);
    if (key.parent().isEmpty()) {
      for (PartKey other : parts.keySet()) {
        if (other.parent().equals(key.id()) && other.kind().equals(key.kind() + "Response")) {
          left = left.minus(other);
        }
      }
    }
    return new Definition(api, left);
  }
}
