package io.cloudfakes.edge.apigateway.internal.live.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.Functions;
import io.cloudfakes.edge.apigateway.internal.live.call.Json;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import java.util.List;

/** {@code AWS} with a function: templates make its event and the answer. */
final class LambdaCall {
  private LambdaCall() {}

  static HttpResponse answer(Exchange exchange, String functionArn) {
    BackendRequest request = BackendRequest.of(exchange);
    Bytes event = request.body().isEmpty() ? Bytes.utf8("{}") : request.body();
    exchange.log().line("Endpoint request body after transformations: ", event);
    if (isEvent(request)) {
      Functions.send(exchange.call(), functionArn, event, exchange.sourceArn());
      return IntegrationResponses.answer(exchange, BackendReply.of(null, Bytes.EMPTY));
    }
    FunctionResult result =
        Functions.invoke(
            exchange.call(),
            functionArn,
            event,
            exchange.sourceArn(),
            exchange.integration().credentials());
    if (result instanceof FunctionResult.Returned returned) {
      return IntegrationResponses.answer(exchange, BackendReply.of(null, returned.payload()));
    }
    if (result instanceof FunctionResult.Failed failed) {
      return IntegrationResponses.answer(
          exchange, BackendReply.of(message(failed.payload()), failed.payload()));
    }
    exchange.log().line("Execution failed due to configuration error: ", result);
    throw RefusedException.configuration();
  }

  private static boolean isEvent(BackendRequest request) {
    List<String> type = request.headers().get("X-Amz-Invocation-Type");
    return type != null && type.equals(List.of("Event"));
  }

  private static String message(Bytes payload) {
    JsonNode error = Json.read(payload);
    return error == null ? "" : error.path("errorMessage").asText();
  }
}
