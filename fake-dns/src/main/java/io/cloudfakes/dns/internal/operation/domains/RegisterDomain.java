package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.NameServers;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Signing;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.dns.internal.zone.RecordName;
import io.cloudfakes.dns.internal.zone.ZoneRecords;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;
import software.amazon.awssdk.services.route53domains.model.Nameserver;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.RegisterDomainRequest;
import software.amazon.awssdk.services.route53domains.model.RegisterDomainResponse;

/**
 * Registers a domain name, makes a hosted zone of that name and delegates the domain to its
 * servers. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_RegisterDomain.html">RegisterDomain</a>.
 *
 * <p>Modelled: all but {@code IdnLangCode}; the operation lasts {@link
 * Route53Options#registration()}.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}, {@code DuplicateRequest}, {@code
 * DomainLimitExceeded}.
 */
public final class RegisterDomain
    implements Operation<RegisterDomainRequest, RegisterDomainResponse, Route53State> {
  @Override
  public Outcome<RegisterDomainResponse, Route53State> decide(
      RegisterDomainRequest request, Route53State state, CallContext call) {
    String name = Registrations.free(request.domainName(), state, call);
    ContactRules.require("AdminContact", request.adminContact());
    ContactRules.require("RegistrantContact", request.registrantContact());
    ContactRules.require("TechContact", request.techContact());
    ContactRules.require("BillingContact", request.billingContact());
    Zone zone = zone(name, call);
    RegisteredDomain domain =
        new RegisteredDomain(
            name,
            call.account(),
            detail(request, name, zone, call),
            true,
            call.ids().base62("authorization code", 16),
            TreePMap.empty(),
            null);
    List<Change<Route53State>> effects = new ArrayList<>();
    effects.add(new Route53Change.Put(domain));
    effects.add(new Route53Change.Put(zone));
    effects.add(new Route53Change.Published(zone.id(), zone.listed()));
    return Outcome.of(
        RegisterDomainResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(state, name, OperationType.REGISTER_DOMAIN, effects, call));
  }

  @Override
  public RequestMembers members() {
    return RequestMembers.ALL_READ.refusing("IdnLangCode");
  }

  private static Zone zone(String name, CallContext call) {
    List<String> servers = NameServers.four(call, Set.of());
    RecordName zoneName = RecordName.parse(name);
    return new Zone(
        "Z" + call.ids().alphanumeric("hosted zone", 20),
        call.account(),
        zoneName,
        "RISWorkflow-RD:" + call.ids().uuid("workflow"),
        "HostedZone created by Route53 Registrar",
        false,
        servers,
        null,
        List.of(),
        List.of(),
        NameServers.firstRecords(zoneName, servers),
        ZoneRecords.EMPTY,
        Signing.NONE);
  }

  private static GetDomainDetailResponse detail(
      RegisterDomainRequest request, String name, Zone zone, CallContext call) {
    return Registrations.begun(name, request.durationInYears(), call)
        .nameservers(
            zone.nameServers().stream()
                .map(server -> Nameserver.builder().name(server).build())
                .toList())
        .autoRenew(!Boolean.FALSE.equals(request.autoRenew()))
        .adminContact(request.adminContact())
        .registrantContact(request.registrantContact())
        .techContact(request.techContact())
        .billingContact(
            request.billingContact() == null
                ? request.registrantContact()
                : request.billingContact())
        .adminPrivacy(!Boolean.FALSE.equals(request.privacyProtectAdminContact()))
        .registrantPrivacy(!Boolean.FALSE.equals(request.privacyProtectRegistrantContact()))
        .techPrivacy(!Boolean.FALSE.equals(request.privacyProtectTechContact()))
        .billingPrivacy(!Boolean.FALSE.equals(request.privacyProtectBillingContact()))
        .build();
  }
}
