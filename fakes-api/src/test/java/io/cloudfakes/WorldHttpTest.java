package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.cloudfakes.call.Call;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.link.HttpOrigins;
import io.cloudfakes.link.OriginException;
import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.OutgoingRequest;
import java.io.IOException;
import java.io.InputStream;
import java.net.ConnectException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** HTTP within a world, and from it to servers on this machine. */
class WorldHttpTest {
  private final FakeAws aws =
      FakeAws.builder()
          .providers(List.of(new Shelf.Provider(), new GuestBook.Provider()))
          .startingAt(Instant.parse("2026-01-01T00:00:00Z"))
          .create();
  private final HttpClient http = aws.httpClient();

  @AfterEach
  void close() {
    aws.close();
  }

  private static HttpRequest.Builder to(String uri) {
    return HttpRequest.newBuilder(URI.create(uri));
  }

  private static HttpRequest visit(String line) {
    return to("https://blue.guests.example/visit?a=b")
        .POST(HttpRequest.BodyPublishers.ofString(line))
        .build();
  }

  @Test
  void hosts_of_the_world_answer_the_jdks_client_in_process() throws Exception {
    assertThat(http.send(visit("ann"), BodyHandlers.ofString()).body()).isEqualTo("ann eu-west-3");
    var reply = http.send(visit("bob"), BodyHandlers.ofString());

    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("ann;bob eu-west-3");
    assertThat(reply.headers().firstValue("x-guests")).hasValue("2");
    assertThat(reply.headers().firstValue("content-length")).hasValue("17");
    assertThat(aws.calls().all()).extracting(Call::action).containsOnly("Visit");
  }

  @Test
  void bodies_go_the_ways_of_the_jdks_client(@TempDir Path folder) throws Exception {
    Path file = folder.resolve("reply");
    assertThat(http.send(visit("ann"), BodyHandlers.ofFile(file)).body())
        .hasContent("ann eu-west-3");
    assertThat(http.send(visit(""), BodyHandlers.ofLines()).body())
        .containsExactly("ann; eu-west-3");
    try (InputStream in = http.send(visit(""), BodyHandlers.ofInputStream()).body()) {
      assertThat(in).hasContent("ann; eu-west-3");
    }
    assertThat(http.sendAsync(visit(""), BodyHandlers.ofByteArray()).join().body()).hasSize(14);
    assertThat(http.send(visit(""), BodyHandlers.discarding()).body()).isNull();
  }

  @Test
  void faults_look_like_a_broken_network() throws Exception {
    aws.faults().on("book:Visit").call(1).then(Fault.loseReply());
    aws.faults().on("book:Visit").call(2).then(Fault.hang());

    assertThatThrownBy(() -> http.send(visit("ann"), BodyHandlers.ofString()))
        .isInstanceOf(IOException.class);
    assertThatThrownBy(() -> http.send(visit("bob"), BodyHandlers.ofString()))
        .isInstanceOf(HttpTimeoutException.class);
    assertThat(http.sendAsync(visit("cat"), BodyHandlers.ofString()).join().body())
        .startsWith("ann;");
  }

  @Test
  void other_hosts_are_refused_with_what_to_do() {
    assertThatThrownBy(() -> http.send(to("https://example.com/").build(), BodyHandlers.ofString()))
        .isInstanceOf(ConnectException.class)
        .hasMessageContaining("'example.com' is neither one of this world nor on this machine");
  }

  @Test
  void servers_on_this_machine_are_reached_with_the_host_that_is_given() throws Exception {
    HttpServer server =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    server.createContext(
        "/",
        exchange -> {
          byte[] reply =
              (exchange.getRequestMethod()
                      + " "
                      + exchange.getRequestURI()
                      + " "
                      + exchange.getRequestHeaders().getFirst("Host")
                      + " "
                      + exchange.getRequestBody().readAllBytes().length)
                  .getBytes(java.nio.charset.StandardCharsets.UTF_8);
          exchange.getResponseHeaders().add("X-Served", "yes");
          exchange.sendResponseHeaders(
              201, exchange.getRequestMethod().equals("PUT") ? 0 : reply.length);
          exchange.getResponseBody().write(reply);
          exchange.close();
        });
    server.start();
    try {
      URI target = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/a%20b?c=%2F");
      HttpOrigins origins = aws.links().find(HttpOrigins.class).orElseThrow();

      var reply =
          origins.send(
              OutgoingRequest.to(target)
                  .method("PUT")
                  .header("Host", "shop.example")
                  .body(Bytes.wrap(new byte[100_000]))
                  .build());
      assertThat(reply.status()).isEqualTo(201);
      assertThat(reply.header("x-served")).isEqualTo("yes");
      assertThat(reply.body().utf8()).isEqualTo("PUT /a%20b?c=%2F shop.example 100000");
      assertThat(http.send(to(target.toString()).build(), BodyHandlers.ofString()).body())
          .isEqualTo("GET /a%20b?c=%2F 127.0.0.1:" + target.getPort() + " 0");
    } finally {
      server.stop(0);
    }
  }

  @Test
  void a_server_that_is_silent_or_not_there_is_told_apart() throws Exception {
    HttpOrigins origins = aws.links().find(HttpOrigins.class).orElseThrow();
    int port;
    try (ServerSocket silent = new ServerSocket(0, 10, InetAddress.getLoopbackAddress())) {
      port = silent.getLocalPort();
      OutgoingRequest request =
          OutgoingRequest.to(URI.create("http://localhost:" + port + "/"))
              .patience(Duration.ofMillis(50))
              .build();
      assertThatThrownBy(() -> origins.send(request))
          .isInstanceOfSatisfying(
              OriginException.class,
              e -> assertThat(e.kind()).isEqualTo(OriginException.Kind.TIMED_OUT));
    }
    OutgoingRequest request =
        OutgoingRequest.to(URI.create("http://127.0.0.1:" + port + "/")).build();
    assertThatThrownBy(() -> origins.send(request))
        .isInstanceOfSatisfying(
            OriginException.class,
            e -> assertThat(e.kind()).isEqualTo(OriginException.Kind.UNREACHABLE));
  }

  @Test
  void a_browser_asks_for_a_host_in_the_path_of_the_endpoint() throws Exception {
    HttpClient browser = HttpClient.newHttpClient();
    URI endpoint = aws.endpoint();

    assertThat(
            browser
                .send(
                    to(endpoint + "/_cloudfakes/https/red.guests.example/visit/me?x=1")
                        .POST(HttpRequest.BodyPublishers.ofString("ann"))
                        .build(),
                    BodyHandlers.ofString())
                .body())
        .isEqualTo("ann eu-west-3");
    assertThat(aws.calls().all()).extracting(Call::resource).containsExactly("/visit/me");
    assertThat(
            browser
                .send(to(endpoint + "/_cloudfakes/nothing").build(), BodyHandlers.ofString())
                .body())
        .contains("/_cloudfakes/{http|https}/{host}/{path}");
  }
}
