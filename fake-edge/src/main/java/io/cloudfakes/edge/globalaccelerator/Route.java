package io.cloudfakes.edge.globalaccelerator;

/**
 * Where an accelerator sends a connection.
 *
 * @param endpointId the endpoint; of custom routing accelerators the destination: {@code
 *     subnet-0123456789abcdef0/10.0.1.4}
 * @param endpointGroupArn the group it is in
 * @param region of the group
 * @param port of the endpoint, with port overrides looked at
 */
public record Route(
    String endpointId, String endpointGroupArn, String region, int port, RouteReason reason) {}
