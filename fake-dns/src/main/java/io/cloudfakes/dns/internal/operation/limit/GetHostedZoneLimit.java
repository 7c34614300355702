package io.cloudfakes.dns.internal.operation.limit;

import io.cloudfakes.dns.Route53Limits;
import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.rule.Zones;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetHostedZoneLimitRequest;
import software.amazon.awssdk.services.route53.model.GetHostedZoneLimitResponse;
import software.amazon.awssdk.services.route53.model.HostedZoneLimitType;

/**
 * Tells how many records or VPCs a hosted zone may have, and how many it has. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZoneLimit.html">GetHostedZoneLimit</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code NoSuchHostedZone}, {@code InvalidInput}, {@code HostedZoneNotPrivate}.
 */
public final class GetHostedZoneLimit
    implements Operation<GetHostedZoneLimitRequest, GetHostedZoneLimitResponse, Route53State> {
  @Override
  public Outcome<GetHostedZoneLimitResponse, Route53State> decide(
      GetHostedZoneLimitRequest request, Route53State state, CallContext call) {
    Zone zone = Zones.of(state, request.hostedZoneId(), call);
    boolean vpcs = request.type() == HostedZoneLimitType.MAX_VPCS_ASSOCIATED_BY_ZONE;
    if (vpcs && !zone.privateZone()) {
      throw Route53Errors.error(
          "HostedZoneNotPrivate",
          "The specified hosted zone is a public hosted zone, not a private hosted zone.");
    }
    Route53Limits limits = call.options(Route53Options.class).limits();
    return Outcome.of(
        GetHostedZoneLimitResponse.builder()
            .limit(
                l ->
                    l.type(request.typeAsString())
                        .value((long) (vpcs ? limits.vpcsPerZone() : limits.recordsPerZone())))
            .count((long) (vpcs ? zone.vpcs().size() : zone.listed().size()))
            .build());
  }
}
