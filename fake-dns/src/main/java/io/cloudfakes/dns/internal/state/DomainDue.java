package io.cloudfakes.dns.internal.state;

import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.route53domains.model.OperationType;

/**
 * A registered domain is renewed by itself, or expires, or is lost. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/DeveloperGuide/domain-renew.html">Renewing
 * registration for a domain</a>.
 */
public record DomainDue(String domain) implements Route53Task {
  /** How long before it expires a domain is renewed that renews by itself. */
  private static final Duration AHEAD = Duration.ofDays(35);

  /** For how long a domain that has expired can still be renewed, as that of most registries. */
  private static final Duration LATE = Duration.ofDays(45);

  private static final Duration SOON = Duration.ofDays(1);

  /** When the next of it is due, by what is known of the domain now. */
  public static Instant next(RegisteredDomain domain, Instant now) {
    Instant expires = domain.detail().expirationDate();
    if (domain.detail().autoRenew()) {
      Instant planned = expires.minus(AHEAD);
      return planned.isAfter(now) ? planned : now.plus(SOON);
    }
    return domain.held() ? expires.plus(LATE) : expires;
  }

  @Override
  public List<Change<Route53State>> run(Route53State state, CallContext call) {
    RegisteredDomain known = state.find(RegisteredDomain.class, domain);
    if (known == null) {
      return List.of();
    }
    if (known.detail().autoRenew()) {
      return renewed(known, call);
    }
    return List.of(
        known.held()
            ? new Route53Change.Removed(RegisteredDomain.class, domain)
            : new Route53Change.Put(known.withHold(true)));
  }

  private static List<Change<Route53State>> renewed(RegisteredDomain known, CallContext call) {
    Instant expires =
        known.detail().expirationDate().atZone(ZoneOffset.UTC).plusYears(1).toInstant();
    List<Change<Route53State>> changes = new ArrayList<>();
    changes.add(
        new Route53Change.Put(
            new DomainOperation(
                call.ids().uuid("renewal of " + known.id()),
                known.account(),
                known.id(),
                OperationType.RENEW_DOMAIN,
                call.now(),
                call.now(),
                null)));
    changes.add(
        new Route53Change.Put(
            known
                .withDetail(
                    known.detail().toBuilder()
                        .expirationDate(expires)
                        .updatedDate(call.now())
                        .build())
                .withHold(false)));
    return changes;
  }
}
