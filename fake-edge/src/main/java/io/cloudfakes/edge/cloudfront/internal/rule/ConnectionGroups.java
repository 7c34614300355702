package io.cloudfakes.edge.cloudfront.internal.rule;

import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontChange;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.edge.cloudfront.internal.state.Resource;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.cloudfront.model.ConnectionGroup;

/** Connection groups, through which viewers reach distribution tenants. */
public final class ConnectionGroups {
  private ConnectionGroups() {}

  public static String newId(CallContext call) {
    return "cg_" + call.ids().base62("connection group", 27);
  }

  /** What a group is, as its account wants it. */
  public static ConnectionGroup config(EdgeEntity group) {
    return (ConnectionGroup) group.config();
  }

  /** Whether that is the routing endpoint of any group, whoever has it. */
  public static boolean haveEndpoint(String name, CloudFrontState state) {
    TreePMap<String, Resource> all = state.byKind().get(Kind.CONNECTION_GROUP);
    return all != null
        && all.values().stream()
            .anyMatch(group -> name.equals(config((EdgeEntity) group).routingEndpoint()));
  }

  /** The group for tenants that name none; null when there is none yet. */
  public static @Nullable EdgeEntity usual(CloudFrontState state, String account) {
    for (EdgeEntity group : state.entities(Kind.CONNECTION_GROUP, account)) {
      if (Boolean.TRUE.equals(config(group).isDefault())) {
        return group;
      }
    }
    return null;
  }

  /** The group that AWS makes by itself. */
  public static EdgeEntity made(CallContext call) {
    return Entities.made(
        Kind.CONNECTION_GROUP,
        newId(call),
        ConnectionGroup.builder()
            .name("CreatedByCloudFront-" + call.ids().alphanumeric("group name", 13))
            .ipv6Enabled(true)
            .enabled(true)
            .isDefault(true)
            .routingEndpoint(CloudFrontIds.domain(call))
            .build(),
        call);
  }

  /** What makes that group with an account's first multi-tenant distribution. */
  public static List<CloudFrontChange> withFirst(
      boolean multiTenant, CloudFrontState state, CallContext call) {
    return multiTenant && usual(state, call.account()) == null
        ? Entities.deployed(made(call), call)
        : List.of();
  }
}
