package io.cloudfakes.dns.internal.operation.vpc;

import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.DeleteVpcAssociationAuthorizationRequest;
import software.amazon.awssdk.services.route53.model.DeleteVpcAssociationAuthorizationResponse;

/**
 * Takes back what another account was allowed; VPCs already associated stay so. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_DeleteVPCAssociationAuthorization.html">DeleteVPCAssociationAuthorization</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidVPCId}, {@code
 * VPCAssociationAuthorizationNotFound}.
 */
public final class DeleteVpcAssociationAuthorization
    implements Operation<
        DeleteVpcAssociationAuthorizationRequest,
        DeleteVpcAssociationAuthorizationResponse,
        Route53State> {
  @Override
  public Outcome<DeleteVpcAssociationAuthorizationResponse, Route53State> decide(
      DeleteVpcAssociationAuthorizationRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    VpcRules.requireValid(request.vpc());
    if (!zone.authorized().contains(request.vpc())) {
      throw Route53Errors.error(
          "VPCAssociationAuthorizationNotFound",
          "The VPC that you specified is not authorized to be associated with the hosted zone.");
    }
    return Outcome.of(
        DeleteVpcAssociationAuthorizationResponse.builder().build(),
        new Route53Change.Put(
            zone.withAuthorized(VpcRules.without(zone.authorized(), request.vpc()))));
  }
}
