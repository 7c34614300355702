package io.cloudfakes.dns.internal.operation.hostedzone;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetHostedZoneCountRequest;
import software.amazon.awssdk.services.route53.model.GetHostedZoneCountResponse;

/**
 * Counts the hosted zones of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetHostedZoneCount.html">GetHostedZoneCount</a>.
 *
 * <p>Modelled: all.
 */
public final class GetHostedZoneCount
    implements Operation<GetHostedZoneCountRequest, GetHostedZoneCountResponse, Route53State> {
  @Override
  public Outcome<GetHostedZoneCountResponse, Route53State> decide(
      GetHostedZoneCountRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetHostedZoneCountResponse.builder()
            .hostedZoneCount((long) state.all(Zone.class, call.account()).size())
            .build());
  }
}
