package io.cloudfakes.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.protocol.OutgoingRequest;
import java.io.IOException;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.SocketTimeoutException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class LoopbackClientTest {
  private static final int LARGE = 3 << 20;

  private final LoopbackClient client = new LoopbackClient();
  private final ExecutorService threads = Executors.newFixedThreadPool(4);
  private final CountDownLatch never = new CountDownLatch(1);
  private HttpServer server;

  @BeforeEach
  void serve() throws IOException {
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 100);
    server.setExecutor(threads);
    server.createContext(
        "/short", exchange -> answer(exchange, "down".getBytes(StandardCharsets.US_ASCII), 503));
    server.createContext("/none", exchange -> answer(exchange, new byte[0], 204));
    server.createContext(
        "/echo", exchange -> answer(exchange, exchange.getRequestBody().readAllBytes(), 200));
    server.createContext("/never", exchange -> awaitEnd());
    server.start();
  }

  @AfterEach
  void close() {
    never.countDown();
    client.close();
    server.stop(0);
    threads.shutdownNow();
  }

  private void awaitEnd() throws IOException {
    try {
      never.await();
    } catch (InterruptedException e) {
      throw new IOException(e);
    }
  }

  private static void answer(HttpExchange exchange, byte[] body, int status) throws IOException {
    exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
    exchange.getResponseBody().write(body);
    exchange.close();
  }

  private OutgoingRequest.Builder to(String path) {
    return OutgoingRequest.to(
        URI.create("http://127.0.0.1:" + server.getAddress().getPort() + path));
  }

  private HttpResponse send(OutgoingRequest.Builder request) throws IOException {
    return client.send(request.build(), InetAddress.getLoopbackAddress());
  }

  @Test
  void a_server_that_answers_and_leaves_at_once_is_always_understood() throws IOException {
    for (int i = 0; i < 2000; i++) {
      HttpResponse text = send(to("/short"));
      assertThat(text.status()).isEqualTo(503);
      assertThat(text.body().utf8()).isEqualTo("down");
      assertThat(send(to("/none")).status()).isEqualTo(204);
    }
  }

  @Test
  void bodies_larger_than_any_buffer_go_out_and_come_back_whole() throws IOException {
    byte[] large = new byte[LARGE];
    for (int i = 0; i < LARGE; i++) {
      large[i] = (byte) ((i * 31) >> 3);
    }
    HttpResponse echo = send(to("/echo").method("POST").body(Bytes.wrap(large)));
    assertThat(echo.body().toByteArray()).isEqualTo(large);
  }

  @Test
  void a_server_that_never_answers_is_waited_for_only_so_long() {
    assertThatThrownBy(() -> send(to("/never").patience(Duration.ofMillis(50))))
        .isInstanceOf(SocketTimeoutException.class);
  }

  @Test
  void where_nothing_listens_nothing_is_reached() {
    int port = server.getAddress().getPort();
    server.stop(0);
    assertThatThrownBy(
            () ->
                client.send(
                    OutgoingRequest.to(URI.create("http://127.0.0.1:" + port + "/")).build(),
                    InetAddress.getLoopbackAddress()))
        .isInstanceOf(ConnectException.class);
  }
}
