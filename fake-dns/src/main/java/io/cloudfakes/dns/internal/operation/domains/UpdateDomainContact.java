package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import io.cloudfakes.service.RequestMembers;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.UpdateDomainContactRequest;
import software.amazon.awssdk.services.route53domains.model.UpdateDomainContactResponse;

/**
 * Changes the contacts of a registered domain. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_UpdateDomainContact.html">UpdateDomainContact</a>.
 *
 * <p>Modelled: all; {@code Consent} is for a change of owner that costs money, which none does
 * here.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code UnsupportedTLD}.
 */
public final class UpdateDomainContact
    implements Operation<UpdateDomainContactRequest, UpdateDomainContactResponse, Route53State> {
  @Override
  public Outcome<UpdateDomainContactResponse, Route53State> decide(
      UpdateDomainContactRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    GetDomainDetailResponse.Builder detail = domain.detail().toBuilder();
    if (request.adminContact() == null
        && request.registrantContact() == null
        && request.techContact() == null
        && request.billingContact() == null) {
      throw DomainErrors.invalidInput("At least one contact must be specified");
    }
    if (request.adminContact() != null) {
      ContactRules.require("AdminContact", request.adminContact());
      detail.adminContact(request.adminContact());
    }
    if (request.registrantContact() != null) {
      ContactRules.require("RegistrantContact", request.registrantContact());
      detail.registrantContact(request.registrantContact());
    }
    if (request.techContact() != null) {
      ContactRules.require("TechContact", request.techContact());
      detail.techContact(request.techContact());
    }
    if (request.billingContact() != null) {
      ContactRules.require("BillingContact", request.billingContact());
      detail.billingContact(request.billingContact());
    }
    return Outcome.of(
        UpdateDomainContactResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state,
            domain.id(),
            OperationType.UPDATE_DOMAIN_CONTACT,
            Domains.updated(domain, detail, call),
            call));
  }

  @Override
  public RequestMembers members() {
    return RequestMembers.ALL_READ.withoutEffect("Consent");
  }
}
