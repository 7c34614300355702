package io.cloudfakes.edge.waf.internal.state;

import software.amazon.awssdk.services.wafv2.model.SampledHTTPRequest;

/**
 * An inspected request that {@code GetSampledRequests} can show.
 *
 * @param metric of the rule that matched it, or of the web ACL for its default action
 */
public record Sample(String metric, SampledHTTPRequest request) {}
