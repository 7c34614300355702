package io.cloudfakes.dns.internal.operation.limit;

import io.cloudfakes.dns.Route53Limits;
import io.cloudfakes.dns.Route53Options;
import io.cloudfakes.dns.internal.rule.Route53Errors;
import io.cloudfakes.dns.internal.state.Check;
import io.cloudfakes.dns.internal.state.Policy;
import io.cloudfakes.dns.internal.state.PolicyInstance;
import io.cloudfakes.dns.internal.state.Resource;
import io.cloudfakes.dns.internal.state.ReusableSet;
import io.cloudfakes.dns.internal.state.Route53State;
import io.cloudfakes.dns.internal.state.Zone;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.route53.model.AccountLimitType;
import software.amazon.awssdk.services.route53.model.GetAccountLimitRequest;
import software.amazon.awssdk.services.route53.model.GetAccountLimitResponse;

/**
 * Tells how many of a kind the account may have, and how many it has. See <a
 * href="https://docs.aws.amazon.com/Route53/latest/APIReference/API_GetAccountLimit.html">GetAccountLimit</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code InvalidInput}.
 */
public final class GetAccountLimit
    implements Operation<GetAccountLimitRequest, GetAccountLimitResponse, Route53State> {
  @Override
  public Outcome<GetAccountLimitResponse, Route53State> decide(
      GetAccountLimitRequest request, Route53State state, CallContext call) {
    Route53Limits limits = call.options(Route53Options.class).limits();
    String account = call.account();
    AccountLimitType type = request.type();
    int most =
        switch (type) {
          case MAX_HEALTH_CHECKS_BY_OWNER -> limits.healthChecks();
          case MAX_HOSTED_ZONES_BY_OWNER -> limits.hostedZones();
          case MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER -> limits.trafficPolicyInstances();
          case MAX_REUSABLE_DELEGATION_SETS_BY_OWNER -> limits.reusableDelegationSets();
          case MAX_TRAFFIC_POLICIES_BY_OWNER -> limits.trafficPolicies();
          default ->
              throw Route53Errors.invalidInput("Invalid limit type: " + request.typeAsString());
        };
    Class<? extends Resource> counted =
        switch (type) {
          case MAX_HEALTH_CHECKS_BY_OWNER -> Check.class;
          case MAX_HOSTED_ZONES_BY_OWNER -> Zone.class;
          case MAX_TRAFFIC_POLICY_INSTANCES_BY_OWNER -> PolicyInstance.class;
          case MAX_REUSABLE_DELEGATION_SETS_BY_OWNER -> ReusableSet.class;
          default -> Policy.class;
        };
    return Outcome.of(
        GetAccountLimitResponse.builder()
            .limit(l -> l.type(request.typeAsString()).value((long) most))
            .count((long) state.all(counted, account).size())
            .build());
  }
}
