package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.EnableDomainAutoRenewRequest;
import software.amazon.awssdk.services.route53domains.model.EnableDomainAutoRenewResponse;

/**
 * Has a registered domain renewed before it expires. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_EnableDomainAutoRenew.html">EnableDomainAutoRenew</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class EnableDomainAutoRenew
    implements Operation<
        EnableDomainAutoRenewRequest, EnableDomainAutoRenewResponse, Route53State> {
  @Override
  public Outcome<EnableDomainAutoRenewResponse, Route53State> decide(
      EnableDomainAutoRenewRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    Domains.requireIdle(state, domain.id(), call);
    return Outcome.of(
        EnableDomainAutoRenewResponse.builder().build(),
        Domains.updated(domain, domain.detail().toBuilder().autoRenew(true), call));
  }
}
