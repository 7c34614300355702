package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Sample;
import io.cloudfakes.edge.waf.internal.state.WafChange;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.link.WebFirewall.Inspection;
import io.cloudfakes.link.WebFirewall.Verdict;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.AssociatedResourceType;
import software.amazon.awssdk.services.wafv2.model.BlockAction;
import software.amazon.awssdk.services.wafv2.model.CustomHTTPHeader;
import software.amazon.awssdk.services.wafv2.model.CustomRequestHandling;
import software.amazon.awssdk.services.wafv2.model.CustomResponse;
import software.amazon.awssdk.services.wafv2.model.CustomResponseBody;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.RequestBodyAssociatedResourceTypeConfig;
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
  private static final int USUAL_BODY = 16 * 1024;
  private static final int LOAD_BALANCER_BODY = 8 * 1024;

  private final Entity webAcl;
  private final WebACL document;
  private final WafState state;
  private final Instant now;
  private final InspectedRequest request;
  private final RateLimits rates;
  private final StatementMatcher matcher;
  private final Map<String, String> inserted = new LinkedHashMap<>();
  private final List<Sample> samples = new ArrayList<>();

  private Inspector(Entity webAcl, WafState state, Inspection inspection, Instant now) {
    this.webAcl = webAcl;
    this.document = webAcl.document(WebACL.class);
    this.state = state;
    this.now = now;
    this.request = new InspectedRequest(inspection, bodyLimit(document, inspection.resourceArn()));
    this.rates = new RateLimits(state, webAcl.arn(), now);
    this.matcher = new StatementMatcher(state, request, rates);
  }

  /** What comes of a request, and what of it is kept. */
  public record Result(Verdict verdict, WafChange.Inspected change) {}

  /** Inspects a request. */
  public static Result inspect(Entity webAcl, WafState state, Inspection inspection, Instant now) {
    Inspector inspector = new Inspector(webAcl, state, inspection, now);
    Verdict verdict = inspector.verdict();
    return new Result(
        verdict,
        new WafChange.Inspected(webAcl.arn(), now, inspector.rates.counted(), inspector.samples));
  }

  private static int bodyLimit(WebACL acl, String resourceArn) {
    AssociatedResourceType type =
        resourceArn.contains(":cloudfront:")
            ? AssociatedResourceType.CLOUDFRONT
            : resourceArn.contains(":apigateway:") ? AssociatedResourceType.API_GATEWAY : null;
    if (resourceArn.contains(":elasticloadbalancing:") || resourceArn.contains(":appsync:")) {
      return LOAD_BALANCER_BODY;
    }
    RequestBodyAssociatedResourceTypeConfig asked =
        acl.associationConfig() == null || type == null
            ? null
            : acl.associationConfig().requestBody().get(type);
    return asked == null
        ? USUAL_BODY
        : Integer.parseInt(asked.defaultSizeInspectionLimitAsString().substring(3)) * 1024;
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
              : rule(rule, rule.action(), own, null);
      if (verdict != null) {
        return verdict;
      }
    }
    VisibilityConfig visibility = document.visibilityConfig();
    if (document.defaultAction().block() != null) {
      HttpResponse reply = blocked(document.defaultAction().block(), own.bodies());
      sample(visibility, "BLOCK", null, reply);
      return new Verdict.Stopped(reply);
    }
    insert(document.defaultAction().allow().customRequestHandling());
    sample(visibility, "ALLOW", null, null);
    return new Verdict.Allowed(inserted);
  }

  private static List<Rule> inOrder(List<Rule> rules) {
    List<Rule> ordered = new ArrayList<>(rules);
    ordered.sort(Comparator.comparing(Rule::priority));
    return ordered;
  }

  /** What a rule makes of the request; null when the next rule is to say. */
  private @Nullable Verdict rule(
      Rule rule, @Nullable RuleAction action, RuleContext context, @Nullable String group) {
    if (!matcher.matches(rule.statement(), rule.name(), context)) {
      return null;
    }
    for (Label label : rule.ruleLabels()) {
      request.labels().add(context.labels() + label.name());
    }
    VisibilityConfig visibility = rule.visibilityConfig();
    String inGroup = group == null ? null : rule.name();
    if (action == null || action.count() != null) {
      if (action != null) {
        insert(action.count().customRequestHandling());
      }
      sample(visibility, "COUNT", inGroup, null);
      return null;
    }
    if (action.allow() != null) {
      insert(action.allow().customRequestHandling());
      sample(visibility, "ALLOW", inGroup, null);
      return new Verdict.Allowed(inserted);
    }
    HttpResponse reply;
    String name;
    if (action.block() != null) {
      name = "BLOCK";
      reply = blocked(action.block(), context.bodies());
    } else if (action.captcha() != null) {
      // Nobody solves puzzles here, so a request never has the token.
      name = "CAPTCHA";
      reply = new HttpResponse(405).add("x-amzn-waf-action", "captcha");
    } else {
      name = "CHALLENGE";
      reply = new HttpResponse(202).add("x-amzn-waf-action", "challenge");
    }
    sample(visibility, name, inGroup, reply);
    return new Verdict.Stopped(reply);
  }

  /** The rules of a group, whose actions the referring rule may override. */
  private @Nullable Verdict group(Rule referring, RuleGroupReferenceStatement reference) {
    Entity group = state.entity(reference.arn());
    if (group == null) {
      return null;
    }
    RuleGroup document = group.document(RuleGroup.class);
    RuleContext context =
        new RuleContext(
            "awswaf:" + group.account() + ":rulegroup:" + group.name() + ":",
            referring.name() + "/",
            document.customResponseBodies());
    boolean counted =
        referring.overrideAction() != null && referring.overrideAction().count() != null;
    for (Rule rule : inOrder(document.rules())) {
      Verdict verdict = rule(rule, action(rule, reference), context, group.name());
      if (verdict != null) {
        if (!counted) {
          return verdict;
        }
        sample(referring.visibilityConfig(), "COUNT", rule.name(), null);
        return null;
      }
    }
    return null;
  }

  /** The action of a group's rule; null for one that was excluded, which counts. */
  private static @Nullable RuleAction action(Rule rule, RuleGroupReferenceStatement reference) {
    for (RuleActionOverride override : reference.ruleActionOverrides()) {
      if (override.name().equals(rule.name())) {
        return override.actionToUse();
      }
    }
    boolean excluded =
        reference.excludedRules().stream().anyMatch(one -> one.name().equals(rule.name()));
    return excluded ? null : rule.action();
  }

  private void insert(@Nullable CustomRequestHandling handling) {
    if (handling != null) {
      for (CustomHTTPHeader header : handling.insertHeaders()) {
        inserted.put("x-amzn-waf-" + header.name(), header.value());
      }
    }
  }

  private static HttpResponse blocked(BlockAction block, Map<String, CustomResponseBody> bodies) {
    CustomResponse custom = block.customResponse();
    if (custom == null) {
      return new HttpResponse(403);
    }
    HttpResponse reply = new HttpResponse(custom.responseCode());
    custom.responseHeaders().forEach(header -> reply.add(header.name(), header.value()));
    CustomResponseBody body =
        custom.customResponseBodyKey() == null ? null : bodies.get(custom.customResponseBodyKey());
    if (body != null) {
      reply
          .add(
              "Content-Type",
              switch (body.contentTypeAsString()) {
                case "TEXT_HTML" -> "text/html";
                case "APPLICATION_JSON" -> "application/json";
                default -> "text/plain";
              })
          .body(Bytes.utf8(body.content()));
    }
    return reply;
  }

  /** Keeps what is asked for later, unless the rule's settings say not to. */
  private void sample(
      VisibilityConfig visibility,
      String action,
      @Nullable String ruleInGroup,
      @Nullable HttpResponse reply) {
    if (Boolean.TRUE.equals(visibility.sampledRequestsEnabled())) {
      samples.add(
          Samples.of(visibility.metricName(), action, ruleInGroup, reply, request, inserted, now));
    }
  }
}
