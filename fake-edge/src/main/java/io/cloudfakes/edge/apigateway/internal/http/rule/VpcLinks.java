package io.cloudfakes.edge.apigateway.internal.http.rule;

import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.OwnedVpcLink;
import io.cloudfakes.edge.apigateway.internal.state.Place;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import java.util.List;
import software.amazon.awssdk.services.apigatewayv2.model.CreateVpcLinkRequest;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLinkStatus;
import software.amazon.awssdk.services.apigatewayv2.model.VpcLinkVersion;

/** Finding and making the VPC links of HTTP APIs. */
public final class VpcLinks {
  private static final Duration MAKING = Duration.ofMinutes(1);

  private VpcLinks() {}

  /** The link a request asks for; it is being made. */
  public static VpcLink made(CreateVpcLinkRequest request, CallContext call) {
    return Documents.copy(request, VpcLink.builder())
        .vpcLinkId(NewIds.part("vpc link", call))
        .createdDate(call.now())
        .vpcLinkStatus(VpcLinkStatus.PENDING)
        .vpcLinkStatusMessage("VPC link is being provisioned")
        .vpcLinkVersion(VpcLinkVersion.V2)
        .build();
  }

  /**
   * The link of that id in the caller's account and region, as it is now.
   *
   * @throws io.cloudfakes.AwsErrorException when there is none
   */
  public static VpcLink required(String id, ApiGatewayState state, CallContext call) {
    OwnedVpcLink link = state.http().vpcLinks().get(id);
    if (link == null || !link.place().equals(Place.of(call))) {
      throw HttpErrors.noPart("VpcLink").asException();
    }
    return now(link.document(), call);
  }

  /** The links of the caller's account and region, as they are now. */
  public static List<VpcLink> here(ApiGatewayState state, CallContext call) {
    return state.http().vpcLinks().values().stream()
        .filter(link -> link.place().equals(Place.of(call)))
        .map(link -> now(link.document(), call))
        .toList();
  }

  private static VpcLink now(VpcLink link, CallContext call) {
    return link.createdDate().plus(MAKING).isAfter(call.now())
        ? link
        : link.toBuilder()
            .vpcLinkStatus(VpcLinkStatus.AVAILABLE)
            .vpcLinkStatusMessage("VPC link is ready to route traffic")
            .build();
  }
}
