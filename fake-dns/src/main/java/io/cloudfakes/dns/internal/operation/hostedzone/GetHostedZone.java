package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetHostedZoneRequest;
import software.amazon.awssdk.services.route53.model.GetHostedZoneResponse;

/**
 * Describes a hosted zone. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZone.html">GetHostedZone</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}.
 */
public final class GetHostedZone
    implements Operation<GetHostedZoneRequest, GetHostedZoneResponse, Route53State> {
  @Override
  public Outcome<GetHostedZoneResponse, Route53State> decide(
      GetHostedZoneRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.id(), call);
    GetHostedZoneResponse.Builder response =
        GetHostedZoneResponse.builder()
            .hostedZone(ZoneDescriptions.describe(zone))
            .delegationSet(ZoneDescriptions.delegation(state, zone));
    if (zone.privateZone()) {
      response.vpCs(zone.vpcs());
    }
    return Outcome.of(response.build());
  }
}
