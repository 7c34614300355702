package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.Sample;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.CaptchaResponse;
import software.amazon.awssdk.services.wafv2.model.ChallengeResponse;
import software.amazon.awssdk.services.wafv2.model.HTTPHeader;
import software.amazon.awssdk.services.wafv2.model.HTTPRequest;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.SampledHTTPRequest;

/** Inspected requests as {@code GetSampledRequests} shows them. */
final class Samples {
  private final InspectedRequest request;
  private final Protection protection;
  private final Map<String, String> inserted;
  private final List<Sample> kept = new ArrayList<>();

  /**
   * Of one request.
   *
   * @param inserted headers that rules have added to it by the time of a sample
   */
  Samples(InspectedRequest request, Protection protection, Map<String, String> inserted) {
    this.request = request;
    this.protection = protection;
    this.inserted = inserted;
  }

  List<Sample> kept() {
    return kept;
  }

  /**
   * Keeps one.
   *
   * @param group the name of the rule group that the rule is of; null for a rule of the web ACL
   * @param status of the reply that was sent; null when the request goes on
   */
  void keep(String metric, Trail.Match match, @Nullable String group, @Nullable Integer status) {
    List<HTTPHeader> headers = new ArrayList<>();
    for (Map.Entry<String, String> line : request.headers()) {
      headers.add(header(line.getKey(), protection.header(line.getKey(), line.getValue())));
    }
    String query = request.query().isEmpty() ? "" : "?" + protection.query(request.query());
    HTTPRequest shown =
        HTTPRequest.builder()
            .clientIP(request.inspection().clientIp())
            .country(country())
            .uri(request.path() + query)
            .method(request.method())
            .httpVersion("HTTP/1.1")
            .headers(headers)
            .build();
    SampledHTTPRequest.Builder sampled =
        SampledHTTPRequest.builder()
            .request(shown)
            .weight(1L)
            .timestamp(request.now())
            .action(match.action())
            .overriddenAction(match.overridden())
            .ruleNameWithinRuleGroup(group == null ? null : group + "#" + match.rule())
            .responseCodeSent(status);
    if (!inserted.isEmpty()) {
      sampled.requestHeadersInserted(
          inserted.entrySet().stream().map(one -> header(one.getKey(), one.getValue())).toList());
    }
    if (!request.labels().isEmpty()) {
      sampled.labels(
          request.labels().stream().map(label -> Label.builder().name(label).build()).toList());
    }
    respond(sampled, match, status);
    kept.add(new Sample(metric, sampled.build()));
  }

  private static HTTPHeader header(String name, String value) {
    return HTTPHeader.builder().name(name).value(value).build();
  }

  private @Nullable String country() {
    String country = request.client().country();
    return country.equals("XX") ? null : country;
  }

  private static void respond(
      SampledHTTPRequest.Builder sampled, Trail.Match match, @Nullable Integer status) {
    TokenCheck check = match.check();
    if (check == null) {
      return;
    }
    int code = status == null ? 0 : status;
    Long at = check.solvedAt() == null ? null : check.solvedAt().getEpochSecond();
    if (match.action().equals("CAPTCHA")) {
      sampled.captchaResponse(
          CaptchaResponse.builder()
              .responseCode(code)
              .solveTimestamp(at)
              .failureReason(check.failure())
              .build());
    } else {
      sampled.challengeResponse(
          ChallengeResponse.builder()
              .responseCode(code)
              .solveTimestamp(at)
              .failureReason(check.failure())
              .build());
    }
  }
}
