package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Capacity;
import io.cloudfakes.edge.waf.internal.rule.RuleHome;
import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.rule.TokenDomains;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import software.amazon.awssdk.services.wafv2.model.CreateWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.UpdateWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/** Web ACLs as requests describe them. */
final class WebAcls {
  private WebAcls() {}

  /** An update has all that a creation has, but name, scope and tags. */
  static CreateWebAclRequest asCreation(UpdateWebAclRequest request) {
    return CreateWebAclRequest.builder()
        .defaultAction(request.defaultAction())
        .description(request.description())
        .rules(request.rules())
        .visibilityConfig(request.visibilityConfig())
        .dataProtectionConfig(request.dataProtectionConfig())
        .customResponseBodies(
            request.hasCustomResponseBodies() ? request.customResponseBodies() : null)
        .captchaConfig(request.captchaConfig())
        .challengeConfig(request.challengeConfig())
        .tokenDomains(request.hasTokenDomains() ? request.tokenDomains() : null)
        .associationConfig(request.associationConfig())
        .build();
  }

  /** Without what tells it from others. */
  static WebACL.Builder of(
      CreateWebAclRequest request, String scope, WafState state, CallContext call) {
    Rules.defaultAction(request.defaultAction(), request.customResponseBodies());
    Rules.require(
        request.rules(), request.customResponseBodies(), new RuleHome(false, scope, state, call));
    if (request.challengeConfig() != null) {
      Rules.challenge(request.challengeConfig());
    }
    TokenDomains.require(request.tokenDomains(), TokenDomains.OF_WEB_ACL);
    long capacity = Capacity.of(request.rules(), state);
    if (capacity > Capacity.MOST) {
      throw WafErrors.limitExceeded();
    }
    return WebACL.builder()
        .defaultAction(request.defaultAction())
        .description(request.description())
        .rules(request.rules())
        .visibilityConfig(request.visibilityConfig())
        .dataProtectionConfig(request.dataProtectionConfig())
        .customResponseBodies(
            request.hasCustomResponseBodies() ? request.customResponseBodies() : null)
        .captchaConfig(request.captchaConfig())
        .challengeConfig(request.challengeConfig())
        .tokenDomains(request.hasTokenDomains() ? request.tokenDomains() : null)
        .associationConfig(request.associationConfig())
        .capacity(capacity);
  }
}
