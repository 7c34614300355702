package io.cloudfakes.dns.internal.probe;

import io.cloudfakes.clock.Scheduled;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.Store;
import java.net.InetAddress;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.route53.model.HealthCheckConfig;

/**
 * Has the checkers of health checks look at their endpoints whenever the virtual clock comes to
 * their turn, evenly spread over the interval. Endpoints beyond this machine are left alone, for a
 * world has no network.
 */
public final class Prober implements Scheduled {
  /** The sixteenth part of the short interval; that of the usual one is three of it. */
  private static final long TURN = Duration.ofSeconds(10).toNanos() / Checkers.COUNT;

  private static final int SHORT_INTERVAL = 10;

  private final Store<Route53State> store;
  private final Function<String, List<InetAddress>> addresses;
  private final Map<String, Checkers> checkers = new TreeMap<>();
  private long turn;
  private volatile long nextDue;

  /**
   * The checkers, from a time on.
   *
   * @param addresses finds those of a name in the world
   */
  public Prober(
      Store<Route53State> store, Function<String, List<InetAddress>> addresses, Instant from) {
    this.store = store;
    this.addresses = addresses;
    this.nextDue = Scheduled.nanos(from) + TURN;
  }

  @Override
  public long nextDue() {
    return nextDue;
  }

  @Override
  public void fire(Instant due) {
    nextDue = Scheduled.nanos(due) + TURN;
    turn++;
    List<Check> all = store.state().all(Check.class);
    checkers.keySet().removeIf(id -> store.state().find(Check.class, id) == null);
    for (Check check : all) {
      int checker = checker(check.config());
      if (checker >= 0 && isProbed(check)) {
        probe(check, checker, due);
      }
    }
  }

  /** Whose turn it is; -1 for nobody's. */
  private int checker(HealthCheckConfig config) {
    Integer interval = config.requestInterval();
    int turns = interval != null && interval == SHORT_INTERVAL ? 1 : 3;
    return turn % turns == 0 ? (int) (turn / turns % Checkers.COUNT) : -1;
  }

  private static boolean isProbed(Check check) {
    HealthCheckConfig config = check.config();
    return switch (config.type()) {
      case HTTP, HTTPS, HTTP_STR_MATCH, HTTPS_STR_MATCH, TCP ->
          !check.observed().byHand() && !Boolean.TRUE.equals(config.disabled());
      default -> false;
    };
  }

  private void probe(Check check, int checker, Instant now) {
    HealthCheckConfig config = check.config();
    Finding finding = finding(config);
    if (finding == null) {
      return;
    }
    Checkers of =
        checkers.compute(
            check.id(),
            (id, known) -> known != null && known.areOf(config) ? known : new Checkers(config));
    of.found(checker, finding, now);
    store.commit(
        (state, call) -> {
          Check latest = state.find(Check.class, check.id());
          if (latest == null || latest.observed().byHand()) {
            return List.of();
          }
          Observed observed = of.observed(latest.observed(), now);
          return List.of(new Route53Change.Put(latest.withObserved(observed)));
        });
  }

  /** Null when the endpoint is beyond reach, and so nothing is known. */
  private @Nullable Finding finding(HealthCheckConfig config) {
    String literal = config.ipAddress();
    List<InetAddress> found =
        addresses.apply(literal == null ? config.fullyQualifiedDomainName() : literal);
    if (found.isEmpty()) {
      return Finding.failure("DNS resolution failed: no IPv4 address was found for the name.");
    }
    InetAddress address = found.get(0);
    return address.isLoopbackAddress() ? Probe.of(config, address) : null;
  }
}
