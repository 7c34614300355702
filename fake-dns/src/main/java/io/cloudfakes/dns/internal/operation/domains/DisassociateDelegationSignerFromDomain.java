package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.DisassociateDelegationSignerFromDomainRequest;
import software.amazon.awssdk.services.route53domains.model.DisassociateDelegationSignerFromDomainResponse;
import software.amazon.awssdk.services.route53domains.model.DnssecKey;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * Takes a DNSSEC key from a registered domain. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_DisassociateDelegationSignerFromDomain.html">DisassociateDelegationSignerFromDomain</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code UnsupportedTLD}.
 */
public final class DisassociateDelegationSignerFromDomain
    implements Operation<
        DisassociateDelegationSignerFromDomainRequest,
        DisassociateDelegationSignerFromDomainResponse,
        Route53State> {
  @Override
  public Outcome<DisassociateDelegationSignerFromDomainResponse, Route53State> decide(
      DisassociateDelegationSignerFromDomainRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    List<DnssecKey> keys = new ArrayList<>(domain.detail().dnssecKeys());
    if (!keys.removeIf(key -> key.id().equals(request.id()))) {
      throw DomainErrors.invalidInput(
          "The domain " + domain.id() + " has no key with the ID " + request.id());
    }
    return Outcome.of(
        DisassociateDelegationSignerFromDomainResponse.builder()
            .operationId(Domains.id(call))
            .build(),
        Domains.begin(
            state,
            domain.id(),
            OperationType.REMOVE_DNSSEC,
            Domains.updated(domain, domain.detail().toBuilder().dnssecKeys(keys), call),
            call));
  }
}
