package io.cloudfakes.edge.apigateway.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.net.http.HttpClient;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.apigatewaymanagementapi.model.GoneException;

/** WebSocket APIs as chats use them, in process and over the network. */
class WebSocketChatTest {
  private static final int CLIENTS = 50;

  private final FakeAws aws = FakeAws.create();
  private final ChatApi api = new ChatApi(aws);

  @AfterEach
  void end() {
    aws.close();
  }

  @Test
  void fifty_clients_chat_over_the_socket_and_a_lost_connection_is_gone() throws Exception {
    List<String> members = new ArrayList<>();
    api.chat(members);
    api.deploy();
    HttpClient http = HttpClient.newHttpClient();
    List<Chatter> chatters = new ArrayList<>();
    List<String> ids = new ArrayList<>();
    for (int i = 0; i < CLIENTS; i++) {
      chatters.add(Chatter.at(http, api.socketUrl()));
      ids.add(members.get(i));
    }

    chatters.get(0).say("{\"action\":\"say\",\"text\":\"hello\"}");

    for (Chatter chatter : chatters) {
      assertThat(chatter.next()).isEqualTo("{\"action\":\"say\",\"text\":\"hello\"}");
    }
    chatters.get(7).socket().abort();
    synchronized (members) {
      while (members.size() == CLIENTS) {
        members.wait(10_000);
      }
    }
    assertThat(members).hasSize(CLIENTS - 1).doesNotContain(ids.get(7));
    assertThatThrownBy(() -> api.post(ids.get(7), "are you there?"))
        .isInstanceOfSatisfying(
            GoneException.class, gone -> assertThat(gone.statusCode()).isEqualTo(410));
    api.post(ids.get(8), "you are");
    assertThat(chatters.get(8).next()).isEqualTo("you are");
    assertThat(api.functions.lastEvent().at("/requestContext/eventType").asText())
        .isEqualTo("DISCONNECT");
  }

  @Test
  void in_process_a_chat_needs_no_socket_and_no_waiting() throws Exception {
    List<String> members = new ArrayList<>();
    api.chat(members);
    api.deploy();
    Chatter anna = Chatter.at(aws.httpClient(), api.url());
    Chatter ben = Chatter.at(aws.httpClient(), api.url());

    anna.say("{\"action\":\"say\",\"text\":\"hi\"}");

    assertThat(ben.heardNothing()).isFalse();
    assertThat(ben.next()).isEqualTo("{\"action\":\"say\",\"text\":\"hi\"}");
    ben.socket().sendClose(1000, "bye").join();
    assertThat(members).hasSize(1);
    assertThat(ben.next()).isEqualTo("closed 1000");
    assertThat(api.functions.lastEvent().at("/requestContext/disconnectStatusCode").asInt())
        .isEqualTo(1000);
    assertThat(api.functions.lastEvent().at("/requestContext/disconnectReason").asText())
        .isEqualTo("bye");
  }

  @Test
  void a_route_response_takes_the_functions_answer_back_to_the_client() throws Exception {
    api.answeringRoute(
        "echo",
        api.functions.returning(
            "echo",
            event -> Map.of("statusCode", 200, "body", "you said " + event.at("/body").asText())));
    api.deploy();
    for (HttpClient http : List.of(aws.httpClient(), HttpClient.newHttpClient())) {
      Chatter chatter = Chatter.at(http, http == aws.httpClient() ? api.url() : api.socketUrl());
      chatter.say("{\"action\":\"echo\"}");
      assertThat(chatter.next()).isEqualTo("you said {\"action\":\"echo\"}");
      chatter.say("{\"action\":\"other\"}");
      assertThat(chatter.next()).startsWith("{\"message\":\"Forbidden\",\"connectionId\":\"");
    }
  }
}
