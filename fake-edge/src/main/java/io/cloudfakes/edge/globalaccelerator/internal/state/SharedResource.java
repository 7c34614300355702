package io.cloudfakes.edge.globalaccelerator.internal.state;

/**
 * What a cross-account attachment shares: an endpoint or an address range.
 *
 * @param endpointId an ARN; "" for a range
 * @param cidr "" for an endpoint
 * @param region where the endpoint is; "" when it was not said
 */
public record SharedResource(String endpointId, String cidr, String region) {}
