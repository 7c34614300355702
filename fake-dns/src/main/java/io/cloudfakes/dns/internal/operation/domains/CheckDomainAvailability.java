package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.CheckDomainAvailabilityRequest;
import software.amazon.awssdk.services.route53domains.model.CheckDomainAvailabilityResponse;
import software.amazon.awssdk.services.route53domains.model.DomainAvailability;

/**
 * Tells whether a domain name can be registered. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_CheckDomainAvailability.html">CheckDomainAvailability</a>.
 *
 * <p>Modelled: all but {@code IdnLangCode}; a name is available unless it is registered in this
 * world, or one that is reserved for examples.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class CheckDomainAvailability
    implements Operation<
        CheckDomainAvailabilityRequest, CheckDomainAvailabilityResponse, Route53State> {
  @Override
  public Outcome<CheckDomainAvailabilityResponse, Route53State> decide(
      CheckDomainAvailabilityRequest request, Route53State state, CallContext call) {
    String name = Domains.plain(request.domainName());
    TopLevelDomains.require(name);
    return Outcome.of(
        CheckDomainAvailabilityResponse.builder()
            .availability(availability(name, state, call))
            .build());
  }

  private static final List<String> RESERVED = List.of("example.com", "example.net", "example.org");

  @Override
  public RequestMembers members() {
    return RequestMembers.ALL_READ.refusing("IdnLangCode");
  }

  private static DomainAvailability availability(
      String name, Route53State state, CallContext call) {
    if (!Domains.isValid(name)) {
      return DomainAvailability.INVALID_NAME_FOR_TLD;
    }
    if (state.find(RegisteredDomain.class, name) != null) {
      return DomainAvailability.UNAVAILABLE;
    }
    if (Domains.underWay(state, name, call) != null) {
      return DomainAvailability.PENDING;
    }
    return RESERVED.contains(name) ? DomainAvailability.RESERVED : DomainAvailability.AVAILABLE;
  }
}
