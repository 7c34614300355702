package io.cloudfakes.edge.apigateway.internal.live;

import io.cloudfakes.AwsError;
import io.cloudfakes.edge.apigateway.internal.live.call.Address;
import io.cloudfakes.edge.apigateway.internal.live.call.Exchange;
import io.cloudfakes.edge.apigateway.internal.live.call.RefusedException;
import io.cloudfakes.edge.apigateway.internal.state.ApiGatewayState;
import io.cloudfakes.edge.apigateway.internal.state.CachedReply;
import io.cloudfakes.edge.apigateway.internal.vtl.JsonText;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.HttpAction;
import io.cloudfakes.service.HttpOutcome;
import io.cloudfakes.service.HttpSigning;
import java.util.List;

/** One request to a REST API. */
final class RestRequest implements HttpAction<ApiGatewayState> {
  static final String NAME = "InvokeRestApi";

  private final HttpRequest request;

  RestRequest(HttpRequest request) {
    this.request = request;
  }

  @Override
  public String name() {
    return NAME;
  }

  @Override
  public String resource() {
    String host = Address.host(request.host());
    int dot = host.indexOf('.');
    return (dot < 0 ? host : host.substring(0, dot)) + request.path();
  }

  @Override
  public HttpSigning signing() {
    String authorization = request.header("Authorization");
    return (authorization != null && authorization.startsWith("AWS4-"))
            || request.query().containsKey("X-Amz-Signature")
        ? HttpSigning.REQUEST
        : HttpSigning.NONE;
  }

  /** What was answered, once, and what is to be changed for it. */
  private record Done(CachedReply reply, List<Change<ApiGatewayState>> changes) {}

  @Override
  public HttpOutcome<ApiGatewayState> decide(ApiGatewayState state, CallContext call) {
    // Backends are asked once; a second decision gives the same.
    Done done = call.once("answer", () -> answer(state, call));
    return new HttpOutcome<>(done.reply().response(), done.changes());
  }

  private Done answer(ApiGatewayState state, CallContext call) {
    Address address = Address.of(request, state);
    Exchange exchange = address == null ? null : Shows.exchange(request, call, address, state);
    if (exchange == null) {
      HttpResponse nowhere =
          GatewayResponses.plain(RefusedException.forbidden())
              .add("x-amzn-RequestId", call.requestId());
      return new Done(CachedReply.of(nowhere), List.of());
    }
    Handling handling = new Handling(exchange);
    HttpResponse response = handling.answer();
    return new Done(CachedReply.of(response), handling.changes());
  }

  @Override
  public HttpResponse refusal(AwsError error, ApiGatewayState state, CallContext call) {
    return new HttpResponse(error.status() == 0 ? 403 : error.status())
        .add("Content-Type", "application/json")
        .add("x-amzn-ErrorType", error.code())
        .body(Bytes.utf8("{\"message\":" + JsonText.write(error.message()) + "}"));
  }
}
