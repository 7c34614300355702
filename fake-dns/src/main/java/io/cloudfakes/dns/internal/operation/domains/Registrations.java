package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import java.time.Instant;
import java.time.ZoneOffset;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;

/** How a domain comes to an account: registered, or from another registrar. */
final class Registrations {
  private Registrations() {}

  /** The name as it is kept, of a domain that is registered nowhere in this world. */
  static String free(String domainName, Route53State state, CallContext call) {
    String name = Domains.plain(domainName);
    TopLevelDomains.require(name);
    if (!Domains.isValid(name)) {
      throw DomainErrors.invalidInput("The domain name " + name + " is not valid");
    }
    if (state.find(RegisteredDomain.class, name) != null) {
      throw DomainErrors.invalidInput("The domain name " + name + " is not available");
    }
    int most = call.options(Route53Options.class).limits().domains();
    if (state.all(RegisteredDomain.class, call.account()).size() >= most) {
      throw DomainErrors.error(
          "DomainLimitExceeded",
          "The number of domains has exceeded the allowed threshold for the account: " + most);
    }
    return name;
  }

  /** The detail of a domain from now on, but for its name servers and contacts. */
  static GetDomainDetailResponse.Builder begun(String name, int years, CallContext call) {
    Instant expires = call.now().atZone(ZoneOffset.UTC).plusYears(years).toInstant();
    return GetDomainDetailResponse.builder()
        .domainName(name)
        .registrarName("Amazon Registrar, Inc.")
        .whoIsServer("whois.registrar.amazon")
        .registrarUrl("http://registrar.amazon.com")
        .abuseContactEmail("trustandsafety@support.aws.com")
        .abuseContactPhone("+1.2024422253")
        .creationDate(call.now())
        .updatedDate(call.now())
        .expirationDate(expires)
        .statusList("clientTransferProhibited");
  }
}
