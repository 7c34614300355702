package io.cloudfakes.dns.internal;

/**
 * The state of Route 53 in one world: empty, for no action that changes anything is modelled yet.
 */
public record Route53State() {
  static final Route53State EMPTY = new Route53State();
}
