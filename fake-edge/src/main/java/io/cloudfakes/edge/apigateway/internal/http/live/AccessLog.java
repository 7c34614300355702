package io.cloudfakes.edge.apigateway.internal.http.live;

import io.cloudfakes.edge.apigateway.StageMetrics;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.state.TrafficChange;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.apigatewayv2.model.AccessLogSettings;

/** What is written down of one request when it is answered. */
final class AccessLog {
  private final CallContext call;
  private final Instant begun;
  private Variables variables;

  AccessLog(Arrived request, CallContext call) {
    this.call = call;
    this.begun = LiveWorld.of(call).clock().instant();
    this.variables = Variables.of(request, Identity.unknown());
  }

  /** Notes who asks. */
  void identity(Identity identity) {
    variables = new Variables(variables.request(), identity, null, variables.outcome());
  }

  Variables variables() {
    return variables;
  }

  /** Notes why a request is refused. */
  HttpResponse refused(HttpResponse answer, String why) {
    variables.outcome().put("error.message", why);
    variables.outcome().put("error.messageString", "\"" + why + "\"");
    variables.outcome().put("authorizer.error", why);
    return answer;
  }

  void write(HttpResponse response) {
    Arrived request = variables.request();
    Duration took = Duration.between(begun, LiveWorld.of(call).clock().instant());
    Map<String, String> outcome = variables.outcome();
    outcome.put("status", Integer.toString(response.status()));
    outcome.put("responseLength", Long.toString(response.body().length()));
    outcome.put("responseLatency", Long.toString(took.toMillis()));
    Duration backend =
        Duration.ofMillis(Long.parseLong(outcome.getOrDefault("integrationLatency", "0")));
    StageMetrics metrics =
        new StageMetrics(
            1,
            response.status() / 100 == 4 ? 1 : 0,
            response.status() / 100 == 5 ? 1 : 0,
            0,
            0,
            took,
            backend);
    AccessLogSettings settings = request.stage().accessLogSettings();
    String line = settings == null ? null : variables.resolve(settings.format(), "-");
    LiveWorld.of(call)
        .store()
        .commit(
            List.of(
                new TrafficChange.Answered(
                    request.target().api().id(), request.stage().stageName(), metrics, line)));
  }
}
