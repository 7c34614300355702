package io.cloudfakes.edge.waf.internal.log;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.waf.internal.inspect.InspectedRequest;
import io.cloudfakes.edge.waf.internal.inspect.Inspector;
import io.cloudfakes.edge.waf.internal.inspect.Protection;
import io.cloudfakes.edge.waf.internal.inspect.TokenCheck;
import io.cloudfakes.edge.waf.internal.inspect.Trail;
import io.cloudfakes.edge.waf.internal.state.Entity;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.WebACL;

/**
 * The line of a log for one request, in JSON.
 *
 * @see <a href="https://docs.aws.amazon.com/waf/latest/developerguide/logging-fields.html">Log
 *     fields</a>
 */
final class LogLine {
  private static final JsonMapper JSON = new JsonMapper();
  private static final int LABELS = 100;

  private LogLine() {}

  static String of(Entity webAcl, Inspector.Result result, Redaction redaction) {
    InspectedRequest request = result.request();
    Trail trail = result.trail();
    Protection protection = Protection.of(webAcl.document(WebACL.class));
    ObjectNode line = JSON.createObjectNode();
    line.put("timestamp", request.now().toEpochMilli());
    line.put("formatVersion", 1);
    line.put("webaclId", webAcl.arn());
    line.put("terminatingRuleId", trail.end().rule());
    line.put("terminatingRuleType", trail.endType());
    line.put("action", trail.end().action());
    details(line.putArray("terminatingRuleMatchDetails"), trail.end().details(), redaction);
    Source source = Source.of(request.inspection().resourceArn(), webAcl.account());
    line.put("httpSourceName", source.name());
    line.put("httpSourceId", source.id());
    groups(line.putArray("ruleGroupList"), trail, redaction);
    rates(line.putArray("rateBasedRuleList"), webAcl, trail, protection);
    matches(line.putArray("nonTerminatingMatchingRules"), trail.others(), redaction);
    if (result.inserted().isEmpty()) {
      line.putNull("requestHeadersInserted");
    } else {
      pairs(line.putArray("requestHeadersInserted"), List.copyOf(result.inserted().entrySet()));
    }
    line.put("responseCodeSent", trail.responseCode());
    request(line.putObject("httpRequest"), request, redaction, protection);
    if (!request.labels().isEmpty()) {
      ArrayNode labels = line.putArray("labels");
      request.labels().stream()
          .limit(LABELS)
          .forEach(label -> labels.addObject().put("name", label));
    }
    trail.checks().forEach(match -> token(line, match));
    if (!trail.oversize().isEmpty()) {
      trail.oversize().forEach(line.putArray("oversizeFields")::add);
    }
    line.put("requestBodySize", request.bodySize());
    line.put("requestBodySizeInspectedByWAF", request.inspectedBodySize());
    if (trail.askedForAsn()) {
      line.put("clientAsn", request.client().asn());
    }
    try {
      return JSON.writeValueAsString(line);
    } catch (JsonProcessingException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static void request(
      ObjectNode to, InspectedRequest request, Redaction redaction, Protection protection) {
    String country = request.client().country();
    to.put("clientIp", request.inspection().clientIp());
    to.put("country", country.equals("XX") ? "-" : country);
    ArrayNode headers = to.putArray("headers");
    for (Map.Entry<String, String> header : request.headers()) {
      headers
          .addObject()
          .put("name", header.getKey())
          .put(
              "value",
              redaction.header(
                  header.getKey(), protection.header(header.getKey(), header.getValue())));
    }
    to.put("uri", redaction.uri(request.path()));
    to.put("args", redaction.query(protection.query(request.query())));
    to.put("httpVersion", "HTTP/1.1");
    to.put("httpMethod", redaction.method(request.method()));
    to.put("requestId", request.inspection().requestId());
  }

  private static void pairs(ArrayNode to, List<Map.Entry<String, String>> pairs) {
    pairs.forEach(pair -> to.addObject().put("name", pair.getKey()).put("value", pair.getValue()));
  }

  private static void groups(ArrayNode to, Trail trail, Redaction redaction) {
    for (Trail.GroupRun run : trail.groups()) {
      ObjectNode group = to.addObject().put("ruleGroupId", run.arn());
      if (run.ended() == null) {
        group.putNull("terminatingRule");
      } else {
        match(group.putObject("terminatingRule"), run.ended(), redaction);
      }
      matches(group.putArray("nonTerminatingMatchingRules"), run.others(), redaction);
      if (run.excluded().isEmpty()) {
        group.putNull("excludedRules");
      } else {
        ArrayNode excluded = group.putArray("excludedRules");
        run.excluded()
            .forEach(
                rule ->
                    excluded
                        .addObject()
                        .put("exclusionType", "EXCLUDED_AS_COUNT")
                        .put("ruleId", rule));
      }
    }
  }

  private static void rates(ArrayNode to, Entity webAcl, Trail trail, Protection protection) {
    for (Trail.RateMatch match : trail.rates()) {
      ObjectNode rate =
          to.addObject()
              .put("rateBasedRuleId", webAcl.id() + "_" + match.rule())
              .put("rateBasedRuleName", match.rule());
      RateDetails.write(rate, match, protection);
    }
  }

  private static void matches(ArrayNode to, List<Trail.Match> matches, Redaction redaction) {
    matches.forEach(one -> match(to.addObject(), one, redaction));
  }

  private static void match(ObjectNode to, Trail.Match match, Redaction redaction) {
    to.put("ruleId", match.rule()).put("action", match.action());
    if (match.overridden() != null) {
      to.put("overriddenAction", match.overridden());
    }
    details(to.putArray("ruleMatchDetails"), match.details(), redaction);
    token(to, match);
  }

  private static void details(ArrayNode to, List<Trail.Details> details, Redaction redaction) {
    for (Trail.Details one : details) {
      ObjectNode node = to.addObject().put("conditionType", one.conditionType());
      if (one.sensitivity() != null) {
        node.put("sensitivityLevel", one.sensitivity());
      }
      node.put("location", one.location())
          .putArray("matchedData")
          .add(redaction.matched(one.location(), one.field(), one.data()));
      if (one.field() != null) {
        node.put("matchedFieldName", one.field());
      }
    }
  }

  private static void token(ObjectNode to, Trail.Match match) {
    TokenCheck check = match.check();
    if (check == null) {
      return;
    }
    boolean puzzle = match.action().equals("CAPTCHA");
    ObjectNode response = to.putObject(puzzle ? "captchaResponse" : "challengeResponse");
    response.put("responseCode", check.passes() ? 0 : puzzle ? 405 : 202);
    response.put(
        "solveTimestamp", check.solvedAt() == null ? 0 : check.solvedAt().getEpochSecond());
    if (check.failure() != null) {
      response.put("failureReason", check.failure());
    }
  }

  /**
   * What was protected.
   *
   * @param name AWS's short one of its service
   */
  private record Source(String name, @Nullable String id) {
    static Source of(String resourceArn, String account) {
      String[] parts = resourceArn.split(":", 6);
      String resource = parts[5];
      String last = resource.substring(resource.lastIndexOf('/') + 1);
      return switch (parts[2]) {
        case "cloudfront" -> new Source("CF", last);
        case "apigateway" ->
            // …/restapis/<api>/stages/<stage>
            new Source("APIGW", account + ":" + resource.split("/", -1)[2] + ":" + last);
        case "elasticloadbalancing" -> new Source("ALB", last);
        case "appsync" -> new Source("APPSYNC", last);
        case "cognito-idp" -> new Source("COGNITOIDP", last);
        case "apprunner" -> new Source("APPRUNNER", last);
        default -> new Source("-", last);
      };
    }
  }
}
