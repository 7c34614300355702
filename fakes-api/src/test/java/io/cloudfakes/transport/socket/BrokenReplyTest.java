package io.cloudfakes.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import java.io.IOException;
import java.net.SocketTimeoutException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The failures a test asks for: lost, cut and missing replies. */
class BrokenReplyTest {
  private static final String GET = "GET /broken HTTP/1.1\r\nHost: a\r\n\r\n";

  /** Breaks what is asked of /broken and answers the rest. */
  private static SocketEndpoint endpoint(Reply broken) {
    return SocketEndpoint.start(
        request -> request.path().equals("/broken") ? broken : Seen.answer("whole"));
  }

  private static void serves(SocketEndpoint endpoint, HttpClient client) throws Exception {
    var whole =
        client.send(
            HttpRequest.newBuilder(endpoint.uri().resolve("/whole")).build(),
            BodyHandlers.ofString());
    assertThat(whole.body()).isEqualTo("whole");
  }

  private static HttpRequest broken(SocketEndpoint endpoint) {
    return HttpRequest.newBuilder(endpoint.uri().resolve("/broken")).build();
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 300_000, 999_999})
  void a_cut_reply_promises_its_whole_length(int sent) throws Exception {
    HttpResponse response = new HttpResponse(200).add("ETag", "e");
    response.body(Bytes.wrap(new byte[1_000_000]));
    try (SocketEndpoint endpoint = endpoint(new Reply.Truncated(response, sent));
        Raw raw = new Raw(endpoint.uri())) {
      raw.send(GET);
      assertThat(raw.head())
          .startsWith("HTTP/1.1 200 OK\r\n")
          .contains("ETag: e\r\n")
          .contains("Content-Length: 1000000\r\n");
      assertThat(raw.rest()).isEqualTo("\0".repeat(sent));
    }
  }

  @ParameterizedTest
  @EnumSource
  void clients_notice_a_cut_reply(HttpClient.Version version) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(version).build();
    HttpResponse response = new HttpResponse(200).body(Bytes.wrap(new byte[100_000]));
    try (SocketEndpoint endpoint = endpoint(new Reply.Truncated(response, 70_000))) {
      serves(endpoint, client);
      assertThatThrownBy(() -> client.send(broken(endpoint), BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
      serves(endpoint, client);
    }
  }

  @Test
  void a_reset_comes_before_anything_is_sent() throws Exception {
    try (SocketEndpoint endpoint = endpoint(new Reply.Reset("lost"));
        Raw raw = new Raw(endpoint.uri())) {
      raw.send(GET);
      assertThat(raw.rest()).isEqualTo("<reset>");
    }
  }

  @ParameterizedTest
  @EnumSource
  void clients_notice_a_reset(HttpClient.Version version) throws Exception {
    HttpClient client = HttpClient.newBuilder().version(version).build();
    try (SocketEndpoint endpoint = endpoint(new Reply.Reset("lost"))) {
      serves(endpoint, client);
      for (int i = 0; i < 3; i++) {
        HttpRequest put =
            HttpRequest.newBuilder(endpoint.uri().resolve("/broken"))
                .PUT(BodyPublishers.ofString("body"))
                .build();
        assertThatThrownBy(() -> client.send(put, BodyHandlers.ofByteArray()))
            .isInstanceOf(IOException.class);
      }
      serves(endpoint, client);
    }
  }

  @Test
  void the_first_request_of_an_upgraded_connection_can_be_reset() throws Exception {
    HttpClient client = HttpClient.newBuilder().version(HttpClient.Version.HTTP_2).build();
    try (SocketEndpoint endpoint = endpoint(new Reply.Reset("lost"))) {
      assertThatThrownBy(() -> client.send(broken(endpoint), BodyHandlers.ofByteArray()))
          .isInstanceOf(IOException.class);
      serves(endpoint, client);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_call_that_hangs_ends_in_the_clients_own_time_out(HttpClient.Version version)
      throws Exception {
    HttpClient client = HttpClient.newBuilder().version(version).build();
    try (SocketEndpoint endpoint = endpoint(new Reply.Hang())) {
      serves(endpoint, client);
      HttpRequest request =
          HttpRequest.newBuilder(endpoint.uri().resolve("/broken"))
              .timeout(Duration.ofMillis(200))
              .build();
      assertThatThrownBy(() -> client.send(request, BodyHandlers.ofString()))
          .isInstanceOf(HttpTimeoutException.class);
      serves(endpoint, client);
    }
  }

  @Test
  void a_call_that_hangs_outlasts_the_idle_limit_and_holds_no_thread() throws Exception {
    CountDownLatch called = new CountDownLatch(50);
    SocketOptions hasty = SocketOptions.DEFAULTS.withIdle(Duration.ofMillis(30));
    SocketEndpoint endpoint =
        SocketEndpoint.start(
            request -> {
              called.countDown();
              return new Reply.Hang();
            },
            hasty);
    Raw[] hanging = new Raw[50];
    for (int i = 0; i < hanging.length; i++) {
      hanging[i] = new Raw(endpoint.uri(), Duration.ofMillis(i == 0 ? 300 : 20_000)).send(GET);
    }
    assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
    assertThatThrownBy(hanging[0]::rest).isInstanceOf(SocketTimeoutException.class);
    // A call more is not a byte of an answer: it is thrown away.
    hanging[1].send(GET).endOutput();
    assertThat(hanging[1].rest()).isIn("", "<reset>");
    endpoint.close();
    for (Raw raw : hanging) {
      assertThat(raw.rest()).isIn("", "<reset>");
      raw.socket().close();
    }
  }
}
