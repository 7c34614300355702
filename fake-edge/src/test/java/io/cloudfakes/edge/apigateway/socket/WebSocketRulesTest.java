package io.cloudfakes.edge.apigateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import io.cloudfakes.FakeAws;
import io.cloudfakes.link.FunctionResult;
import io.cloudfakes.protocol.Bytes;
import java.net.http.HttpClient;
import java.net.http.WebSocketHandshakeException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GetConnectionResponse;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.PayloadTooLargeException;
import software.amazon.awssdk.services.apigatewayv2.model.AuthorizerType;

/** The rules of WebSocket APIs: who may connect, how long, how much, and what the backend sees. */
class WebSocketRulesTest {
  private final FakeAws aws = FakeAws.create();
  private final ChatApi api = new ChatApi(aws);

  @AfterEach
  void end() {
    aws.close();
  }

  private Chatter connect(String... headers) {
    return Chatter.at(aws.httpClient(), api.url(), headers);
  }

  private String connectionId() {
    return api.functions.lastEvent().at("/requestContext/connectionId").asText();
  }

  @Test
  void connect_message_and_disconnect_have_their_events() throws Exception {
    api.route("$connect", api.ok("c"));
    api.route("$default", api.ok("m"));
    api.route("$disconnect", api.ok("d"));
    api.deploy();
    Chatter chatter = connect("X-Own", "1");
    JsonNode come = api.functions.lastEvent();
    assertThat(come.at("/requestContext/eventType").asText()).isEqualTo("CONNECT");
    assertThat(come.at("/requestContext/routeKey").asText()).isEqualTo("$connect");
    assertThat(come.at("/requestContext/messageDirection").asText()).isEqualTo("IN");
    assertThat(come.at("/requestContext/stage").asText()).isEqualTo("prod");
    assertThat(come.at("/requestContext/apiId").asText()).isEqualTo(api.id);
    assertThat(come.at("/requestContext/connectionId").asText()).matches("[A-Za-z0-9]{15}=");
    assertThat(come.at("/headers/X-Own").asText()).isEqualTo("1");
    assertThat(come.at("/multiValueHeaders/X-Own/0").asText()).isEqualTo("1");
    chatter.say("not json");
    JsonNode message = api.functions.lastEvent();
    assertThat(message.at("/requestContext/eventType").asText()).isEqualTo("MESSAGE");
    assertThat(message.at("/requestContext/routeKey").asText()).isEqualTo("$default");
    assertThat(message.at("/requestContext/messageId").asText()).isNotEmpty();
    assertThat(message.at("/body").asText()).isEqualTo("not json");
    chatter.socket().sendClose(1000, "").join();
    JsonNode gone = api.functions.lastEvent();
    assertThat(gone.at("/requestContext/eventType").asText()).isEqualTo("DISCONNECT");
    assertThat(gone.at("/requestContext/connectionId").asText())
        .isEqualTo(come.at("/requestContext/connectionId").asText());
  }

  @Test
  void a_function_behind_connect_can_turn_a_client_away() {
    api.route("$connect", api.functions.returning("no", event -> Map.of("statusCode", 403)));
    api.deploy();
    for (String url : List.of(api.url(), api.socketUrl())) {
      HttpClient http = url.startsWith("wss") ? aws.httpClient() : HttpClient.newHttpClient();
      assertThatThrownBy(() -> Chatter.at(http, url))
          .cause()
          .isInstanceOf(WebSocketHandshakeException.class)
          .satisfies(
              refused ->
                  assertThat(((WebSocketHandshakeException) refused).getResponse().statusCode())
                      .isEqualTo(403));
    }
  }

  @Test
  void an_authorizer_is_asked_once_at_the_handshake() {
    String guard =
        api.functions.returning(
            "guard",
            event ->
                Map.of(
                    "principalId",
                    "anna",
                    "policyDocument",
                    Map.of(
                        "Version",
                        "2012-10-17",
                        "Statement",
                        List.of(
                            Map.of(
                                "Effect",
                                event.at("/headers/X-Token").asText().equals("good")
                                    ? "Allow"
                                    : "Deny",
                                "Action",
                                "execute-api:Invoke",
                                "Resource",
                                event.at("/methodArn").asText())))));
    String authorizer =
        api.client
            .createAuthorizer(
                b ->
                    b.apiId(api.id)
                        .name("a")
                        .authorizerType(AuthorizerType.REQUEST)
                        .authorizerUri(guard)
                        .identitySource("route.request.header.X-Token"))
            .authorizerId();
    String connect = api.route("$connect", api.ok("c"));
    api.route("$default", api.ok("m"));
    api.client.updateRoute(
        b -> b.apiId(api.id).routeId(connect).authorizationType("CUSTOM").authorizerId(authorizer));
    api.deploy();

    assertThat(statusOf(() -> connect())).isEqualTo(401);
    assertThat(statusOf(() -> connect("X-Token", "bad"))).isEqualTo(403);
    Chatter chatter = connect("X-Token", "good");
    chatter.say("x");
    assertThat(api.functions.lastEvent().at("/requestContext/authorizer/principalId").asText())
        .isEqualTo("anna");
  }

  private static int statusOf(Runnable handshake) {
    try {
      handshake.run();
      return 101;
    } catch (RuntimeException e) {
      return ((WebSocketHandshakeException) e.getCause()).getResponse().statusCode();
    }
  }

  @Test
  void a_connection_ends_after_ten_minutes_of_silence() throws Exception {
    api.route("$connect", api.ok("c"));
    api.route("$default", api.ok("m"));
    api.route("$disconnect", api.ok("d"));
    api.deploy();
    Chatter chatter = connect();
    aws.clock().advance(Duration.ofMinutes(9));
    chatter.say("still here");
    aws.clock().advance(Duration.ofMinutes(9));
    assertThat(chatter.heardNothing()).isTrue();
    aws.clock().advance(Duration.ofMinutes(1));
    assertThat(chatter.next()).isEqualTo("closed 1001");
    assertThat(api.functions.lastEvent().at("/requestContext/eventType").asText())
        .isEqualTo("DISCONNECT");
    assertThatThrownBy(() -> api.post(connectionId(), "x")).isInstanceOf(GoneException.class);
  }

  @Test
  void a_connection_ends_after_two_hours_however_busy() throws Exception {
    api.route("$default", api.ok("m"));
    api.deploy();
    Chatter chatter = connect();
    for (int i = 0; i < 14; i++) {
      chatter.say("x");
      aws.clock().advance(Duration.ofMinutes(8).plusSeconds(34));
    }
    assertThat(chatter.heardNothing()).isTrue();
    chatter.say("x");
    aws.clock().advance(Duration.ofSeconds(4));
    assertThat(chatter.next()).isEqualTo("closed 1001");
  }

  @Test
  void the_management_api_says_posts_and_ends() throws Exception {
    api.route("$connect", api.ok("c"));
    api.deploy();
    Chatter chatter = connect("User-Agent", "me");
    String id = connectionId();
    api.post(id, "hello");
    assertThat(chatter.next()).isEqualTo("hello");
    GetConnectionResponse connection = api.management.getConnection(b -> b.connectionId(id));
    assertThat(connection.lastActiveAt()).isAfterOrEqualTo(connection.connectedAt());
    assertThat(connection.identity().userAgent()).isEqualTo("me");
    assertThat(connection.identity().sourceIp()).isEqualTo("127.0.0.1");
    assertThatThrownBy(
            () ->
                api.management.postToConnection(
                    b -> b.connectionId(id).data(SdkBytes.fromByteArray(new byte[128 * 1024 + 1]))))
        .isInstanceOf(PayloadTooLargeException.class);
    api.management.deleteConnection(b -> b.connectionId(id));
    assertThat(chatter.next()).isEqualTo("closed 1001");
    assertThatThrownBy(() -> api.management.getConnection(b -> b.connectionId(id)))
        .isInstanceOf(GoneException.class);
    assertThatThrownBy(() -> api.management.deleteConnection(b -> b.connectionId(id)))
        .isInstanceOf(GoneException.class);
  }

  @Test
  void a_message_of_more_than_128_kilobytes_ends_the_connection() throws Exception {
    api.route("$default", api.ok("m"));
    api.deploy();
    for (boolean socket : List.of(false, true)) {
      Chatter chatter =
          socket ? Chatter.at(HttpClient.newHttpClient(), api.socketUrl()) : connect();
      chatter.say("x".repeat(16 * 1024));
      String part = "x".repeat(16 * 1024);
      for (int i = 0; i < 8; i++) {
        chatter.socket().sendText(part, false).join();
      }
      chatter.socket().sendText("x", true).join();
      assertThat(chatter.next()).isEqualTo("closed 1009");
    }
  }

  @Test
  void a_function_that_fails_is_told_to_the_client() throws Exception {
    api.route(
        "$default",
        api.functions.ending("f", e -> new FunctionResult.Failed(Bytes.utf8("{}"), "Unhandled")));
    api.deploy();
    Chatter chatter = connect();
    chatter.say("x");
    assertThat(chatter.next())
        .matches(
            "\\{\"message\":\"Internal server error\",\"connectionId\":\"[A-Za-z0-9]{15}=\","
                + "\"requestId\":\"[A-Za-z0-9]{15}=\"}");
  }

  @Test
  void plain_http_and_unknown_stages_are_refused() throws Exception {
    api.route("$default", api.ok("m"));
    api.deploy();
    String http = api.url().replace("wss:", "https:");
    assertThat(get(http)).isEqualTo(426);
    assertThat(get(http.replace("/prod", "/other"))).isEqualTo(403);
  }

  private int get(String url) throws Exception {
    return aws.httpClient()
        .send(
            java.net.http.HttpRequest.newBuilder(java.net.URI.create(url)).build(),
            java.net.http.HttpResponse.BodyHandlers.discarding())
        .statusCode();
  }
}
