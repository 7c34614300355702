package io.cloudfakes.dns.internal.operation.domains;

import io.cloudfakes.dns.internal.rule.DomainErrors;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import java.time.Instant;
import java.util.Comparator;
import java.util.Locale;
import software.amazon.awssdk.services.route53domains.model.FilterCondition;
import software.amazon.awssdk.services.route53domains.model.ListDomainsAttributeName;
import software.amazon.awssdk.services.route53domains.model.Operator;
import software.amazon.awssdk.services.route53domains.model.SortCondition;
import software.amazon.awssdk.services.route53domains.model.SortOrder;

/** Which registered domains a list wants, and in which order. */
final class DomainFilter {
  private DomainFilter() {}

  static boolean matches(RegisteredDomain domain, FilterCondition filter) {
    if (filter.values().size() != 1) {
      throw DomainErrors.invalidInput("A filter condition needs exactly one value");
    }
    String value = filter.values().get(0);
    if (filter.name() == ListDomainsAttributeName.DOMAIN_NAME) {
      if (filter.operator() != Operator.BEGINS_WITH) {
        throw DomainErrors.invalidInput("DomainName can only be filtered with BEGINS_WITH");
      }
      return domain.id().startsWith(value.toLowerCase(Locale.ROOT));
    }
    Instant bound = time(value);
    Instant expires = domain.detail().expirationDate();
    return switch (filter.operator()) {
      case LE -> !expires.isAfter(bound);
      case GE -> !expires.isBefore(bound);
      default -> throw DomainErrors.invalidInput("Expiry can only be filtered with LE and GE");
    };
  }

  private static Instant time(String value) {
    try {
      return value.matches("\\d+(\\.\\d+)?")
          ? Instant.ofEpochSecond((long) Double.parseDouble(value))
          : Instant.parse(value);
    } catch (java.time.DateTimeException e) {
      throw DomainErrors.invalidInput("Invalid time: " + value);
    }
  }

  static Comparator<RegisteredDomain> order(SortCondition sort) {
    Comparator<RegisteredDomain> order =
        sort.name() == ListDomainsAttributeName.EXPIRY
            ? Comparator.comparing(domain -> domain.detail().expirationDate())
            : Comparator.comparing(RegisteredDomain::id);
    return sort.sortOrder() == SortOrder.DESC ? order.reversed() : order;
  }
}
