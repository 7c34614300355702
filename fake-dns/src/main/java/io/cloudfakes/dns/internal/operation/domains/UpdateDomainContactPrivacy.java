package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53domains.model.GetDomainDetailResponse;
import software.amazon.awssdk.services.route53domains.model.OperationType;
import software.amazon.awssdk.services.route53domains.model.UpdateDomainContactPrivacyRequest;
import software.amazon.awssdk.services.route53domains.model.UpdateDomainContactPrivacyResponse;

/**
 * Changes which contacts of a registered domain WHOIS hides. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_UpdateDomainContactPrivacy.html">UpdateDomainContactPrivacy</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}, {@code DuplicateRequest}, {@code UnsupportedTLD}.
 */
public final class UpdateDomainContactPrivacy
    implements Operation<
        UpdateDomainContactPrivacyRequest, UpdateDomainContactPrivacyResponse, Route53State> {
  @Override
  public Outcome<UpdateDomainContactPrivacyResponse, Route53State> decide(
      UpdateDomainContactPrivacyRequest request, Route53State state, CallContext call) {
    RegisteredDomain domain = Domains.require(state, request.domainName(), call);
    GetDomainDetailResponse.Builder detail = domain.detail().toBuilder();
    if (request.adminPrivacy() != null) {
      detail.adminPrivacy(request.adminPrivacy());
    }
    if (request.registrantPrivacy() != null) {
      detail.registrantPrivacy(request.registrantPrivacy());
    }
    if (request.techPrivacy() != null) {
      detail.techPrivacy(request.techPrivacy());
    }
    if (request.billingPrivacy() != null) {
      detail.billingPrivacy(request.billingPrivacy());
    }
    return Outcome.of(
        UpdateDomainContactPrivacyResponse.builder().operationId(Domains.id(call)).build(),
        Domains.begin(
            state,
            domain.id(),
            OperationType.CHANGE_PRIVACY_PROTECTION,
            Domains.updated(domain, detail, call),
            call));
  }
}
