package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.Nameserver;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.UpdateDomainNameserversRequest;
import software.amazon.awssdk.services.route53domains.model.UpdateDomainNameserversResponse;

/**
 * Delegates a registered domain to other name servers. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_UpdateDomainNameservers.html">UpdateDomainNameservers</a>.
 *
 * <p>Modelled: all; {@code FIAuthKey} is for a domain of .fi alone, which no longer needs it.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code TLDRulesViolation}, {@code
 * UnsupportedTLD}.
 */
public final class UpdateDomainNameservers
    implements Operation<
        UpdateDomainNameserversRequest, UpdateDomainNameserversResponse, Route53State> {
  @Override
  public Outcome<UpdateDomainNameserversResponse, Route53State> decide(
      UpdateDomainNameserversRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    List<Nameserver> servers = request.nameservers();
    if (servers.isEmpty() || servers.size() > MOST) {
      throw DomainErrors.error(
          "TLDRulesViolation", "A domain needs between one and " + MOST + " name servers");
    }
    for (Nameserver server : servers) {
      requireServer(server, domain.id());
    }
    return Outcome.of(
        UpdateDomainNameserversResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state,
            domain.id(),
            OperationType.UPDATE_NAMESERVER,
            Domains.updated(domain, domain.detail().toBuilder().nameservers(servers), call),
            call));
  }

  private static final int MOST = 6;

  @Override
  public RequestMembers members() {
    return RequestMembers.ALL_READ.withoutEffect("FIAuthKey");
  }

  private static void requireServer(Nameserver server, String domain) {
    String name = Domains.plain(server.name());
    boolean within = name.equals(domain) || name.endsWith("." + domain);
    if (within && server.glueIps().isEmpty()) {
      throw DomainErrors.invalidInput(
          "The name server " + name + " lies within the domain and needs GlueIps");
    }
    if (!within && !server.glueIps().isEmpty()) {
      throw DomainErrors.invalidInput(
          "The name server " + name + " does not lie within the domain and must not have GlueIps");
    }
    try {
      RecordName.parse(name);
    } catch (IllegalArgumentException e) {
      throw DomainErrors.invalidInput("Invalid name server: " + server.name());
    }
  }
}
