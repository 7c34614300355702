package io.cloudfakes.edge.apigateway.internal.live.integration;

import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.edge.apigateway.internal.live.call.LiveWorld;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.protocol.HttpResponse;
import java.time.Duration;
import java.time.Instant;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Integration;
import software.amazon.awssdk.services.apigateway.model.IntegrationType;

/** What answers for methods. */
public final class Integrations {
  private static final int USUAL_TIMEOUT_MILLIS = 29_000;

  private Integrations() {}

  /** An answer, and how long it took in virtual time. */
  public record Answer(HttpResponse response, Duration took) {}

  /**
   * Asks the method's backend.
   *
   * @throws RefusedException when it gives no answer in time, or none that can be used
   */
  public static Answer answer(Exchange exchange) {
    LiveWorld world = LiveWorld.of(exchange.call());
    Instant before = world.clock().instant();
    Integration integration = exchange.integration();
    HttpResponse response;
    RefusedException refused = null;
    try {
      response = asked(exchange, integration);
    } catch (RefusedException failure) {
      response = new HttpResponse(failure.status());
      refused = failure;
    }
    Duration took = Duration.between(before, world.clock().instant());
    exchange.context().part("integration").with("latency", String.valueOf(took.toMillis()));
    exchange.context().with("integrationLatency", String.valueOf(took.toMillis()));
    Duration longest =
        Duration.ofMillis(
            Objects.requireNonNullElse(integration.timeoutInMillis(), USUAL_TIMEOUT_MILLIS));
    if (took.compareTo(longest) > 0) {
      throw RefusedException.integrationTimeout();
    }
    if (refused != null) {
      throw refused;
    }
    return new Answer(response, took);
  }

  private static HttpResponse asked(Exchange exchange, Integration integration) {
    IntegrationType type = integration.type();
    if (type == null) {
      throw RefusedException.configuration();
    }
    return switch (type) {
      case AWS_PROXY -> LambdaProxy.answer(exchange);
      case AWS -> service(exchange, integration.uri());
      case HTTP_PROXY -> HttpBackend.proxy(exchange);
      case HTTP -> HttpBackend.mapped(exchange);
      case MOCK -> Mock.answer(exchange);
      case UNKNOWN_TO_SDK_VERSION -> throw RefusedException.configuration();
    };
  }

  private static HttpResponse service(Exchange exchange, @Nullable String uri) {
    String function = Functions.arn(uri, exchange.stageVariables());
    return function == null ? ServiceCall.answer(exchange) : LambdaCall.answer(exchange, function);
  }
}
