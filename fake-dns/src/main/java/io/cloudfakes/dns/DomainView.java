package io.cloudfakes.dns;

import io.cloudfakes.dns.internal.state.RegisteredDomain;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.Store;
import java.time.Instant;
import java.util.List;
import java.util.Locale;

/** A registered domain as its registry has it: always as it is at that moment. */
public final class DomainView {
  private final Store<Route53State> store;
  private final String name;

  DomainView(Store<Route53State> store, String name) {
    this.store = store;
    String lower = name.toLowerCase(Locale.ROOT);
    this.name = lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    domain();
  }

  /** Without a last dot. */
  public String name() {
    return name;
  }

  /** The 12-digit account that registered it. */
  public String account() {
    return domain().account();
  }

  /** The name servers that its registry refers to. */
  public List<String> nameServers() {
    return domain().detail().nameservers().stream().map(server -> server.name()).toList();
  }

  /**
   * The DS records in its registry, as in a master file: key tag, algorithm, digest type and
   * digest.
   */
  public List<String> delegationSigners() {
    return domain().detail().dnssecKeys().stream()
        .map(
            key ->
                key.keyTag() + " " + key.algorithm() + " " + key.digestType() + " " + key.digest())
        .toList();
  }

  /** Whether it is locked against transfers. */
  public boolean isLocked() {
    return domain().locked();
  }

  /** When it expires. */
  public Instant expires() {
    return domain().detail().expirationDate();
  }

  private RegisteredDomain domain() {
    RegisteredDomain domain = store.state().find(RegisteredDomain.class, name);
    if (domain == null) {
      throw new IllegalArgumentException(
          "The domain "
              + name
              + " is not registered; there are "
              + store.state().all(RegisteredDomain.class).stream()
                  .map(RegisteredDomain::id)
                  .toList());
    }
    return domain;
  }

  @Override
  public String toString() {
    return "domain " + name;
  }
}
