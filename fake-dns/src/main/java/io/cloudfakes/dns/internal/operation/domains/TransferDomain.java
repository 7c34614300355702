package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.TransferDomainRequest;
import software.amazon.awssdk.services.route53domains.model.TransferDomainResponse;

/**
 * Transfers a domain from another registrar. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_TransferDomain.html">TransferDomain</a>.
 *
 * <p>Modelled: a name that is not registered in this world counts as registered elsewhere, and
 * every authorization code as the right one; the domain is delegated to the name servers of the
 * request, and to none without. The operation lasts {@link Route53Options#registration()}. Not
 * modelled: {@code IdnLangCode}.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}, {@code DuplicateRequest}, {@code
 * DomainLimitExceeded}.
 */
public final class TransferDomain
    implements Operation<TransferDomainRequest, TransferDomainResponse, Route53State> {
  @Override
  public Outcome<TransferDomainResponse, Route53State> decide(
      TransferDomainRequest request, Route53State state, CallContext call) {
    String name = Registrations.free(request.domainName(), state, call);
    if (request.authCode() == null || request.authCode().isBlank()) {
      throw DomainErrors.invalidInput("An authorization code is required to transfer " + name);
    }
    ContactRules.require("AdminContact", request.adminContact());
    ContactRules.require("RegistrantContact", request.registrantContact());
    ContactRules.require("TechContact", request.techContact());
    ContactRules.require("BillingContact", request.billingContact());
    RegisteredDomain domain =
        new RegisteredDomain(
            name,
            call.account(),
            detail(request, name, call),
            true,
            call.ids().base62("authorization code", 16),
            TreePMap.empty(),
            null);
    return Outcome.of(
        TransferDomainResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state,
            name,
            OperationType.TRANSFER_IN_DOMAIN,
            List.of(new Route53Change.Put(domain)),
            call));
  }

  @Override
  public RequestMembers members() {
    return RequestMembers.ALL_READ.refusing("IdnLangCode");
  }

  private static GetDomainDetailResponse detail(
      TransferDomainRequest request, String name, CallContext call) {
    Integer years = request.durationInYears();
    return Registrations.begun(name, years == null ? 1 : years, call)
        .nameservers(request.nameservers())
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
