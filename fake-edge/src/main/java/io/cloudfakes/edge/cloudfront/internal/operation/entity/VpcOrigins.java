package io.cloudfakes.edge.cloudfront.internal.operation.entity;

import io.cloudfakes.edge.cloudfront.internal.rule.CloudFrontErrors;
import io.cloudfakes.edge.cloudfront.internal.rule.Entities;
import io.cloudfakes.edge.cloudfront.internal.rule.Members;
import io.cloudfakes.edge.cloudfront.internal.rule.OriginPorts;
import io.cloudfakes.edge.cloudfront.internal.rule.References;
import io.cloudfakes.edge.cloudfront.internal.state.CloudFrontState;
import io.cloudfakes.edge.cloudfront.internal.state.EdgeEntity;
import io.cloudfakes.edge.cloudfront.internal.state.Kind;
import io.cloudfakes.service.CallContext;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkPojo;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.cloudfront.model.VpcOrigin;
import software.amazon.awssdk.services.cloudfront.model.VpcOriginEndpointConfig;

/** Origins in a VPC: a load balancer or an instance that only CloudFront reaches. */
public final class VpcOrigins implements EntityKind {
  private static final int MOST = 25;
  private static final String ENDPOINT = "VpcOriginEndpointConfig";

  @Override
  public Kind kind() {
    return Kind.VPC_ORIGIN;
  }

  @Override
  public String member() {
    return "VpcOrigin";
  }

  @Override
  public String list() {
    return "VpcOriginList";
  }

  @Override
  public List<String> reads() {
    return List.of(ENDPOINT);
  }

  @Override
  public String path() {
    return "vpc-origin";
  }

  @Override
  public int created() {
    return 202;
  }

  @Override
  public int updated() {
    return 202;
  }

  @Override
  public int deleted() {
    return 202;
  }

  @Override
  public String status(boolean deployed) {
    return deployed ? "Deployed" : "Deploying";
  }

  @Override
  public String newId(CallContext call) {
    return "vo_" + call.ids().base62("VPC origin", 22);
  }

  @Override
  public SdkPojo made(SdkRequest request, CloudFrontState state, CallContext call) {
    if (state.entities(kind(), call.account()).size() >= MOST) {
      throw Entities.limitExceeded();
    }
    return config(request, state, call, "");
  }

  @Override
  public SdkPojo changed(
      EdgeEntity known, SdkRequest request, CloudFrontState state, CallContext call) {
    if (References.any(state, known.account(), kind(), known.id())) {
      throw CloudFrontErrors.error(
          "CannotUpdateEntityWhileInUse", "The entity cannot be updated while it is in use.");
    }
    return config(request, state, call, known.id());
  }

  private VpcOrigin config(SdkRequest request, CloudFrontState state, CallContext call, String id) {
    VpcOriginEndpointConfig endpoint = (VpcOriginEndpointConfig) Members.value(request, ENDPOINT);
    if (endpoint == null) {
      throw CloudFrontErrors.error(
          "MissingBody", "This operation requires a body. Ensure that the body is present.");
    }
    for (EdgeEntity other : state.entities(kind(), call.account())) {
      if (!other.id().equals(id) && endpoint(other).name().equals(endpoint.name())) {
        throw Entities.alreadyExists();
      }
    }
    if (!endpoint
        .arn()
        .matches(
            "arn:aws[a-z-]*:(elasticloadbalancing:[a-z0-9-]+:\\d{12}:loadbalancer"
                + "|ec2:[a-z0-9-]+:\\d{12}:instance)/.+")) {
      throw CloudFrontErrors.invalidArgument(
          "The parameter Arn must be that of a load balancer or of an instance.");
    }
    OriginPorts.require("HTTPPort", endpoint.httpPort());
    OriginPorts.require("HTTPSPort", endpoint.httpsPort());
    return VpcOrigin.builder().vpcOriginEndpointConfig(endpoint).build();
  }

  @Override
  public @Nullable Object value(
      EdgeEntity entity, String name, CloudFrontState state, CallContext call) {
    return switch (name) {
      case "Name" -> endpoint(entity).name();
      case "OriginEndpointArn" -> endpoint(entity).arn();
      default -> null;
    };
  }

  private static VpcOriginEndpointConfig endpoint(EdgeEntity entity) {
    return ((VpcOrigin) entity.config()).vpcOriginEndpointConfig();
  }
}
