package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.DisableDomainTransferLockRequest;
import software.amazon.awssdk.services.route53domains.model.DisableDomainTransferLockResponse;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * Unlocks a registered domain. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_DisableDomainTransferLock.html">DisableDomainTransferLock</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code UnsupportedTLD}.
 */
public final class DisableDomainTransferLock
    implements Operation<
        DisableDomainTransferLockRequest, DisableDomainTransferLockResponse, Route53State> {
  @Override
  public Outcome<DisableDomainTransferLockResponse, Route53State> decide(
      DisableDomainTransferLockRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    return Outcome.of(
        DisableDomainTransferLockResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state, domain.id(), OperationType.DOMAIN_LOCK, Locks.set(domain, false, call), call));
  }
}
