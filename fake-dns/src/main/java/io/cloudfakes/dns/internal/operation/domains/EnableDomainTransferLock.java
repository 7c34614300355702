package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.EnableDomainTransferLockRequest;
import software.amazon.awssdk.services.route53domains.model.EnableDomainTransferLockResponse;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * Locks a registered domain against transfers to other registrars. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_EnableDomainTransferLock.html">EnableDomainTransferLock</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code UnsupportedTLD}.
 */
public final class EnableDomainTransferLock
    implements Operation<
        EnableDomainTransferLockRequest, EnableDomainTransferLockResponse, Route53State> {
  @Override
  public Outcome<EnableDomainTransferLockResponse, Route53State> decide(
      EnableDomainTransferLockRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    return Outcome.of(
        EnableDomainTransferLockResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state, domain.id(), OperationType.DOMAIN_LOCK, Locks.set(domain, true, call), call));
  }
}
