package io.cloudfakes.edge.waf.internal.rule;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.BlockAction;
import software.amazon.awssdk.services.wafv2.model.ChallengeConfig;
import software.amazon.awssdk.services.wafv2.model.CustomHTTPHeader;
import software.amazon.awssdk.services.wafv2.model.CustomRequestHandling;
import software.amazon.awssdk.services.wafv2.model.CustomResponse;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.DefaultAction;
import software.amazon.awssdk.services.wafv2.model.ImmunityTimeProperty;
import software.amazon.awssdk.services.wafv2.model.Regex;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;

/** What the rules of a web ACL or rule group must be. */
public final class Rules {
  private static final Set<Integer> STATUSES =
      Set.of(
          200, 201, 202, 204, 206, 300, 301, 302, 303, 304, 307, 308, 400, 401, 403, 404, 405, 408,
          409, 411, 412, 413, 414, 415, 416, 421, 429, 500, 501, 502, 503, 504, 505);

  private static final int PATTERNS = 10;
  private static final int PATTERN_LENGTH = 200;
  private static final int ADDRESSES = 10_000;
  private static final int CHALLENGE_SECONDS = 300;

  private Rules() {}

  /** Checks them all. */
  public static void require(
      List<Rule> rules, Map<String, CustomResponseBody> bodies, RuleHome home) {
    Quotas.require(rules, bodies, home.inGroup());
    Set<Integer> priorities = new HashSet<>();
    Set<String> names = new HashSet<>();
    for (Rule rule : rules) {
      if (!priorities.add(rule.priority())) {
        throw WafErrors.invalidParameter(
            "The rule priority is used by another rule.", "RULE", String.valueOf(rule.priority()));
      }
      if (!names.add(rule.name())) {
        throw WafErrors.invalidParameter(
            "The rule name is used by another rule.", "RULE", rule.name());
      }
      Statements.require(rule.statement(), home);
      action(rule, bodies);
      RuleLabels.require(rule);
      if (rule.challengeConfig() != null) {
        challenge(rule.challengeConfig());
      }
    }
  }

  /** A challenge is good for longer than a puzzle at least. */
  public static void challenge(ChallengeConfig config) {
    ImmunityTimeProperty immunity = config.immunityTimeProperty();
    if (immunity != null && immunity.immunityTime() < CHALLENGE_SECONDS) {
      throw WafErrors.invalidParameter(
          "The immunity time of a challenge is at least 300 seconds.",
          "CHALLENGE_CONFIG",
          String.valueOf(immunity.immunityTime()));
    }
  }

  /** Rules that refer to a group override its actions, all others have one of their own. */
  private static void action(Rule rule, Map<String, CustomResponseBody> bodies) {
    boolean refers =
        rule.statement().ruleGroupReferenceStatement() != null
            || rule.statement().managedRuleGroupStatement() != null;
    if (refers) {
      if (rule.overrideAction() == null || rule.action() != null) {
        throw WafErrors.invalidReference();
      }
      Statements.exactlyOne(rule.overrideAction(), "OVERRIDE_ACTION", "OverrideAction");
      if (rule.statement().ruleGroupReferenceStatement() != null) {
        rule.statement()
            .ruleGroupReferenceStatement()
            .ruleActionOverrides()
            .forEach(override -> action(override.actionToUse(), bodies));
      }
      return;
    }
    if (rule.overrideAction() != null) {
      throw WafErrors.invalidReference();
    }
    RuleAction action = rule.action();
    if (action == null) {
      throw WafErrors.invalidParameter(
          "You have used none or multiple values for a field that requires exactly one value.",
          "RULE_ACTION",
          rule.name());
    }
    Statements.exactlyOne(action, "RULE_ACTION", "RuleAction");
    action(action, bodies);
  }

  private static void action(RuleAction action, Map<String, CustomResponseBody> bodies) {
    block(action.block(), bodies);
    inserted(action.allow() == null ? null : action.allow().customRequestHandling());
    inserted(action.count() == null ? null : action.count().customRequestHandling());
    inserted(action.captcha() == null ? null : action.captcha().customRequestHandling());
    inserted(action.challenge() == null ? null : action.challenge().customRequestHandling());
  }

  private static void inserted(@Nullable CustomRequestHandling handling) {
    if (handling != null) {
      names(handling.insertHeaders());
    }
  }

  /** No two headers have the same name. */
  private static void names(List<CustomHTTPHeader> headers) {
    Set<String> names = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
    for (CustomHTTPHeader header : headers) {
      if (!names.add(header.name())) {
        throw WafErrors.invalidParameter(
            "The header name is used twice.", "HEADER_NAME", header.name());
      }
    }
  }

  public static void defaultAction(DefaultAction action, Map<String, CustomResponseBody> bodies) {
    Statements.exactlyOne(action, "DEFAULT_ACTION", "DefaultAction");
    Quotas.require(action);
    block(action.block(), bodies);
    inserted(action.allow() == null ? null : action.allow().customRequestHandling());
  }

  private static void block(@Nullable BlockAction block, Map<String, CustomResponseBody> bodies) {
    CustomResponse custom = block == null ? null : block.customResponse();
    if (custom == null) {
      return;
    }
    if (!STATUSES.contains(custom.responseCode())) {
      throw WafErrors.invalidParameter(
          "The response code is not one of those that can be used.",
          "CUSTOM_RESPONSE",
          String.valueOf(custom.responseCode()));
    }
    String key = custom.customResponseBodyKey();
    if (key != null && !bodies.containsKey(key)) {
      throw WafErrors.invalidParameter(
          "The custom response body key has no body.", "CUSTOM_RESPONSE_BODY", key);
    }
    names(custom.responseHeaders());
    for (CustomHTTPHeader header : custom.responseHeaders()) {
      if (header.name().equalsIgnoreCase("content-type")) {
        throw WafErrors.invalidParameter(
            "The header content-type is set by the body.", "HEADER_NAME", header.name());
      }
    }
  }

  public static void addresses(List<String> addresses, String version) {
    if (addresses.size() > ADDRESSES) {
      throw WafErrors.limitExceeded();
    }
    addresses.forEach(address -> Statements.requireAddress(address, version));
  }

  public static void patterns(List<Regex> patterns) {
    if (patterns.size() > PATTERNS) {
      throw WafErrors.limitExceeded();
    }
    for (Regex regex : patterns) {
      String pattern = regex.regexString() == null ? "" : regex.regexString();
      if (pattern.isEmpty() || pattern.length() > PATTERN_LENGTH) {
        throw WafErrors.invalidParameter(
            "A regular expression has 1 to 200 characters.", "REGEX_PATTERN_SET", pattern);
      }
      Statements.requireRegex(pattern, "REGEX_PATTERN_SET");
    }
  }
}
