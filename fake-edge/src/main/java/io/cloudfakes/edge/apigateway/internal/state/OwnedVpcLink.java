package io.cloudfakes.edge.apigateway.internal.state;

import software.amazon.awssdk.services.apigatewayv2.model.VpcLink;

/** A VPC link of HTTP APIs and whose it is. */
public record OwnedVpcLink(Place place, VpcLink document) {}
