package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.DomainSummary;
import software.amazon.awssdk.services.route53domains.model.FilterCondition;
import software.amazon.awssdk.services.route53domains.model.ListDomainsRequest;
import software.amazon.awssdk.services.route53domains.model.ListDomainsResponse;
import software.amazon.awssdk.services.route53domains.model.SortCondition;

/**
 * Lists the registered domains of the account. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_ListDomains.html">ListDomains</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class ListDomains
    implements Operation<ListDomainsRequest, ListDomainsResponse, Route53State> {
  @Override
  public Outcome<ListDomainsResponse, Route53State> decide(
      ListDomainsRequest request, Route53State state, CallContext call) {
    List<RegisteredDomain> domains =
        new ArrayList<>(state.all(RegisteredDomain.class, call.account()));
    for (FilterCondition filter : request.filterConditions()) {
      domains.removeIf(domain -> !DomainFilter.matches(domain, filter));
    }
    SortCondition sort = request.sortCondition();
    if (sort != null) {
      domains.sort(DomainFilter.order(sort));
    }
    DomainPage<RegisteredDomain> page =
        DomainPage.of(domains, request.marker(), request.maxItems());
    return Outcome.of(
        ListDomainsResponse.builder()
            .domains(page.items().stream().map(ListDomains::summary).toList())
            .nextPageMarker(page.next())
            .build());
  }

  private static DomainSummary summary(RegisteredDomain domain) {
    return DomainSummary.builder()
        .domainName(domain.id())
        .autoRenew(domain.detail().autoRenew())
        .transferLock(domain.locked())
        .expiry(domain.detail().expirationDate())
        .build();
  }
}
