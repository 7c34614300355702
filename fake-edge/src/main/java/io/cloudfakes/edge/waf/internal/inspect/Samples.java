package io.cloudfakes.edge.waf.internal.inspect;

import io.cloudfakes.edge.waf.internal.state.Sample;
import io.cloudfakes.protocol.HttpResponse;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.wafv2.model.HTTPHeader;
import software.amazon.awssdk.services.wafv2.model.HTTPRequest;
import software.amazon.awssdk.services.wafv2.model.Label;
import software.amazon.awssdk.services.wafv2.model.SampledHTTPRequest;

/** Inspected requests as {@code GetSampledRequests} shows them. */
final class Samples {
  private Samples() {}

  static Sample of(
      String metric,
      String action,
      @Nullable String ruleInGroup,
      @Nullable HttpResponse reply,
      InspectedRequest request,
      Map<String, String> inserted,
      Instant now) {
    List<HTTPHeader> headers = new ArrayList<>();
    request
        .headers()
        .forEach(
            line ->
                headers.add(
                    HTTPHeader.builder().name(line.getKey()).value(line.getValue()).build()));
    List<HTTPHeader> added = new ArrayList<>();
    inserted.forEach(
        (name, value) -> added.add(HTTPHeader.builder().name(name).value(value).build()));
    HTTPRequest shown =
        HTTPRequest.builder()
            .clientIP(request.inspection().clientIp())
            .country(request.inspection().country())
            .uri(request.path())
            .method(request.method())
            .httpVersion("HTTP/1.1")
            .headers(headers)
            .build();
    SampledHTTPRequest.Builder sampled =
        SampledHTTPRequest.builder()
            .request(shown)
            .weight(1L)
            .timestamp(now)
            .action(action)
            .ruleNameWithinRuleGroup(ruleInGroup)
            .responseCodeSent(reply == null ? null : reply.status());
    if (!added.isEmpty()) {
      sampled.requestHeadersInserted(added);
    }
    if (!request.labels().isEmpty()) {
      sampled.labels(
          request.labels().stream().map(label -> Label.builder().name(label).build()).toList());
    }
    return new Sample(metric, sampled.build());
  }
}
