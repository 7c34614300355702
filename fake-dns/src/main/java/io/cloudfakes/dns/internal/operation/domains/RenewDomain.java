package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.RenewDomainRequest;
import software.amazon.awssdk.services.route53domains.model.RenewDomainResponse;

/**
 * Renews a registered domain for one to ten years. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_RenewDomain.html">RenewDomain</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code TLDRulesViolation}, {@code
 * UnsupportedTLD}.
 */
public final class RenewDomain
    implements Operation<RenewDomainRequest, RenewDomainResponse, Route53State> {
  @Override
  public Outcome<RenewDomainResponse, Route53State> decide(
      RenewDomainRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    java.time.ZonedDateTime expires = domain.detail().expirationDate().atZone(ZoneOffset.UTC);
    if (request.currentExpiryYear() != expires.getYear()) {
      throw DomainErrors.invalidInput(
          "The current expiry year "
              + request.currentExpiryYear()
              + " does not match the domain's: "
              + expires.getYear());
    }
    java.time.ZonedDateTime next =
        expires.plusYears(request.durationInYears() == null ? 1 : request.durationInYears());
    if (next.isAfter(call.now().atZone(ZoneOffset.UTC).plusYears(10))) {
      throw DomainErrors.error(
          "TLDRulesViolation", "A domain cannot be registered for more than ten years from now");
    }
    RegisteredDomain free = domain.withHold(false);
    return Outcome.of(
        RenewDomainResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state,
            domain.id(),
            OperationType.RENEW_DOMAIN,
            Domains.updated(free, free.detail().toBuilder().expirationDate(next.toInstant()), call),
            call));
  }
}
