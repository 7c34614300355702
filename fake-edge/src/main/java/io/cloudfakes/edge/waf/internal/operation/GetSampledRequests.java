package io.cloudfakes.edge.waf.internal.operation;

import io.cloudfakes.edge.waf.internal.rule.Entities;
import io.cloudfakes.edge.waf.internal.rule.WafErrors;
import io.cloudfakes.edge.waf.internal.state.Entity;
import io.cloudfakes.edge.waf.internal.state.Kind;
import io.cloudfakes.edge.waf.internal.state.Sample;
import io.cloudfakes.edge.waf.internal.state.WafState;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import software.amazon.awssdk.services.wafv2.model.GetSampledRequestsRequest;
import software.amazon.awssdk.services.wafv2.model.GetSampledRequestsResponse;
import software.amazon.awssdk.services.wafv2.model.SampledHTTPRequest;
import software.amazon.awssdk.services.wafv2.model.TimeWindow;

/**
 * Shows requests of the last three hours that a rule matched.
 *
 * @see <a
 *     href="https://docs.aws.amazon.com/waf/latest/APIReference/API_GetSampledRequests.html">GetSampledRequests</a>
 */
public final class GetSampledRequests
    implements Operation<GetSampledRequestsRequest, GetSampledRequestsResponse, WafState> {
  @Override
  public Outcome<GetSampledRequestsResponse, WafState> decide(
      GetSampledRequestsRequest request, WafState state, CallContext call) {
    Entity webAcl = Entities.byArn(Kind.WEB_ACL, request.webAclArn(), state, call);
    if (!webAcl.scope().equals(request.scopeAsString())) {
      throw WafErrors.nonexistent();
    }
    TimeWindow window = request.timeWindow();
    if (!window.startTime().isBefore(window.endTime())) {
      throw WafErrors.invalidParameter(
          "The time window must begin before it ends.", "FILTER_CONDITION", null);
    }
    Instant earliest = call.now().minus(Duration.ofHours(3));
    Instant from = window.startTime().isBefore(earliest) ? earliest : window.startTime();
    List<SampledHTTPRequest> found = new ArrayList<>();
    for (Sample sample : state.samplesOf(webAcl.arn())) {
      Instant at = sample.request().timestamp();
      if (sample.metric().equals(request.ruleMetricName())
          && !at.isBefore(from)
          && !at.isAfter(window.endTime())) {
        found.add(sample.request());
      }
    }
    int most = (int) Math.min(request.maxItems(), found.size());
    return Outcome.of(
        GetSampledRequestsResponse.builder()
            .sampledRequests(found.subList(0, most))
            .populationSize((long) found.size())
            .timeWindow(t -> t.startTime(from).endTime(window.endTime()))
            .build());
  }
}
