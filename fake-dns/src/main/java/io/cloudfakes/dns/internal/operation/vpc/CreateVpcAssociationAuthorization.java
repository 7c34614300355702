package io.cloudfakes.dns.internal.operation.vpc;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.CreateVpcAssociationAuthorizationRequest;
import software.amazon.awssdk.services.route53.model.CreateVpcAssociationAuthorizationResponse;

/**
 * Lets another account associate a VPC of its own with a private hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_CreateVPCAssociationAuthorization.html">CreateVPCAssociationAuthorization</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidVPCId}, {@code InvalidInput}, {@code
 * TooManyVPCAssociationAuthorizations}.
 */
public final class CreateVpcAssociationAuthorization
    implements Operation<
        CreateVpcAssociationAuthorizationRequest,
        CreateVpcAssociationAuthorizationResponse,
        Route53State> {
  @Override
  public Outcome<CreateVpcAssociationAuthorizationResponse, Route53State> decide(
      CreateVpcAssociationAuthorizationRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    VpcRules.requireValid(request.vpc());
    if (!zone.privateZone()) {
      throw Route53Errors.invalidInput(
          "The hosted zone " + zone.id() + " is not a private hosted zone.");
    }
    if (zone.authorized().size() >= call.options(Route53Options.class).limits().vpcsPerZone()
        && !zone.authorized().contains(request.vpc())) {
      throw Route53Errors.error(
          "TooManyVPCAssociationAuthorizations",
          "You've created the maximum number of authorizations that can be created for the"
              + " specified hosted zone.");
    }
    return Outcome.of(
        CreateVpcAssociationAuthorizationResponse.builder()
            .hostedZoneId(zone.id())
            .vpc(request.vpc())
            .build(),
        new Route53Change.Put(
            zone.withAuthorized(VpcRules.with(zone.authorized(), request.vpc()))));
  }
}
