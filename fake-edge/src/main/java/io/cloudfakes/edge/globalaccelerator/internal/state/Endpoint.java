package io.cloudfakes.edge.globalaccelerator.internal.state;

import java.time.Instant;

/**
 * An endpoint of a group.
 *
 * @param endpointId a load balancer's ARN, an instance's id or an allocation's
 * @param weight 0 to 255
 * @param preservesClientIp whether it is to see clients' addresses
 * @param added when it came into the group
 */
public record Endpoint(String endpointId, int weight, boolean preservesClientIp, Instant added) {}
