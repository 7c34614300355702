package io.cloudfakes.edge.globalaccelerator;

import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.Optional;

/**
 * A connection that came to an accelerator.
 *
 * @param client who connected
 * @param listenerPort the accelerator's port
 * @param route where it was to go; empty when it was closed for want of an endpoint
 * @param forwarded whether it was forwarded; not if the test has not said where the endpoint is
 * @param at the virtual time
 */
public record ForwardedConnection(
    InetSocketAddress client,
    int listenerPort,
    Optional<Route> route,
    boolean forwarded,
    Instant at) {}
