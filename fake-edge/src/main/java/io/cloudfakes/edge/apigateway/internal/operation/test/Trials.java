package io.cloudfakes.edge.apigateway.internal.operation.test;

import io.cloudfakes.edge.apigateway.internal.live.call.Address;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.rule.HeldApi;
import io.cloudfakes.edge.apigateway.internal.rule.RestErrors;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.LiveStage;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.OutgoingRequest;
import io.cloudfakes.service.CallContext;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.apigateway.model.Stage;

/** A request that is only tried out: to what is being edited, at a stage that is not there. */
final class Trials {
  private static final String STAGE = "test-invoke-stage";

  private Trials() {}

  /**
   * What a test asks for.
   *
   * @param path with its query; "" for none
   */
  record Asked(
      String method,
      String path,
      Map<String, String> headers,
      Map<String, List<String>> multiValueHeaders,
      @Nullable String body,
      Map<String, String> stageVariables) {}

  static Exchange exchange(HeldApi held, Asked asked, ApiGatewayState state, CallContext call) {
    String path = asked.path().isEmpty() ? "/" : asked.path();
    URI target = target(held, path.startsWith("/") ? path : "/" + path);
    OutgoingRequest.Builder request =
        OutgoingRequest.to(target)
            .method(asked.method())
            .body(asked.body() == null ? Bytes.EMPTY : Bytes.utf8(asked.body()));
    Map<String, List<String>> headers = new LinkedHashMap<>();
    asked.headers().forEach((name, value) -> headers.put(name, List.of(value)));
    headers.putAll(asked.multiValueHeaders());
    headers.forEach((name, values) -> values.forEach(value -> request.header(name, value)));
    LiveStage stage = LiveStage.of(Stage.builder().stageName(STAGE).build());
    Exchange exchange =
        new Exchange(
            request.build(),
            call,
            new Address(held.place(), held.api(), stage, target.getRawPath(), null),
            new Exchange.Shown(held.tree(), "", false, asked.stageVariables()),
            state);
    exchange.log().keep(call);
    return exchange;
  }

  private static URI target(HeldApi held, String path) {
    try {
      return new URI(
          "https://"
              + held.api().id()
              + ".execute-api."
              + held.place().region()
              + ".amazonaws.com"
              // A parameter that is not filled in stands as the resource has it.
              + path.replace("{", "%7B").replace("}", "%7D"));
    } catch (URISyntaxException malformed) {
      throw RestErrors.badRequest("Invalid path: " + path);
    }
  }
}
