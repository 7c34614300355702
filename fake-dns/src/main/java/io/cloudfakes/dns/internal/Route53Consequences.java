package io.cloudfakes.dns.internal;

import io.cloudfakes.dns.internal.state.DomainDue;
import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Consequences;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The end of a registration is planned with it, whoever registers, renews or gives it up. */
final class Route53Consequences implements Consequences<Route53State> {
  @Override
  public List<Change<Route53State>> of(
      Change<Route53State> change, Route53State before, Route53State after, CallContext call) {
    if (change instanceof Route53Change.Put put
        && put.resource() instanceof RegisteredDomain domain) {
      RegisteredDomain was = before.find(RegisteredDomain.class, domain.id());
      return sameEnd(was, domain)
          ? List.of()
          : List.of(
              new Route53Change.Scheduled(
                  DomainDue.next(domain, call.now()),
                  key(domain.id()),
                  new DomainDue(domain.id())));
    }
    if (change instanceof Route53Change.Removed gone && gone.type() == RegisteredDomain.class) {
      return List.of(new Route53Change.Cancelled(key(gone.id())));
    }
    return List.of();
  }

  private static boolean sameEnd(@Nullable RegisteredDomain was, RegisteredDomain is) {
    return was != null
        && was.detail().expirationDate().equals(is.detail().expirationDate())
        && Objects.equals(was.detail().autoRenew(), is.detail().autoRenew())
        && was.held() == is.held();
  }

  private static String key(String domain) {
    return "end of " + domain;
  }
}
