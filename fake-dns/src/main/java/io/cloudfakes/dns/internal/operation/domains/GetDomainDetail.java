package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailRequest;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;

/**
 * Describes a registered domain. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_GetDomainDetail.html">GetDomainDetail</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class GetDomainDetail
    implements Operation<GetDomainDetailRequest, GetDomainDetailResponse, Route53State> {
  @Override
  public Outcome<GetDomainDetailResponse, Route53State> decide(
      GetDomainDetailRequest request, Route53State state, CallContext call) {
    return Outcome.of(Domains.require(state, request.domainName(), call).detail());
  }
}
