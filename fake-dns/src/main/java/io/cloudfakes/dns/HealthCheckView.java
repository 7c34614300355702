package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.operation.healthcheck.HandSet;
import io.cloudfakes.dns.internal.rule.Healths;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Observed;
import io.cloudfakes.dns.internal.state.Route53Change;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.Store;
import java.util.List;

/** A health check as a test sees it: its status, and a hand on it. */
public final class HealthCheckView {
  private final Store<Route53State> store;
  private final String id;

  HealthCheckView(Store<Route53State> store, String id) {
    this.store = store;
    this.id = id;
    check();
  }

  public String id() {
    return id;
  }

  /** What it says now: with children, inversion and disabling looked at. */
  public HealthStatus status() {
    return Healths.isHealthy(store.state(), check())
        ? HealthStatus.HEALTHY
        : HealthStatus.UNHEALTHY;
  }

  /**
   * Sets what its endpoint, its alarm or its routing control is found to be; probes do not change
   * that until it is {@link #release() released}. An inverted health check then says the contrary.
   */
  public HealthCheckView set(HealthStatus status) {
    store.commit(
        (state, call) -> List.of(HandSet.change(state, id, status == HealthStatus.HEALTHY, call)));
    return this;
  }

  /** Forgets what was set and found: it is as if new. */
  public HealthCheckView release() {
    store.commit(
        (state, call) -> List.of(new Route53Change.Put(check().withObserved(Observed.NOTHING))));
    return this;
  }

  private Check check() {
    Check check = store.state().find(Check.class, id);
    if (check == null) {
      throw new IllegalArgumentException(
          "There is no health check "
              + id
              + "; there are "
              + store.state().all(Check.class).stream().map(Check::id).toList());
    }
    return check;
  }

  @Override
  public String toString() {
    return "health check " + id + " " + status();
  }
}
