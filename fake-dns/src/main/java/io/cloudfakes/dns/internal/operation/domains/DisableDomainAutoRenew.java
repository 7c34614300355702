package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.DisableDomainAutoRenewRequest;
import software.amazon.awssdk.services.route53domains.model.DisableDomainAutoRenewResponse;

/**
 * Lets a registered domain expire. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_DisableDomainAutoRenew.html">DisableDomainAutoRenew</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class DisableDomainAutoRenew
    implements Operation<
        DisableDomainAutoRenewRequest, DisableDomainAutoRenewResponse, Route53State> {
  @Override
  public Outcome<DisableDomainAutoRenewResponse, Route53State> decide(
      DisableDomainAutoRenewRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    Domains.requireIdle(state, domain.id(), call);
    return Outcome.of(
        DisableDomainAutoRenewResponse.builder().build(),
        Domains.updated(domain, domain.detail().toBuilder().autoRenew(false), call));
  }
}
