package io.cloudfakes.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.HttpURLConnection;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class SocketEndpointTest {
  private final Seen.Echo echo = new Seen.Echo();
  private final SocketEndpoint endpoint = SocketEndpoint.start(echo);

  @AfterEach
  void close() {
    endpoint.close();
  }

  private static HttpClient client(HttpClient.Version version) {
    return HttpClient.newBuilder().version(version).build();
  }

  private URI at(String pathAndQuery) {
    return URI.create(endpoint.uri() + pathAndQuery);
  }

  @Test
  void its_uri_names_the_loopback_address_and_the_port() {
    assertThat(endpoint.uri().toString()).matches("http://127\\.0\\.0\\.1:\\d+");
  }

  @Test
  void a_given_port_is_taken_and_a_taken_one_refused() {
    int port = endpoint.uri().getPort();
    SocketOptions same = SocketOptions.DEFAULTS.withPort(port);
    assertThatThrownBy(() -> SocketEndpoint.start(echo, same))
        .isInstanceOf(UncheckedIOException.class)
        .hasMessageContaining("127.0.0.1:" + port);
    endpoint.close();
    try (SocketEndpoint again = SocketEndpoint.start(echo, same)) {
      assertThat(again.uri().getPort()).isEqualTo(port);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_body_goes_there_and_back(HttpClient.Version version) throws Exception {
    var reply =
        client(version)
            .send(
                HttpRequest.newBuilder(at("/bucket/key"))
                    .PUT(BodyPublishers.ofString("hello"))
                    .build(),
                BodyHandlers.ofString());
    assertThat(reply.version()).isEqualTo(version);
    assertThat(reply.statusCode()).isEqualTo(200);
    assertThat(reply.body()).isEqualTo("hello");
    Seen seen = echo.seen.take();
    assertThat(seen.method()).isEqualTo("PUT");
    assertThat(seen.path()).isEqualTo("/bucket/key");
    assertThat(seen.host()).isEqualTo("127.0.0.1:" + endpoint.uri().getPort());
    assertThat(seen.thread()).contains("worker");
  }

  @ParameterizedTest
  @EnumSource
  void a_connection_serves_one_request_after_another(HttpClient.Version version) throws Exception {
    HttpClient client = client(version);
    for (int i = 0; i < 200; i++) {
      HttpRequest request =
          HttpRequest.newBuilder(at("/" + i)).PUT(BodyPublishers.ofString("b" + i)).build();
      assertThat(client.send(request, BodyHandlers.ofString()).body()).isEqualTo("b" + i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void many_at_once_each_get_their_own(HttpClient.Version version) {
    HttpClient client = client(version);
    List<CompletableFuture<String>> replies =
        IntStream.range(0, 200)
            .mapToObj(
                i ->
                    client
                        .sendAsync(
                            HttpRequest.newBuilder(at("/" + i))
                                .PUT(BodyPublishers.ofString("b" + i))
                                .build(),
                            BodyHandlers.ofString())
                        .thenApply(reply -> reply.body()))
            .toList();
    for (int i = 0; i < 200; i++) {
      assertThat(replies.get(i).join()).isEqualTo("b" + i);
    }
  }

  @ParameterizedTest
  @EnumSource
  void a_large_body_is_the_same_at_both_ends(HttpClient.Version version) throws Exception {
    byte[] sent = new byte[(8 << 20) + 12345];
    new Random(7).nextBytes(sent);
    HttpClient client = client(version);
    // The first request of all upgrades the connection, but not if its body is large.
    client.send(HttpRequest.newBuilder(at("/small")).build(), BodyHandlers.discarding());
    for (boolean chunked : new boolean[] {false, true}) {
      var publisher =
          chunked
              ? BodyPublishers.ofInputStream(() -> new java.io.ByteArrayInputStream(sent))
              : BodyPublishers.ofByteArray(sent);
      var reply =
          client.send(
              HttpRequest.newBuilder(at("/large")).PUT(publisher).build(),
              BodyHandlers.ofByteArray());
      assertThat(reply.version()).isEqualTo(version);
      assertThat(Arrays.equals(reply.body(), sent)).isTrue();
    }
  }

  /** The client may still be changing protocols: what came before would be lost to it. */
  @Test
  void the_request_that_changes_to_http_2_is_answered_when_the_client_speaks_it() throws Exception {
    String offer =
        String.join(
            "\r\n",
            "GET /first HTTP/1.1",
            "Host: a",
            "Connection: Upgrade, HTTP2-Settings",
            "Upgrade: h2c",
            "HTTP2-Settings: AAMAAABkAAQAAP__",
            "",
            "");
    String preface = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n\0\0\0\4\0\0\0\0\0";
    try (Raw raw = new Raw(endpoint.uri())) {
      raw.send(offer);
      assertThat(raw.head()).startsWith("HTTP/1.1 101 ");
      int lengthOfSettings = raw.socket().getInputStream().readNBytes(9)[2];
      raw.socket().getInputStream().readNBytes(lengthOfSettings);
      assertThat(echo.seen).isEmpty();
      raw.send(preface);
      assertThat(echo.seen.take().path()).isEqualTo("/first");
    }
  }

  @Test
  void clients_that_change_to_http_2_get_whole_replies() {
    byte[] body = new byte[40_000];
    new Random(7).nextBytes(body);
    Reply.Answer answer = new Reply.Answer(new HttpResponse(200).body(Bytes.wrap(body)));
    try (SocketEndpoint large = SocketEndpoint.start(request -> answer)) {
      List<CompletableFuture<Boolean>> whole =
          IntStream.range(0, 8)
              .mapToObj(i -> CompletableFuture.supplyAsync(() -> newClientsGet(large, body)))
              .toList();
      assertThat(whole).allMatch(CompletableFuture::join);
    }
  }

  private static boolean newClientsGet(SocketEndpoint endpoint, byte[] body) {
    HttpRequest request = HttpRequest.newBuilder(endpoint.uri()).build();
    try {
      for (int i = 0; i < 50; i++) {
        var reply = client(HttpClient.Version.HTTP_2).send(request, BodyHandlers.ofByteArray());
        if (!Arrays.equals(reply.body(), body)) {
          return false;
        }
      }
      return true;
    } catch (IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  @Test
  void a_body_of_256_MiB_is_streamed() throws Exception {
    byte[] piece = new byte[1 << 20];
    new Random(8).nextBytes(piece);
    Bytes body = Bytes.concat(IntStream.range(0, 256).mapToObj(i -> Bytes.wrap(piece)).toList());
    try (SocketEndpoint large =
        SocketEndpoint.start(
            request ->
                request.method().equals("GET")
                    ? new Reply.Answer(new HttpResponse(200).body(body))
                    : Seen.answer(String.valueOf(request.body().length())))) {
      HttpClient client = client(HttpClient.Version.HTTP_1_1);
      var got =
          client.send(HttpRequest.newBuilder(large.uri()).build(), BodyHandlers.ofInputStream());
      long length = 0;
      try (InputStream in = got.body()) {
        for (int i = 0; i < 256; i++) {
          byte[] read = in.readNBytes(1 << 20);
          assertThat(Arrays.equals(read, piece)).isTrue();
          length += read.length;
        }
        assertThat(in.read()).isNegative();
      }
      assertThat(length).isEqualTo(256L << 20);
      var put =
          client.send(
              HttpRequest.newBuilder(large.uri())
                  .PUT(
                      BodyPublishers.fromPublisher(
                          BodyPublishers.ofInputStream(body::inputStream), body.length()))
                  .build(),
              BodyHandlers.ofString());
      assertThat(put.body()).isEqualTo(String.valueOf(256L << 20));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "/b/a%2Fb",
        "/b/a%20b+c",
        "/b//double//slash/",
        "/b/./dot/../dots",
        "/b/%E2%82%AC%00",
        "/b/semi;colon=1;x/y;z",
        "/b/tilde~!$&'()*,=:@",
        "/"
      })
  void a_path_arrives_as_it_was_sent(String path) throws Exception {
    for (HttpClient.Version version : HttpClient.Version.values()) {
      client(version).send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.discarding());
      assertThat(echo.seen.take().path()).as(version.toString()).isEqualTo(path);
      client(version)
          .send(HttpRequest.newBuilder(at(path + "?a=%2F;?")).build(), BodyHandlers.discarding());
      Seen withQuery = echo.seen.take();
      assertThat(withQuery.path()).as(version.toString()).isEqualTo(path);
      assertThat(withQuery.query()).containsExactly(Map.entry("a", List.of("/;?")));
    }
  }

  @ParameterizedTest
  @EnumSource
  void query_parameters_keep_their_order_and_lose_their_encoding(HttpClient.Version version)
      throws Exception {
    client(version)
        .send(
            HttpRequest.newBuilder(at("/b?z=1&list-type=2&prefix=a+b%2Bc%E2%82%AC&acl&z=2&e="))
                .build(),
            BodyHandlers.discarding());
    assertThat(echo.seen.take().query())
        .containsExactly(
            Map.entry("z", List.of("1", "2")),
            Map.entry("list-type", List.of("2")),
            Map.entry("prefix", List.of("a b+c€")),
            Map.entry("acl", List.of("")),
            Map.entry("e", List.of("")));
  }

  @Test
  void a_reply_has_only_the_headers_it_was_given_and_its_length() throws Exception {
    try (SocketEndpoint plain = SocketEndpoint.start(request -> Seen.answer("abc"));
        Raw raw = new Raw(plain.uri())) {
      raw.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(raw.rest())
          .isEqualTo("HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 3\r\n\r\nabc");
    }
    try (SocketEndpoint dated =
            SocketEndpoint.start(
                request ->
                    new Reply.Answer(
                        new HttpResponse(404)
                            .add("Date", "Thu, 01 Jan 2026 00:00:00 GMT")
                            .add("Server", "AmazonS3")
                            .add("x-amz-meta-a", "1")
                            .add("x-amz-meta-a", "2")));
        Raw raw = new Raw(dated.uri())) {
      raw.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(raw.head().split("\r\n"))
          .containsExactlyInAnyOrder(
              "HTTP/1.1 404 Not Found",
              "Date: Thu, 01 Jan 2026 00:00:00 GMT",
              "Server: AmazonS3",
              "x-amz-meta-a: 1",
              "x-amz-meta-a: 2",
              "Content-Length: 0");
    }
  }

  @ParameterizedTest
  @EnumSource
  void head_states_a_length_and_carries_nothing(HttpClient.Version version) throws Exception {
    try (SocketEndpoint head =
        SocketEndpoint.start(
            request ->
                new Reply.Answer(new HttpResponse(200).add("Content-Length", "123456789")))) {
      HttpClient client = client(version);
      HttpRequest request =
          HttpRequest.newBuilder(head.uri()).method("HEAD", BodyPublishers.noBody()).build();
      for (int i = 0; i < 3; i++) {
        var reply = client.send(request, BodyHandlers.ofString());
        assertThat(reply.headers().firstValue("content-length")).contains("123456789");
        assertThat(reply.body()).isEmpty();
      }
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {204, 304})
  void statuses_without_a_body_have_none(int status) throws Exception {
    try (SocketEndpoint none =
        SocketEndpoint.start(
            request ->
                new Reply.Answer(
                    new HttpResponse(status).add("ETag", "\"e\"").body(Bytes.utf8("unseen"))))) {
      HttpClient client = client(HttpClient.Version.HTTP_1_1);
      for (int i = 0; i < 2; i++) {
        var reply =
            client.send(HttpRequest.newBuilder(none.uri()).build(), BodyHandlers.ofString());
        assertThat(reply.statusCode()).isEqualTo(status);
        assertThat(reply.body()).isEmpty();
      }
    }
  }

  @Test
  void the_old_url_connection_is_served_too() throws Exception {
    var connection = (HttpURLConnection) at("/old").toURL().openConnection();
    connection.setRequestMethod("PUT");
    connection.setDoOutput(true);
    connection.setChunkedStreamingMode(100);
    connection.getOutputStream().write(new byte[1000]);
    assertThat(connection.getResponseCode()).isEqualTo(200);
    assertThat(connection.getInputStream().readAllBytes()).hasSize(1000);
  }

  @Test
  void headers_are_found_in_any_case_and_told_in_the_order_of_their_names() throws Exception {
    StringBuilder told = new StringBuilder();
    try (SocketEndpoint headers =
            SocketEndpoint.start(
                request -> {
                  request.forEachHeader((name, value) -> told.append(name + "=" + value + " "));
                  return Seen.answer(
                      request.header("X-AMZ-META-A")
                          + request.headers("x-amz-meta-a")
                          + request.header("none")
                          + request.headers("none"));
                });
        Raw raw = new Raw(headers.uri())) {
      raw.send("GET / HTTP/1.1\r\nX-Amz-Meta-A: 1\r\nhost: h\r\n");
      raw.send("x-amz-meta-a: 2\r\na:\r\nConnection: close\r\n\r\n");
      assertThat(raw.rest()).endsWith("\r\n\r\n1[1, 2]null[]");
    }
    assertThat(told.toString().toLowerCase(java.util.Locale.ROOT))
        .isEqualTo("a= connection=close host=h x-amz-meta-a=1 x-amz-meta-a=2 ");
  }

  @Test
  void a_call_may_call_its_own_endpoint() throws Exception {
    HttpClient client = client(HttpClient.Version.HTTP_1_1);
    try (SocketEndpoint nested =
        SocketEndpoint.start(
            request -> {
              int depth = Integer.parseInt(request.path().substring(1));
              if (depth == 0) {
                return Seen.answer(".");
              }
              URI next = URI.create("http://" + request.host() + "/" + (depth - 1));
              String inner =
                  client
                      .sendAsync(HttpRequest.newBuilder(next).build(), BodyHandlers.ofString())
                      .join()
                      .body();
              return Seen.answer("(" + inner + ")");
            })) {
      var reply =
          client.send(
              HttpRequest.newBuilder(nested.uri().resolve("/20")).build(), BodyHandlers.ofString());
      assertThat(reply.body()).isEqualTo("(".repeat(20) + "." + ")".repeat(20));
    }
  }

  @Test
  void a_receiver_that_throws_is_answered_500_without_a_trace() throws Exception {
    try (SocketEndpoint failing =
            SocketEndpoint.start(
                request -> {
                  throw new AssertionError("secret");
                });
        Raw raw = new Raw(failing.uri())) {
      for (int i = 0; i < 3; i++) {
        raw.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 2\r\n\r\nab");
        assertThat(raw.head())
            .isEqualTo("HTTP/1.1 500 Internal Server Error\r\nContent-Length: 0\r\n\r\n");
      }
    }
  }

  @Test
  void closing_ends_calls_and_connections() throws Exception {
    CountDownLatch called = new CountDownLatch(1);
    CountDownLatch interrupted = new CountDownLatch(1);
    SocketEndpoint waiting =
        SocketEndpoint.start(
            request -> {
              called.countDown();
              try {
                new CountDownLatch(1).await();
              } catch (InterruptedException e) {
                interrupted.countDown();
              }
              return Seen.answer("late");
            });
    try (Raw busy = new Raw(waiting.uri());
        Raw idle = new Raw(waiting.uri())) {
      busy.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(called.await(10, TimeUnit.SECONDS)).isTrue();
      waiting.close();
      waiting.close();
      assertThat(interrupted.await(10, TimeUnit.SECONDS)).isTrue();
      assertThat(busy.rest()).isIn("", "<reset>");
      assertThat(idle.rest()).isIn("", "<reset>");
    }
  }
}
