package io.cloudfakes.edge.apigateway.internal.live.integration;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.Json;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;

/** {@code MOCK}: no backend; a template says which answer is given, {@code {"statusCode": 200}}. */
final class Mock {
  private Mock() {}

  static HttpResponse answer(Exchange exchange) {
    BackendRequest request = BackendRequest.of(exchange);
    exchange.log().line("Endpoint request body after transformations: ", request.body());
    JsonNode asked = Json.read(lenient(request.body()));
    JsonNode status = asked == null ? null : asked.get("statusCode");
    if (status == null || !status.canConvertToInt()) {
      exchange
          .log()
          .line(
              "Execution failed due to configuration error: ",
              "Unable to parse statusCode. It should be an integer");
      throw RefusedException.configuration();
    }
    return IntegrationResponses.answer(
        exchange, BackendReply.of(String.valueOf(status.asInt()), Bytes.EMPTY));
  }

  /** AWS's own examples write the name without quotes. */
  private static Bytes lenient(Bytes body) {
    String text = body.utf8();
    return text.matches("(?s)\\s*\\{\\s*statusCode\\b.*")
        ? Bytes.utf8(text.replaceFirst("statusCode", "\"statusCode\""))
        : body;
  }
}
