package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.CheckDomainTransferabilityRequest;
import software.amazon.awssdk.services.route53domains.model.CheckDomainTransferabilityResponse;
import software.amazon.awssdk.services.route53domains.model.Transferable;

/**
 * Tells whether a domain could be transferred from another registrar. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_CheckDomainTransferability.html">CheckDomainTransferability</a>.
 *
 * <p>Modelled: all. A name that is not registered in this world counts as registered elsewhere: it
 * can be transferred with an authorization code, and without one nobody knows.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class CheckDomainTransferability
    implements Operation<
        CheckDomainTransferabilityRequest, CheckDomainTransferabilityResponse, Route53State> {
  @Override
  public Outcome<CheckDomainTransferabilityResponse, Route53State> decide(
      CheckDomainTransferabilityRequest request, Route53State state, CallContext call) {
    String name = Domains.plain(request.domainName());
    TopLevelDomains.require(name);
    if (!Domains.isValid(name)) {
      throw DomainErrors.invalidInput("The domain name " + name + " is not valid");
    }
    Transferable answer = transferable(state, name, request.authCode() != null, call);
    return Outcome.of(
        CheckDomainTransferabilityResponse.builder()
            .transferability(t -> t.transferable(answer))
            .message(
                answer == Transferable.TRANSFERABLE || answer == Transferable.DONT_KNOW
                    ? null
                    : name + " is registered with Amazon Route 53, or about to be")
            .build());
  }

  private static Transferable transferable(
      Route53State state, String name, boolean withCode, CallContext call) {
    RegisteredDomain known = state.find(RegisteredDomain.class, name);
    if (known != null) {
      return known.account().equals(call.account())
          ? Transferable.DOMAIN_IN_OWN_ACCOUNT
          : Transferable.DOMAIN_IN_ANOTHER_ACCOUNT;
    }
    if (Domains.underWay(state, name, call) != null) {
      return Transferable.UNTRANSFERABLE;
    }
    return withCode ? Transferable.TRANSFERABLE : Transferable.DONT_KNOW;
  }
}
