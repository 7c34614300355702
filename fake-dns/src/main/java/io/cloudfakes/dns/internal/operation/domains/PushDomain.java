package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.route53domains.model.PushDomainRequest;
import software.amazon.awssdk.services.route53domains.model.PushDomainResponse;

/**
 * Hands a domain of .uk to another registrar by its tag. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_PushDomain.html">PushDomain</a>.
 *
 * <p>Modelled: the domain is the account's no more, and registered nowhere in this world; {@code
 * Target} has no further effect, for there are no other registrars.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class PushDomain
    implements Operation<PushDomainRequest, PushDomainResponse, Route53State> {
  @Override
  public Outcome<PushDomainResponse, Route53State> decide(
      PushDomainRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    if (!domain.id().endsWith(".uk")) {
      throw DomainErrors.error(
          "UnsupportedTLD", "Only domains of .uk are pushed; " + domain.id() + " is none");
    }
    Domains.requireIdle(state, domain.id(), call);
    return Outcome.of(
        PushDomainResponse.builder().build(),
        new Route53Change.Removed(RegisteredDomain.class, domain.id()));
  }

  @Override
  public RequestMembers members() {
    return RequestMembers.ALL_READ.withoutEffect("Target");
  }
}
