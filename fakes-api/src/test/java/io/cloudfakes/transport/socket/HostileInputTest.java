package io.cloudfakes.transport.socket;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Whatever is sent, it is answered or the connection closed, silently, and the endpoint serves on.
 */
class HostileInputTest {
  private static final String PREFACE = "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n";

  private final PrintStream err = System.err;
  private final ByteArrayOutputStream noise = new ByteArrayOutputStream();
  private final SocketEndpoint endpoint =
      SocketEndpoint.start(request -> Seen.answer("b" + request.body().length()));

  @BeforeEach
  void listen() {
    System.setErr(new PrintStream(noise, true, StandardCharsets.UTF_8));
  }

  @AfterEach
  void still_serves_and_has_said_nothing() throws IOException {
    System.setErr(err);
    try (endpoint;
        Raw raw = new Raw(endpoint.uri())) {
      raw.send("PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\nabc");
      assertThat(raw.rest()).startsWith("HTTP/1.1 200 OK").endsWith("\r\n\r\nb3");
    }
    assertThat(noise.toString(StandardCharsets.UTF_8)).isEmpty();
  }

  /** What comes back when these bytes and then the end are sent. */
  private String answer(byte[] bytes) throws IOException {
    try (Raw raw = new Raw(endpoint.uri())) {
      try {
        raw.send(bytes).endOutput();
      } catch (SocketException closedMeanwhile) {
        return "<reset>";
      }
      return raw.rest();
    }
  }

  private String answer(String text) throws IOException {
    return answer(text.getBytes(ISO_8859_1));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "\r\n\r\n",
        "GET\r\n\r\n",
        "GET /\r\n\r\n",
        "GET / HTTQ/1.1\r\nHost: a\r\n\r\n",
        "GET nowhere HTTP/1.1\r\nHost: a\r\n\r\n",
        "GET / HTTP/1.1\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nHost: b\r\n\r\n",
        "GET / HTTP/1.1\r\nHost a\r\n\r\n",
        "GET / HTTP/1.1\r\n: a\r\n\r\n",
        "GET / HTTP/1.1\nHost: a\n\n",
        "GET /%zz HTTP/1.1\r\nHost: a\r\n\r\n",
        "CONNECT a:80 HTTP/1.1\r\nHost: a:80\r\n\r\n",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: x\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: -1\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length:\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 18446744073709551619\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999999999999999999\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nContent-Length: 4\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 999999999999999\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nxyz\r\n",
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\nffffffffffffffffff\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 9\r\nExpect: 100-continue\r\n\r\nab",
        "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nHTTP2-Settings: ~~~\r\nConnection: Upgrade, HTTP2-Settings\r\n\r\n",
        "GET / HTTP/1.1\r\nHost: a\r\nUpgrade: h2c\r\nHTTP2-Settings: AAAAAAAA\r\nConnection: Upgrade, HTTP2-Settings\r\n\r\nnot a frame",
        "PRI * HTTP/2.0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM",
        "PRI * HTTP/2.0\r\n\r\nXX\r\n\r\n",
        PREFACE,
        PREFACE + "\0\0\0",
        PREFACE + "GET / HTTP/1.1\r\nHost: a\r\n\r\n",
        PREFACE + "\0\0\0\4\0\0\0\0\0\0\0\3\1\4\0\0\0\1abc",
        PREFACE + "\0\0\0\4\0\0\0\0\0\u00ff\u00ff\u00ff\0\0\0\0\0\1",
        PREFACE + "\0\0\0\4\0\0\0\0\0\0\0\4\3\0\0\0\0\u0009\0\0\0\2"
      })
  void what_is_no_request_is_refused(String text) throws IOException {
    String answer = answer(text);
    assertThat(answer).doesNotContain("HTTP/1.1 500").doesNotContain("\tat ");
    assertThat(answer).doesNotContain("HTTP/1.1 200");
  }

  @Test
  void a_bad_request_line_is_answered_400() throws IOException {
    assertThat(answer("\u0001\u0002\u0003\r\n\r\n"))
        .isEqualTo("HTTP/1.1 400 Bad Request\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");
  }

  @Test
  void headers_beyond_the_limit_are_refused() throws IOException {
    for (int line : List.of(100, 70_000)) {
      String text =
          "GET / HTTP/1.1\r\nHost: a\r\n" + ("x: " + "y".repeat(line) + "\r\n").repeat(1000);
      assertThat(answer(text + "\r\n"))
          .satisfiesAnyOf(
              answer -> assertThat(answer).startsWith("HTTP/1.1 400"),
              answer -> assertThat(answer).isEqualTo("<reset>"));
    }
  }

  @Test
  void a_path_beyond_the_limit_is_refused() throws IOException {
    assertThat(answer("GET /" + "x".repeat(1 << 20) + " HTTP/1.1\r\nHost: a\r\n\r\n"))
        .satisfiesAnyOf(
            answer -> assertThat(answer).startsWith("HTTP/1.1 400"),
            answer -> assertThat(answer).isEqualTo("<reset>"));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "GET / HT",
        "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 10\r\n\r\nabc",
        "PUT / HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nab",
        "PRI * HTTP/2.0\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n",
        PREFACE
      })
  void a_client_that_falls_silent_is_left(String half) throws IOException {
    SocketOptions hasty = SocketOptions.DEFAULTS.withIdle(Duration.ofMillis(50));
    try (SocketEndpoint impatient = SocketEndpoint.start(request -> Seen.answer("x"), hasty);
        Raw raw = new Raw(impatient.uri())) {
      raw.send(half);
      // Comes to an end, with or without an answer, though this side keeps its own open.
      assertThat(raw.rest()).doesNotContain("200 OK");
    }
  }

  @Test
  void a_client_that_does_not_take_its_reply_is_left() throws IOException {
    SocketOptions hasty = SocketOptions.DEFAULTS.withIdle(Duration.ofMillis(50));
    byte[] large = new byte[64 << 20];
    try (SocketEndpoint impatient =
            SocketEndpoint.start(
                request ->
                    new io.cloudfakes.transport.Reply.Answer(
                        new io.cloudfakes.protocol.HttpResponse(200)
                            .body(io.cloudfakes.protocol.Bytes.wrap(large))),
                hasty);
        Raw raw = new Raw(impatient.uri());
        Raw second = new Raw(impatient.uri())) {
      raw.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      // A connection that says nothing is closed at a look after which the other is closed too.
      assertThat(second.rest()).isIn("", "<reset>");
      try (Raw third = new Raw(impatient.uri())) {
        assertThat(third.rest()).isIn("", "<reset>");
      }
      assertThat(raw.rest().length()).isLessThan(large.length);
    }
  }

  @Test
  void ten_thousand_random_streams_do_no_harm() throws IOException {
    Random random = new Random(20260101);
    String[] beginnings = {
      "",
      "GET / HTTP/1.1\r\n",
      "GET / HTTP/1.1\r\nHost: a\r\n",
      "PUT /k HTTP/1.1\r\nHost: a\r\nTransfer-Encoding: chunked\r\n\r\n",
      "PUT /k HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\n",
      "PRI * HTTP/2.0\r\n\r\n",
      PREFACE,
      PREFACE + "\0\0\0\4\0\0\0\0\0",
    };
    for (int i = 0; i < 10_000; i++) {
      byte[] beginning = beginnings[random.nextInt(beginnings.length)].getBytes(ISO_8859_1);
      byte[] bytes = new byte[beginning.length + random.nextInt(200)];
      random.nextBytes(bytes);
      System.arraycopy(beginning, 0, bytes, 0, beginning.length);
      assertThat(answer(bytes)).as("stream %d", i).doesNotContain("HTTP/1.1 500");
    }
  }
}
