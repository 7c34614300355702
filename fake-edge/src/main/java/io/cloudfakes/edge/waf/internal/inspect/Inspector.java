package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.inspect.Trail.GroupRun;
import io.cloudfakes.edge.waf.internal.inspect.Trail.Match;
import io.cloudfakes.edge.waf.internal.rule.BodyLimits;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.link.WebFirewall.Inspection;
import io.cloudfakes.link.WebFirewall.Verdict;
import io.cloudfakes.protocol.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.BlockAction;
import software.amazon.awssdk.services.wafv2.model.CustomHTTPHeader;
import software.amazon.awssdk.services.wafv2.model.CustomRequestHandling;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.Rule;
import software.amazon.awssdk.services.wafv2.model.RuleAction;
import software.amazon.awssdk.services.wafv2.model.RuleActionOverride;
import software.amazon.awssdk.services.wafv2.model.RuleGroup;
import software.amazon.awssdk.services.wafv2.model.RuleGroupReferenceStatement;
import software.amazon.awssdk.services.wafv2.model.VisibilityConfig;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * Holds one request against one web ACL: its rules in the order of their priority, until one allows
 * or stops it, else the default action.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-rule-group-evaluation.html">How
 *     rules are evaluated</a>
 */
public final class Inspector {
  /** Of rules that a group's reference excludes. */
  private static final RuleAction COUNT = RuleAction.builder().count(c -> {}).build();

  /** What names of headers begin with that rules add. */
  private static final String INSERTED = "x-amzn-waf-";

  private final Entity webAcl;
  private final WebACL document;
  private final WafState state;
  private final InspectedRequest request;
  private final RateLimits rates;
  private final StatementMatcher matcher;
  private final Trail trail = new Trail();
  private final Map<String, String> inserted = new LinkedHashMap<>();
  private final Samples samples;

  private Inspector(Entity webAcl, WafState state, Inspection inspection, Instant now) {
    this.webAcl = webAcl;
    this.document = webAcl.document(WebACL.class);
    this.state = state;
    this.request =
        new InspectedRequest(
            inspection,
            BodyLimits.of(document, inspection.resourceArn()),
            state.traffic().networks(),
            now);
    this.rates = new RateLimits(state, webAcl.arn(), now);
    Protection protection = Protection.of(document);
    this.matcher = new StatementMatcher(state, request, rates, trail, protection);
    this.samples = new Samples(request, protection, inserted);
  }

  /**
   * What comes of a request.
   *
   * @param change what is kept of it
   * @param inserted headers that rules added to it, whether or not it went on
   */
  public record Result(
      Verdict verdict,
      WafChange.Inspected change,
      Trail trail,
      InspectedRequest request,
      Map<String, String> inserted) {}

  /** Inspects a request. */
  public static Result inspect(Entity webAcl, WafState state, Inspection inspection, Instant now) {
    Inspector inspector = new Inspector(webAcl, state, inspection, now);
    Verdict verdict = inspector.verdict();
    return new Result(
        verdict,
        new WafChange.Inspected(
            webAcl.arn(), now, inspector.rates.counted(), inspector.samples.kept()),
        inspector.trail,
        inspector.request,
        inspector.inserted);
  }

  private Verdict verdict() {
    RuleContext own =
        new RuleContext(
            "awswaf:" + webAcl.account() + ":webacl:" + webAcl.name() + ":",
            "",
            document.customResponseBodies());
    for (Rule rule : inOrder(document.rules())) {
      Verdict verdict =
          rule.statement().ruleGroupReferenceStatement() != null
              ? group(rule, rule.statement().ruleGroupReferenceStatement())
              : own(rule, own);
      if (verdict != null) {
        return verdict;
      }
    }
    VisibilityConfig visibility = document.visibilityConfig();
    BlockAction block = document.defaultAction().block();
    if (block != null) {
      HttpResponse reply = Replies.blocked(block, own.bodies());
      Match match = new Match(Trail.DEFAULT_ACTION, "BLOCK", null, List.of(), null);
      trail.ended(match, "REGULAR", code(block));
      sample(visibility, match, null, reply);
      return new Verdict.Stopped(reply, block.customResponse() != null);
    }
    insert(document.defaultAction().allow().customRequestHandling());
    Match match = new Match(Trail.DEFAULT_ACTION, "ALLOW", null, List.of(), null);
    trail.ended(match, "REGULAR", null);
    sample(visibility, match, null, null);
    return new Verdict.Allowed(Collections.unmodifiableMap(inserted));
  }

  private static List<Rule> inOrder(List<Rule> rules) {
    List<Rule> ordered = new ArrayList<>(rules);
    ordered.sort(Comparator.comparing(Rule::priority));
    return ordered;
  }

  /** A rule that asked the request, and what that led to: the reply is null where it may go on. */
  private record Asked(Match match, @Nullable Verdict verdict, @Nullable Integer code) {}

  private @Nullable Verdict own(Rule rule, RuleContext context) {
    Asked asked = ask(rule, rule.action(), context);
    if (asked == null) {
      return null;
    }
    sample(rule.visibilityConfig(), asked.match(), null, reply(asked.verdict()));
    if (asked.verdict() == null) {
      trail.passed(asked.match(), null);
    } else {
      boolean rate = rule.statement().rateBasedStatement() != null;
      trail.ended(asked.match(), rate ? "RATE_BASED" : "REGULAR", asked.code());
    }
    return asked.verdict();
  }

  /** What a rule makes of the request; null when it does not match. */
  private @Nullable Asked ask(Rule rule, RuleAction action, RuleContext context) {
    boolean matches = matcher.matches(rule.statement(), rule.name(), context);
    List<Trail.Details> details = matcher.details();
    if (matches) {
      for (Label label : rule.ruleLabels()) {
        request.label(context.labels() + label.name());
      }
    }
    // Labels of places are given by statements that do not match, too.
    request.settle();
    return matches ? act(rule, action, context, details) : null;
  }

  private Asked act(
      Rule rule, RuleAction action, RuleContext context, List<Trail.Details> details) {
    String own = name(rule.action());
    String taken = name(action);
    String overridden = own.equals(taken) ? null : own;
    if (action.count() != null) {
      insert(action.count().customRequestHandling());
      return new Asked(new Match(rule.name(), taken, overridden, details, null), null, null);
    }
    if (action.allow() != null) {
      insert(action.allow().customRequestHandling());
      return new Asked(
          new Match(rule.name(), taken, overridden, details, null),
          new Verdict.Allowed(Collections.unmodifiableMap(inserted)),
          null);
    }
    if (action.block() != null) {
      return new Asked(
          new Match(rule.name(), taken, overridden, details, null),
          new Verdict.Stopped(
              Replies.blocked(action.block(), context.bodies()),
              action.block().customResponse() != null),
          code(action.block()));
    }
    boolean puzzle = action.captcha() != null;
    TokenCheck check =
        puzzle
            ? TokenCheck.captcha(request, rule, document, state)
            : TokenCheck.challenge(request, rule, document, state);
    Match match = new Match(rule.name(), taken, overridden, details, check);
    if (check.passes()) {
      insert(
          puzzle
              ? action.captcha().customRequestHandling()
              : action.challenge().customRequestHandling());
      return new Asked(match, null, null);
    }
    HttpResponse reply = puzzle ? Replies.captcha() : Replies.challenge();
    return new Asked(match, new Verdict.Stopped(reply, true), reply.status());
  }

  private static String name(@Nullable RuleAction action) {
    if (action == null || action.count() != null) {
      return "COUNT";
    }
    return action.allow() != null
        ? "ALLOW"
        : action.block() != null ? "BLOCK" : action.captcha() != null ? "CAPTCHA" : "CHALLENGE";
  }

  private static @Nullable Integer code(BlockAction block) {
    return block.customResponse() == null ? null : block.customResponse().responseCode();
  }

  /** The rules of a group, whose actions the referring rule may override. */
  private @Nullable Verdict group(Rule referring, RuleGroupReferenceStatement reference) {
    Entity group = state.entity(reference.arn());
    if (group == null) {
      return null;
    }
    RuleGroup rules = group.document(RuleGroup.class);
    RuleContext context =
        new RuleContext(
            "awswaf:" + group.account() + ":rulegroup:" + group.name() + ":",
            referring.name() + "/",
            rules.customResponseBodies());
    GroupRun run = trail.begin(group.arn());
    for (Rule rule : inOrder(rules.rules())) {
      RuleAction override = override(rule, reference);
      boolean excluded =
          override == null
              && reference.excludedRules().stream().anyMatch(one -> one.name().equals(rule.name()));
      Asked asked =
          override != null
              ? ask(rule, override, context.withBodies(document.customResponseBodies()))
              : ask(rule, excluded ? COUNT : rule.action(), context);
      if (asked == null) {
        continue;
      }
      sample(rule.visibilityConfig(), asked.match(), group.name(), reply(asked.verdict()));
      if (excluded) {
        trail.excluded(rule.name(), run);
      } else if (asked.verdict() == null) {
        trail.passed(asked.match(), run);
      } else {
        trail.groupEnded(asked.match(), run);
        return ended(referring, asked);
      }
    }
    return null;
  }

  /** The end of a group is the referring rule's, unless that only counts. */
  private @Nullable Verdict ended(Rule referring, Asked asked) {
    Match match = asked.match();
    if (referring.overrideAction() != null && referring.overrideAction().count() != null) {
      Match counted =
          new Match(
              referring.name(),
              "COUNT",
              match.action().toUpperCase(Locale.ROOT),
              match.details(),
              null);
      trail.passed(counted, null);
      sample(referring.visibilityConfig(), counted, null, null);
      return null;
    }
    trail.ended(
        new Match(referring.name(), match.action(), null, match.details(), match.check()),
        "GROUP",
        asked.code());
    return asked.verdict();
  }

  /** The action that a reference has in place of a group's rule's; null for none. */
  private static @Nullable RuleAction override(Rule rule, RuleGroupReferenceStatement reference) {
    for (RuleActionOverride override : reference.ruleActionOverrides()) {
      if (override.name().equals(rule.name())) {
        return override.actionToUse();
      }
    }
    return null;
  }

  private void insert(@Nullable CustomRequestHandling handling) {
    if (handling != null) {
      for (CustomHTTPHeader header : handling.insertHeaders()) {
        // Names have no case: the last one counts.
        inserted.keySet().removeIf(name -> name.equalsIgnoreCase(INSERTED + header.name()));
        inserted.put(INSERTED + header.name(), header.value());
      }
    }
  }

  private static @Nullable HttpResponse reply(@Nullable Verdict verdict) {
    return verdict instanceof Verdict.Stopped stopped ? stopped.reply() : null;
  }

  /** Keeps what is asked for later, unless the rule's settings say not to. */
  private void sample(
      VisibilityConfig visibility,
      Match match,
      @Nullable String group,
      @Nullable HttpResponse reply) {
    if (Boolean.TRUE.equals(visibility.sampledRequestsEnabled())) {
      samples.keep(visibility.metricName(), match, group, reply == null ? null : reply.status());
    }
  }
}
