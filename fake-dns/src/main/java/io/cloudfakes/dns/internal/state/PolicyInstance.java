package io.cloudfakes.dns.internal.state;

import java.time.Instant;
import software.amazon.awssdk.services.route53.model.TrafficPolicyInstance;

/**
 * A traffic policy's version at work under a name of a hosted zone.
 *
 * @param instance as the API shows it, its state apart
 * @param applied when it is {@code Applied}
 * @param creating whether it is in the making, and not being changed
 */
public record PolicyInstance(
    String id, String account, TrafficPolicyInstance instance, Instant applied, boolean creating)
    implements Resource {}
