package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Capacity;
import io.cloudfakes.edge.waf.internal.rule.Rules;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.CreateWebAclRequest;
import software.amazon.awssdk.services.wafv2.model.Rule;
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
  static WebACL.Builder of(CreateWebAclRequest request, WafState state) {
    Rules.defaultAction(request.defaultAction(), request.customResponseBodies());
    Rules.require(request.rules(), request.customResponseBodies(), false, state);
    for (String domain : request.tokenDomains()) {
      // A public suffix, such as com, is not taken.
      if (domain.indexOf('.') < 0) {
        throw WafErrors.invalidParameter("The token domain is not valid.", "TOKEN_DOMAIN", domain);
      }
    }
    long capacity = Capacity.of(request.rules(), state);
    if (capacity > Capacity.OF_WEB_ACL) {
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

  /** The rate-based rules that are not as they were: what they counted is forgotten. */
  static List<String> changedRates(WebACL before, WebACL after) {
    List<String> changed = new ArrayList<>();
    for (Rule rule : before.rules()) {
      if (rule.statement().rateBasedStatement() != null
          && after.rules().stream()
              .noneMatch(
                  other ->
                      other.name().equals(rule.name())
                          && other.statement().equals(rule.statement()))) {
        changed.add(rule.name());
      }
    }
    return changed;
  }
}
