package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.DomainSuggestion;
import software.amazon.awssdk.services.route53domains.model.GetDomainSuggestionsRequest;
import software.amazon.awssdk.services.route53domains.model.GetDomainSuggestionsResponse;

/**
 * Suggests names like one that is wanted. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_domains_GetDomainSuggestions.html">GetDomainSuggestions</a>.
 *
 * <p>Modelled: all; what is suggested is the same name under the other top-level domains, in the
 * order of the alphabet, where AWS has suggestions of its own making.
 *
 * <p>Errors: {@code InvalidInput}, {@code UnsupportedTLD}.
 */
public final class GetDomainSuggestions
    implements Operation<GetDomainSuggestionsRequest, GetDomainSuggestionsResponse, Route53State> {
  @Override
  public Outcome<GetDomainSuggestionsResponse, Route53State> decide(
      GetDomainSuggestionsRequest request, Route53State state, CallContext call) {
    String name = Domains.plain(request.domainName());
    TopLevelDomains.require(name);
    if (!Domains.isValid(name)) {
      throw DomainErrors.invalidInput("The domain name " + name + " is not valid");
    }
    int count = request.suggestionCount();
    if (count < 1 || count > MOST) {
      throw DomainErrors.invalidInput("SuggestionCount must be between 1 and " + MOST);
    }
    String label = name.substring(0, name.indexOf('.') + 1);
    List<DomainSuggestion> found = new ArrayList<>();
    for (String tld : TopLevelDomains.all()) {
      String other = label + tld;
      boolean taken =
          state.find(RegisteredDomain.class, other) != null
              || Domains.underWay(state, other, call) != null;
      if (found.size() < count && !other.equals(name) && !(taken && request.onlyAvailable())) {
        found.add(
            DomainSuggestion.builder()
                .domainName(other)
                .availability(taken ? "UNAVAILABLE" : "AVAILABLE")
                .build());
      }
    }
    return Outcome.of(GetDomainSuggestionsResponse.builder().suggestionsList(found).build());
  }

  private static final int MOST = 50;
}
