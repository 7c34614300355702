package io.cloudfakes.dns;

import io.cloudfakes.Fake;

/**
 * Amazon Route 53 and Route 53 Domains in one world.
 *
 * <p>No action is modelled yet: each is refused with 501 {@code NotImplemented}, which names it.
 */
public final class FakeDns implements Fake {
  FakeDns() {}

  @Override
  public String toString() {
    return "FakeDns";
  }
}
