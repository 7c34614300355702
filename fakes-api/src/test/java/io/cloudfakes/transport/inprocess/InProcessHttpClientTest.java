package io.cloudfakes.transport.inprocess;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpRequest;
import io.cloudfakes.transport.Reply;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.http.ExecutableHttpRequest;
import software.amazon.awssdk.http.HttpExecuteRequest;
import software.amazon.awssdk.http.HttpExecuteResponse;
import software.amazon.awssdk.http.SdkHttpFullRequest;
import software.amazon.awssdk.http.SdkHttpMethod;
import software.amazon.awssdk.http.SdkHttpRequest;

class InProcessHttpClientTest {
  private static SdkHttpRequest.Builder put() {
    return SdkHttpFullRequest.builder()
        .method(SdkHttpMethod.PUT)
        .protocol("https")
        .host("photos.s3.us-east-1.amazonaws.com")
        .encodedPath("/a%20b/%2F");
  }

  private static HttpExecuteResponse call(Scripted receiver, SdkHttpRequest request)
      throws IOException {
    return call(receiver, request, new byte[0]);
  }

  private static HttpExecuteResponse call(Scripted receiver, SdkHttpRequest request, byte[] body)
      throws IOException {
    return new InProcessHttpClient(receiver)
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(request)
                .contentStreamProvider(() -> new ByteArrayInputStream(body))
                .build())
        .call();
  }

  @Test
  void the_request_arrives_as_a_server_would_have_read_it() throws IOException {
    Scripted world = Scripted.replying(Scripted.answer(200));
    call(
        world,
        put()
            .putRawQueryParameter("prefix", "a b/ü")
            .putRawQueryParameter("acl", (String) null)
            .appendHeader("X-Many", "1")
            .appendHeader("X-Many", "2")
            .putHeader("X-Empty", "")
            .build(),
        "hello".getBytes(java.nio.charset.StandardCharsets.UTF_8));

    HttpRequest request = world.requests.get(0);
    assertThat(request.method()).isEqualTo("PUT");
    assertThat(request.scheme()).isEqualTo("https");
    assertThat(request.host()).isEqualTo("photos.s3.us-east-1.amazonaws.com");
    assertThat(request.path()).isEqualTo("/a%20b/%2F");
    assertThat(request.query())
        .containsEntry("prefix", List.of("a b/ü"))
        .containsEntry("acl", List.of(""))
        .hasSize(2);
    assertThat(request.headers("x-many")).containsExactly("1", "2");
    assertThat(request.header("X-MANY")).isEqualTo("1");
    assertThat(request.header("x-empty")).isEmpty();
    assertThat(request.header("x-missing")).isNull();
    assertThat(request.header("host")).isEqualTo("photos.s3.us-east-1.amazonaws.com");
    assertThat(request.header("content-length")).isEqualTo("5");
    assertThat(request.body().utf8()).isEqualTo("hello");
    List<String> lines = new ArrayList<>();
    request.forEachHeader((name, value) -> lines.add(name + "=" + value));
    assertThat(lines)
        .containsExactlyInAnyOrder(
            "Host=photos.s3.us-east-1.amazonaws.com",
            "X-Many=1",
            "X-Many=2",
            "X-Empty=",
            "Content-Length=5");
  }

  @Test
  void a_host_with_an_unusual_port_says_so_and_an_empty_path_is_the_root() throws IOException {
    Scripted world = Scripted.replying(Scripted.answer(200));
    call(world, put().protocol("http").host("127.0.0.1").port(4567).encodedPath("").build());

    assertThat(world.requests.get(0).host()).isEqualTo("127.0.0.1:4567");
    assertThat(world.requests.get(0).path()).isEqualTo("/");
  }

  @Test
  void the_body_is_read_once_and_closed() throws IOException {
    List<String> events = new ArrayList<>();
    new InProcessHttpClient(
            request -> {
              events.add("received");
              request.body();
              request.body();
              return Scripted.answer(200);
            })
        .prepareRequest(
            HttpExecuteRequest.builder()
                .request(put().build())
                .contentStreamProvider(
                    () -> {
                      events.add("opened");
                      return new ByteArrayInputStream(new byte[3]) {
                        @Override
                        public void close() {
                          events.add("closed");
                        }
                      };
                    })
                .build())
        .call();
    assertThat(events).containsExactly("received", "opened", "closed");
  }

  @Test
  void no_more_of_the_body_is_sent_than_its_content_length_says() throws IOException {
    Scripted world = Scripted.replying(Scripted.answer(200));
    call(world, put().putHeader("Content-Length", "3").build(), new byte[10]);

    assertThat(world.requests.get(0).body().length()).isEqualTo(3);
  }

  @Test
  void a_body_shorter_than_its_content_length_ends_in_a_time_out() {
    Scripted world = Scripted.replying(Scripted.answer(200));

    assertThatThrownBy(
            () -> call(world, put().putHeader("Content-Length", "30").build(), new byte[10]))
        .isInstanceOf(SocketTimeoutException.class)
        .hasMessageContaining("only 10 of the 30 bytes");
  }

  @Test
  void a_failing_body_fails_the_call_whatever_was_replied() {
    IOException gone = new IOException("disk gone");
    ExecutableHttpRequest call =
        new InProcessHttpClient(
                request -> {
                  try {
                    request.body();
                  } catch (RuntimeException e) {
                    return Scripted.answer(500);
                  }
                  return Scripted.answer(200);
                })
            .prepareRequest(
                HttpExecuteRequest.builder()
                    .request(put().build())
                    .contentStreamProvider(
                        () ->
                            new InputStream() {
                              @Override
                              public int read() throws IOException {
                                throw gone;
                              }

                              @Override
                              public int read(byte[] into, int from, int count) throws IOException {
                                throw gone;
                              }
                            })
                    .build());
    assertThatThrownBy(call::call).isSameAs(gone);
  }

  @Test
  void an_answer_has_its_status_headers_and_body() throws IOException {
    HttpExecuteResponse response =
        call(
            Scripted.replying(Scripted.answer(404, Bytes.utf8("no"), "ETag", "\"1\"")),
            put().build());

    assertThat(response.httpResponse().statusCode()).isEqualTo(404);
    assertThat(response.httpResponse().statusText()).contains("Not Found");
    assertThat(response.httpResponse().firstMatchingHeader("etag")).contains("\"1\"");
    assertThat(response.httpResponse().firstMatchingHeader("Content-Length")).contains("2");
    assertThat(response.responseBody().orElseThrow().readAllBytes()).hasSize(2);
  }

  @Test
  void the_answer_to_a_head_request_has_no_body_but_its_length() throws IOException {
    HttpExecuteResponse response =
        call(
            Scripted.replying(Scripted.answer(200, "Content-Length", "77")),
            put().method(SdkHttpMethod.HEAD).build());

    assertThat(response.responseBody()).isEmpty();
    assertThat(response.httpResponse().firstMatchingHeader("Content-Length")).contains("77");
  }

  @Test
  void a_truncated_answer_promises_the_whole_and_breaks_on_the_way() throws IOException {
    HttpExecuteResponse response =
        call(
            Scripted.replying(
                new Reply.Truncated(Scripted.response(200, Bytes.wrap(new byte[100])), 60)),
            put().build());

    assertThat(response.httpResponse().firstMatchingHeader("Content-Length")).contains("100");
    InputStream body = response.responseBody().orElseThrow();
    assertThat(body.readNBytes(60)).hasSize(60);
    assertThatThrownBy(body::read)
        .isInstanceOf(IOException.class)
        .hasMessageContaining("expected: 100; received: 60");
  }

  @Test
  void a_reset_and_a_hang_are_the_exceptions_of_a_real_socket() {
    assertThatThrownBy(() -> call(Scripted.replying(new Reply.Reset("fault #1")), put().build()))
        .isExactlyInstanceOf(SocketException.class)
        .hasMessage("Connection reset");
    assertThatThrownBy(() -> call(Scripted.replying(new Reply.Hang()), put().build()))
        .isExactlyInstanceOf(SocketTimeoutException.class)
        .hasMessage("Read timed out");
  }

  @Test
  void an_aborted_request_does_not_reach_the_world() {
    Scripted world = Scripted.replying(Scripted.answer(200));
    ExecutableHttpRequest call =
        new InProcessHttpClient(world)
            .prepareRequest(HttpExecuteRequest.builder().request(put().build()).build());
    call.abort();

    assertThatThrownBy(call::call).isInstanceOf(IOException.class).hasMessage("Request aborted");
    assertThat(world.requests).isEmpty();
  }

  @Test
  void an_aborted_reply_cannot_be_read_on() throws IOException {
    HttpExecuteResponse response =
        call(Scripted.replying(Scripted.answer(200, Bytes.utf8("abc"))), put().build());
    response.responseBody().orElseThrow().abort();

    assertThatThrownBy(() -> response.responseBody().orElseThrow().read())
        .isInstanceOf(SocketException.class);
  }

  @Test
  void a_known_length_is_read_into_one_array() throws IOException {
    byte[] sent = new byte[100_000_000];
    Arrays.fill(sent, (byte) 7);
    Scripted world = Scripted.replying(Scripted.answer(200));
    call(world, put().putHeader("Content-Length", "100000000").build(), sent);

    // 64 MiB is the longest array asked for on a header's word.
    assertThat(world.requests.get(0).body().buffers()).hasSize(2);
    assertThat(world.requests.get(0).body()).isEqualTo(Bytes.wrap(sent));
  }
}
