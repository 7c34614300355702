package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontIds;
import io.cloudfakes.edge.cloudfront.internal.rule.ConnectionGroups;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.Tenants;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudfront.model.ConnectionGroup;
import software.amazon.awssdk.services.cloudfront.model.CreateConnectionGroupRequest;
import software.amazon.awssdk.services.cloudfront.model.ListConnectionGroupsRequest;
import software.amazon.awssdk.services.cloudfront.model.UpdateConnectionGroupRequest;

/** Connection groups, through which viewers reach distribution tenants. */
public final class ConnectionGroupKind implements EntityKind {
  private static final int MOST = 100;
  private static final int MOST_OF_A_LIST = 5;

  @Override
  public Kind kind() {
    return Kind.CONNECTION_GROUP;
  }

  @Override
  public String member() {
    return "ConnectionGroup";
  }

  @Override
  public List<String> reads() {
    return List.of(
        "Name",
        "Ipv6Enabled",
        "AnycastIpListId",
        "Enabled",
        "RoutingEndpoint",
        "AssociationFilter");
  }

  @Override
  public String newId(CallContext call) {
    return ConnectionGroups.newId(call);
  }

  @Override
  public EdgeEntity required(SdkRequest request, CloudFrontState state, CallContext call) {
    String endpoint = Members.text(request, "RoutingEndpoint");
    if (endpoint == null) {
      return EntityKind.super.required(request, state, call);
    }
    for (EdgeEntity group : state.entities(kind(), call.account())) {
      if (endpoint.equalsIgnoreCase(ConnectionGroups.config(group).routingEndpoint())) {
        return group;
      }
    }
    throw Entities.notFound();
  }

  @Override
  public SdkPojo made(SdkRequest request, CloudFrontState state, CallContext call) {
    CreateConnectionGroupRequest asked = (CreateConnectionGroupRequest) request;
    if (!asked.name().matches("[a-zA-Z0-9][a-zA-Z0-9-.]{1,126}[a-zA-Z0-9]")) {
      throw CloudFrontErrors.invalidArgument("The parameter Name is not valid: " + asked.name());
    }
    Entities.requireNew(state, kind(), "Name", asked.name(), MOST, call.account());
    requireList(asked.anycastIpListId(), state, call, "");
    return ConnectionGroup.builder()
        .name(asked.name())
        .ipv6Enabled(asked.ipv6Enabled() == null || asked.ipv6Enabled())
        .enabled(asked.enabled() == null || asked.enabled())
        .anycastIpListId(asked.anycastIpListId())
        .routingEndpoint(CloudFrontIds.domain(call))
        .isDefault(false)
        .build();
  }

  @Override
  public SdkPojo changed(
      EdgeEntity known, SdkRequest request, CloudFrontState state, CallContext call) {
    UpdateConnectionGroupRequest asked = (UpdateConnectionGroupRequest) request;
    ConnectionGroup.Builder changed = ConnectionGroups.config(known).toBuilder();
    if (asked.ipv6Enabled() != null) {
      changed.ipv6Enabled(asked.ipv6Enabled());
    }
    if (asked.enabled() != null) {
      changed.enabled(asked.enabled());
    }
    if (asked.anycastIpListId() != null) {
      requireList(asked.anycastIpListId(), state, call, known.id());
      changed.anycastIpListId(asked.anycastIpListId().isEmpty() ? null : asked.anycastIpListId());
    }
    return changed.build();
  }

  private void requireList(
      @Nullable String list, CloudFrontState state, CallContext call, String id) {
    if (list == null || list.isEmpty()) {
      return;
    }
    Entities.byId(state, Kind.ANYCAST_IP_LIST, list, call);
    long others =
        state.entities(kind(), call.account()).stream()
            .filter(group -> !group.id().equals(id))
            .filter(group -> list.equals(ConnectionGroups.config(group).anycastIpListId()))
            .count();
    if (others >= MOST_OF_A_LIST) {
      throw Entities.limitExceeded();
    }
  }

  @Override
  public void requireUnused(EdgeEntity known, CloudFrontState state) {
    if (Boolean.TRUE.equals(ConnectionGroups.config(known).enabled()) || !known.isDeployed()) {
      throw CloudFrontErrors.error(
          "ResourceNotDisabled", "The specified CloudFront resource hasn't been disabled yet.");
    }
    for (EdgeEntity tenant : state.entities(Kind.DISTRIBUTION_TENANT, known.account())) {
      if (Tenants.config(tenant).connectionGroupId().equals(known.id())) {
        throw Entities.inUse();
      }
    }
  }

  @Override
  public boolean isListed(EdgeEntity entity, SdkRequest request) {
    ListConnectionGroupsRequest asked = (ListConnectionGroupsRequest) request;
    return asked.associationFilter() == null
        || asked.associationFilter().anycastIpListId() == null
        || asked
            .associationFilter()
            .anycastIpListId()
            .equals(ConnectionGroups.config(entity).anycastIpListId());
  }
}
