package io.cloudfakes.dns.internal;

/**
 * The state of Route 53 Domains in one world: empty, for no action that changes anything is
 * modelled yet.
 */
public record Route53DomainsState() {
  static final Route53DomainsState EMPTY = new Route53DomainsState();
}
