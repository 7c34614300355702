package io.cloudfakes.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What goes over the wire, byte for byte. */
class WireTest {
  private final Seen.Echo echo = new Seen.Echo();
  private final SocketEndpoint endpoint = SocketEndpoint.start(echo);

  @AfterEach
  void close() {
    endpoint.close();
  }

  @Test
  void continue_is_sent_when_the_body_is_wanted() throws Exception {
    try (Raw raw = new Raw(endpoint.uri())) {
      for (int i = 0; i < 3; i++) {
        raw.send("PUT /k HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
        assertThat(raw.head()).startsWith("HTTP/1.1 100 Continue\r\n");
        raw.send("body");
        assertThat(raw.head()).startsWith("HTTP/1.1 200 OK\r\n");
        assertThat(raw.bytes(4)).isEqualTo("body");
      }
    }
  }

  @Test
  void continue_is_not_sent_when_the_body_is_not_wanted() throws Exception {
    try (SocketEndpoint refusing =
            SocketEndpoint.start(
                request ->
                    new Reply.Answer(new HttpResponse(403).body(Bytes.utf8("AccessDenied"))));
        Raw raw = new Raw(refusing.uri())) {
      raw.send("PUT /k HTTP/1.1\r\nHost: a\r\nContent-Length: 4\r\nExpect: 100-continue\r\n\r\n");
      assertThat(raw.rest())
          .startsWith("HTTP/1.1 403 Forbidden\r\n")
          .contains("Connection: close\r\n")
          .endsWith("\r\n\r\nAccessDenied");
    }
  }

  @Test
  void a_body_refused_unread_leaves_the_connection_usable() throws Exception {
    try (SocketEndpoint refusing =
            SocketEndpoint.start(request -> new Reply.Answer(new HttpResponse(403)));
        Raw raw = new Raw(refusing.uri())) {
      for (int i = 0; i < 3; i++) {
        raw.send("PUT /k HTTP/1.1\r\nHost: a\r\nContent-Length: 2000000\r\n\r\n");
        raw.send(new byte[2000000]);
        assertThat(raw.head()).startsWith("HTTP/1.1 403 Forbidden\r\n");
      }
    }
  }

  @Test
  void pipelined_requests_are_answered_in_order() throws Exception {
    StringBuilder all = new StringBuilder();
    for (int i = 0; i < 50; i++) {
      all.append("PUT /k" + i + " HTTP/1.1\r\nHost: a\r\nContent-Length: 5\r\n\r\n")
          .append(String.format(java.util.Locale.ROOT, "b%04d", i))
          .append("GET /g" + i + " HTTP/1.1\r\nHost: a\r\n\r\n");
    }
    try (Raw raw = new Raw(endpoint.uri())) {
      raw.send(all.toString());
      for (int i = 0; i < 50; i++) {
        assertThat(raw.head()).contains("x-path: /k" + i + "\r\n");
        assertThat(raw.bytes(5)).isEqualTo(String.format(java.util.Locale.ROOT, "b%04d", i));
        assertThat(raw.head()).contains("x-path: /g" + i + "\r\n");
      }
    }
  }

  @Test
  void chunks_are_put_together_however_they_are_cut() throws Exception {
    try (Raw raw = new Raw(endpoint.uri())) {
      raw.send("PUT /k HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n3\r\nab");
      raw.send("c\r\nA;ext=1\r\n0123456789\r\n0");
      raw.send("\r\nx-trailer: t\r\n\r\n");
      assertThat(raw.head()).startsWith("HTTP/1.1 200 OK\r\n");
      assertThat(raw.bytes(13)).isEqualTo("abc0123456789");
      raw.send("GET /next HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(raw.head()).contains("x-path: /next");
    }
  }

  @Test
  void a_request_sent_byte_by_byte_is_one_request() throws Exception {
    try (Raw raw = new Raw(endpoint.uri())) {
      String request = "PUT /slow%2Fly?a=b HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\n\r\nxyz";
      for (int i = 0; i < request.length(); i++) {
        raw.send(request.substring(i, i + 1));
      }
      assertThat(raw.head()).contains("x-path: /slow%2Fly\r\n");
      assertThat(raw.bytes(3)).isEqualTo("xyz");
    }
  }

  @Test
  void a_virtual_host_is_passed_on() throws Exception {
    try (Raw raw = new Raw(endpoint.uri())) {
      raw.send("GET /key HTTP/1.1\r\nHost: my_bucket.x.s3.us-east-1.amazonaws.com:80\r\n\r\n");
      raw.head();
      assertThat(echo.seen.take().host()).isEqualTo("my_bucket.x.s3.us-east-1.amazonaws.com:80");
    }
  }

  @Test
  void an_absolute_target_is_cut_down_to_its_path() throws Exception {
    try (Raw raw = new Raw(endpoint.uri())) {
      raw.send("GET http://a.example/x%2Fy?q=1 HTTP/1.1\r\nHost: a.example\r\n\r\n");
      assertThat(raw.head()).contains("x-path: /x%2Fy\r\n");
      assertThat(echo.seen.take().host()).isEqualTo("a.example");
    }
  }

  @Test
  void octets_that_should_have_been_encoded_are() throws Exception {
    try (Raw raw = new Raw(endpoint.uri())) {
      raw.send("GET /\u00e2\u0082\u00ac|{} HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(raw.head()).contains("x-path: /%E2%82%AC|{}\r\n");
    }
  }

  @Test
  void a_client_of_version_1_0_is_answered_and_left() throws Exception {
    try (Raw raw = new Raw(endpoint.uri())) {
      raw.send("GET /old HTTP/1.0\r\n\r\n");
      assertThat(raw.rest()).startsWith("HTTP/1.0 200 OK\r\n").contains("x-path: /old");
      assertThat(echo.seen.take().host()).isEmpty();
    }
  }

  @Test
  void a_client_that_stops_reading_holds_no_thread() throws Exception {
    byte[] large = new byte[32 << 20];
    CountDownLatch done = new CountDownLatch(2);
    try (SocketEndpoint sending =
            SocketEndpoint.start(
                request -> {
                  done.countDown();
                  return new Reply.Answer(new HttpResponse(200).body(Bytes.wrap(large)));
                });
        Raw stalled = new Raw(sending.uri());
        Raw other = new Raw(sending.uri())) {
      stalled.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      other.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(done.await(10, TimeUnit.SECONDS)).isTrue();
      other.head();
      assertThat(other.bytes(large.length)).hasSize(large.length);
      stalled.head();
      assertThat(stalled.bytes(large.length)).hasSize(large.length);
    }
  }
}
