package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.GetRateBasedStatementManagedKeysRequest;
import software.amazon.awssdk.services.wafv2.model.GetRateBasedStatementManagedKeysResponse;
import software.amazon.awssdk.services.wafv2.model.RateBasedStatement;

/**
 * Lists the addresses that a rate-based rule holds back now.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetRateBasedStatementManagedKeys.html">GetRateBasedStatementManagedKeys</a>
 */
public final class GetRateBasedStatementManagedKeys
    implements Operation<
        GetRateBasedStatementManagedKeysRequest,
        GetRateBasedStatementManagedKeysResponse,
        WafState> {
  @Override
  public Outcome<GetRateBasedStatementManagedKeysResponse, WafState> decide(
      GetRateBasedStatementManagedKeysRequest request, WafState state, CallContext call) {
    Entity webAcl =
        Entities.required(
            Kind.WEB_ACL,
            request.scopeAsString(),
            request.webACLName(),
            request.webACLId(),
            state,
            call);
    RateBasedStatement statement =
        RateBasedRules.find(webAcl, request.ruleGroupRuleName(), request.ruleName(), state);
    String type = statement.aggregateKeyTypeAsString();
    if (!type.equals("IP") && !type.equals("FORWARDED_IP")) {
      throw WafErrors.unsupportedAggregateKey();
    }
    String rule =
        request.ruleGroupRuleName() == null
            ? request.ruleName()
            : request.ruleGroupRuleName() + "/" + request.ruleName();
    List<String> four = new ArrayList<>();
    List<String> six = new ArrayList<>();
    for (String address : RateBasedRules.held(webAcl, rule, statement, state, call.now())) {
      (address.indexOf(':') < 0 ? four : six)
          .add(address + (address.indexOf(':') < 0 ? "/32" : "/128"));
    }
    return Outcome.of(
        GetRateBasedStatementManagedKeysResponse.builder()
            .managedKeysIPV4(k -> k.ipAddressVersion("IPV4").addresses(four))
            .managedKeysIPV6(k -> k.ipAddressVersion("IPV6").addresses(six))
            .build());
  }
}
