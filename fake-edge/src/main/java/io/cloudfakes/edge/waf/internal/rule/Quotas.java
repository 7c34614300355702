package io.cloudfakes.edge.waf.internal.rule;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.CustomRequestHandling;
import software.amazon.awssdk.services.wafv2.model.CustomResponse;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.DefaultAction;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.Statement;

/**
 * How much of something a web ACL or rule group may have, apart from its capacity.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/limits.html">AWS WAF
 *     quotas</a>
 */
final class Quotas {
  private static final int RATES_OF_ACL = 10;
  private static final int RATES_OF_GROUP = 4;
  private static final int REFERENCES = 50;
  private static final int BODIES = 50;
  private static final int BODY_BYTES = 4 * 1024;
  private static final int ALL_BODY_BYTES = 50 * 1024;
  private static final int HEADERS_OF_ACTION = 10;
  private static final int HEADERS = 100;

  private Quotas() {}

  static void require(List<Rule> rules, Map<String, CustomResponseBody> bodies, boolean inGroup) {
    List<Statement> statements =
        rules.stream().flatMap(rule -> References.within(rule.statement()).stream()).toList();
    most(
        inGroup ? RATES_OF_GROUP : RATES_OF_ACL,
        statements.stream().filter(one -> one.rateBasedStatement() != null).count());
    most(REFERENCES, statements.stream().filter(Quotas::refers).count());
    most(BODIES, bodies.size());
    long bytes = 0;
    for (CustomResponseBody body : bodies.values()) {
      int length =
          body.content() == null ? 0 : body.content().getBytes(StandardCharsets.UTF_8).length;
      most(BODY_BYTES, length);
      bytes += length;
    }
    most(ALL_BODY_BYTES, bytes);
    headers(rules.stream().map(Rule::action).toList());
  }

  /** Those of a default action. */
  static void require(DefaultAction action) {
    CustomResponse custom = action.block() == null ? null : action.block().customResponse();
    most(HEADERS_OF_ACTION, custom == null ? 0 : custom.responseHeaders().size());
    most(
        HEADERS_OF_ACTION,
        action.allow() == null ? 0 : inserted(action.allow().customRequestHandling()));
  }

  private static boolean refers(Statement one) {
    return one.ipSetReferenceStatement() != null
        || one.regexPatternSetReferenceStatement() != null
        || one.ruleGroupReferenceStatement() != null;
  }

  private static void headers(List<@Nullable RuleAction> actions) {
    List<Integer> sent = new ArrayList<>();
    List<Integer> inserted = new ArrayList<>();
    for (RuleAction action : actions) {
      if (action == null) {
        continue;
      }
      CustomResponse custom = action.block() == null ? null : action.block().customResponse();
      sent.add(custom == null ? 0 : custom.responseHeaders().size());
      inserted.add(
          action.allow() != null
              ? inserted(action.allow().customRequestHandling())
              : action.count() != null
                  ? inserted(action.count().customRequestHandling())
                  : action.captcha() != null
                      ? inserted(action.captcha().customRequestHandling())
                      : action.challenge() != null
                          ? inserted(action.challenge().customRequestHandling())
                          : 0);
    }
    Stream.of(sent, inserted)
        .forEach(
            counts -> {
              counts.forEach(count -> most(HEADERS_OF_ACTION, count));
              most(HEADERS, counts.stream().mapToInt(count -> count).sum());
            });
  }

  private static int inserted(@Nullable CustomRequestHandling handling) {
    return handling == null ? 0 : handling.insertHeaders().size();
  }

  private static void most(int quota, long count) {
    if (count > quota) {
      throw WafErrors.limitExceeded();
    }
  }
}
