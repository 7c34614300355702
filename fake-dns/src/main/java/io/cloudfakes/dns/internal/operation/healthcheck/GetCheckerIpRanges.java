package io.cloudfakes.dns.internal.operation.healthcheck;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.GetCheckerIpRangesRequest;
import software.amazon.awssdk.services.route53.model.GetCheckerIpRangesResponse;

/**
 * Lists the addresses that checkers come from. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetCheckerIpRanges.html">GetCheckerIpRanges</a>.
 *
 * <p>Modelled: all.
 */
public final class GetCheckerIpRanges
    implements Operation<GetCheckerIpRangesRequest, GetCheckerIpRangesResponse, Route53State> {
  @Override
  public Outcome<GetCheckerIpRangesResponse, Route53State> decide(
      GetCheckerIpRangesRequest request, Route53State state, CallContext call) {
    return Outcome.of(
        GetCheckerIpRangesResponse.builder().checkerIpRanges(CheckerFleet.allRanges()).build());
  }
}
