package io.cloudfakes.dns.internal.operation.trafficpolicy;

import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.route53.model.TrafficPolicy;

/** Finds traffic policies. */
final class Policies {
  private Policies() {}

  static Policy require(Route53State state, String id, CallContext call) {
    Policy policy = state.find(Policy.class, id);
    if (policy == null || !policy.account().equals(call.account()) || policy.versions().isEmpty()) {
      throw missing();
    }
    return policy;
  }

  static TrafficPolicy require(Route53State state, String id, int version, CallContext call) {
    TrafficPolicy found = require(state, id, call).versions().get(version);
    if (found == null) {
      throw missing();
    }
    return found;
  }

  private static AwsErrorException missing() {
    return Route53Errors.error(
        "NoSuchTrafficPolicy", "No traffic policy exists with the specified ID.");
  }

  static String location(TrafficPolicy policy) {
    return "https://route53.amazonaws.com/2013-04-01/trafficpolicy/"
        + policy.id()
        + "/"
        + policy.version();
  }
}
