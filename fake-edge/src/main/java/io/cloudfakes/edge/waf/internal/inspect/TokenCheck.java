package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.Token;
import io.cloudfakes.edge.waf.internal.state.WafState;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.ImmunityTimeProperty;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * Whether a request has a token that spares it a puzzle or challenge.
 *
 * @param solvedAt when the client solved or passed it; null without a token of it
 * @param failure AWS's name for why not; null when it has
 * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/waf-tokens.html">Tokens in
 *     AWS WAF</a>
 */
public record TokenCheck(@Nullable Instant solvedAt, @Nullable String failure) {
  private static final String COOKIE = "aws-waf-token";
  private static final Duration USUAL_IMMUNITY = Duration.ofMinutes(5);

  /** Whether the request goes on. */
  public boolean passes() {
    return failure == null;
  }

  static TokenCheck captcha(InspectedRequest request, Rule rule, WebACL acl, WafState state) {
    ImmunityTimeProperty own =
        rule.captchaConfig() == null ? null : rule.captchaConfig().immunityTimeProperty();
    ImmunityTimeProperty general =
        acl.captchaConfig() == null ? null : acl.captchaConfig().immunityTimeProperty();
    return check(request, acl, state, true, own == null ? general : own);
  }

  static TokenCheck challenge(InspectedRequest request, Rule rule, WebACL acl, WafState state) {
    ImmunityTimeProperty own =
        rule.challengeConfig() == null ? null : rule.challengeConfig().immunityTimeProperty();
    ImmunityTimeProperty general =
        acl.challengeConfig() == null ? null : acl.challengeConfig().immunityTimeProperty();
    return check(request, acl, state, false, own == null ? general : own);
  }

  private static TokenCheck check(
      InspectedRequest request,
      WebACL acl,
      WafState state,
      boolean puzzle,
      @Nullable ImmunityTimeProperty immunity) {
    List<String> sent = Component.named(request.cookies(), COOKIE);
    if (sent.isEmpty()) {
      return new TokenCheck(null, "TOKEN_MISSING");
    }
    Token token = state.traffic().tokens().get(sent.get(0));
    if (token == null) {
      return new TokenCheck(null, "TOKEN_INVALID");
    }
    if (!isFor(token.domain(), request, acl)) {
      return new TokenCheck(null, "TOKEN_DOMAIN_MISMATCH");
    }
    Instant at = puzzle ? token.solvedAt() : token.challengedAt();
    Duration spared =
        immunity == null ? USUAL_IMMUNITY : Duration.ofSeconds(immunity.immunityTime());
    return at == null || at.plus(spared).isBefore(request.now())
        ? new TokenCheck(at, "TOKEN_EXPIRED")
        : new TokenCheck(at, null);
  }

  /** The domain of the request, or one of the web ACL's list, or below one of the list. */
  private static boolean isFor(String domain, InspectedRequest request, WebACL acl) {
    String own = domain.toLowerCase(Locale.ROOT);
    return own.equals(request.host().toLowerCase(Locale.ROOT))
        || acl.tokenDomains().stream()
            .map(one -> one.toLowerCase(Locale.ROOT))
            .anyMatch(one -> own.equals(one) || own.endsWith("." + one));
  }
}
