package io.cloudfakes.transport.socket.admin;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.HttpResponse;
import io.cloudfakes.transport.Reply;
import io.cloudfakes.transport.socket.SocketEndpoint;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AdminResourceTest {
  private final World world = new World();
  private final AdminResource admin = new AdminResource(world);
  private final SocketEndpoint endpoint =
      SocketEndpoint.start(
          request ->
              new Reply.Answer(admin.answer(request).orElseGet(() -> new HttpResponse(299))));
  private final HttpClient client = HttpClient.newHttpClient();

  @AfterEach
  void close() {
    endpoint.close();
  }

  private java.net.http.HttpResponse<String> ask(String method, String path, String body)
      throws Exception {
    return client.send(
        HttpRequest.newBuilder(URI.create(endpoint.uri() + path))
            .method(method, BodyPublishers.ofString(body))
            .build(),
        BodyHandlers.ofString());
  }

  private void answers(String method, String path, String body, int status, String reply)
      throws Exception {
    var answer = ask(method, path, body);
    assertThat(answer.body()).isEqualTo(reply);
    assertThat(answer.statusCode()).isEqualTo(status);
  }

  @Test
  void health_is_told() throws Exception {
    answers("GET", "/_cloudfakes/health", "", 200, "{\"health\":\"fine\"}");
    assertThat(ask("GET", "/_cloudfakes/health", "").headers().firstValue("content-type"))
        .contains("application/json");
  }

  @Test
  void reset_resets() throws Exception {
    answers("POST", "/_cloudfakes/reset", "", 204, "");
    assertThat(world.done).containsExactly("reset");
  }

  @Test
  void the_clock_is_read_advanced_and_set() throws Exception {
    answers("GET", "/_cloudfakes/clock", "", 200, "{\"now\":\"2026-01-01T00:00:00Z\"}");
    answers(
        "POST",
        "/_cloudfakes/clock",
        "{\"advance\":\"PT1H\"}",
        200,
        "{\"now\":\"2026-01-01T01:00:00Z\"}");
    answers(
        "POST",
        "/_cloudfakes/clock",
        "{\"set\":\"2030-01-01T00:00:00Z\"}",
        200,
        "{\"now\":\"2030-01-01T00:00:00Z\"}");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "null",
        "[]",
        "{",
        "{}",
        "{} {}",
        "{\"advance\":3600}",
        "{\"advance\":\"1 hour\"}",
        "{\"set\":\"tomorrow\"}",
        "{\"advance\":\"PT1H\",\"set\":\"2030-01-01T00:00:00Z\"}",
        "{\"add\":\"PT1H\"}"
      })
  void a_bad_clock_body_is_refused_and_says_what_to_send(String body) throws Exception {
    var answer = ask("POST", "/_cloudfakes/clock", body);
    assertThat(answer.statusCode()).isEqualTo(400);
    assertThat(answer.body()).startsWith("{\"message\":").contains("PT1H").contains("set");
    assertThat(world.now()).isEqualTo(Instant.parse("2026-01-01T00:00:00Z"));
  }

  @Test
  void what_the_world_refuses_is_a_400_with_its_words() throws Exception {
    answers(
        "POST",
        "/_cloudfakes/clock",
        "{\"advance\":\"-PT1H\"}",
        400,
        "{\"message\":\"The clock goes forward only\"}");
    answers("POST", "/_cloudfakes/faults", "{\"x\":1}", 400, "{\"message\":\"A rule needs 'on'\"}");
  }

  @Test
  void faults_are_added_listed_and_removed() throws Exception {
    answers("GET", "/_cloudfakes/faults", "", 200, "{\"faults\":[]}");
    String rule = "{\"on\":\"s3:PutObject\",\"call\":1,\"then\":[\"loseReply\",{\"a\":null}]}";
    String listed = rule.replace("}]}", "}],\"id\":\"f1\"}");
    answers("POST", "/_cloudfakes/faults", rule, 201, listed);
    answers("GET", "/_cloudfakes/faults", "", 200, "{\"faults\":[" + listed + "]}");
    assertThat(ask("DELETE", "/_cloudfakes/faults/f2", "").statusCode()).isEqualTo(404);
    answers("DELETE", "/_cloudfakes/faults/f1", "", 204, "");
    answers("GET", "/_cloudfakes/faults", "", 200, "{\"faults\":[]}");
    ask("POST", "/_cloudfakes/faults", rule);
    answers("DELETE", "/_cloudfakes/faults", "", 204, "");
    answers("GET", "/_cloudfakes/faults", "", 200, "{\"faults\":[]}");
  }

  @Test
  void calls_are_listed_up_to_a_limit_and_forgotten() throws Exception {
    answers("GET", "/_cloudfakes/calls", "", 200, "{\"calls\":[{\"limit\":100}]}");
    answers("GET", "/_cloudfakes/calls?limit=7", "", 200, "{\"calls\":[{\"limit\":7}]}");
    answers("DELETE", "/_cloudfakes/calls", "", 204, "");
    assertThat(world.done).containsExactly("clearCalls");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-1", "x", "10001", "99999999999"})
  void a_bad_limit_is_refused(String limit) throws Exception {
    answers(
        "GET",
        "/_cloudfakes/calls?limit=" + limit,
        "",
        400,
        "{\"message\":\"limit must be a number from 0 to 10000\"}");
  }

  @ParameterizedTest
  @CsvSource({
    "POST,health,GET",
    "GET,reset,POST",
    "DELETE,clock,'GET, POST'",
    "PUT,faults,'GET, POST, DELETE'",
    "GET,faults/f1,DELETE",
    "POST,calls,'GET, DELETE'"
  })
  void another_method_is_refused_and_told_which_to_use(String method, String path, String allowed)
      throws Exception {
    var answer = ask(method, "/_cloudfakes/" + path, "");
    assertThat(answer.statusCode()).isEqualTo(405);
    assertThat(answer.headers().firstValue("allow")).contains(allowed);
    assertThat(answer.body()).endsWith("It takes " + allowed + "\"}");
    assertThat(world.done).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"/_cloudfakes", "/_cloudfakes/", "/_cloudfakes/clocks"})
  void an_unknown_path_is_refused_and_told_what_there_is(String path) throws Exception {
    var answer = ask("GET", path, "");
    assertThat(answer.statusCode()).isEqualTo(404);
    assertThat(answer.body()).contains("GET /_cloudfakes/health");
  }

  @ParameterizedTest
  @ValueSource(strings = {"/", "/_cloudfakesx", "/bucket/_cloudfakes/health"})
  void other_paths_are_not_its_business(String path) throws Exception {
    assertThat(ask("GET", path, "").statusCode()).isEqualTo(299);
  }

  @ParameterizedTest
  @ValueSource(strings = {"bucket.s3.us-east-1.amazonaws.com", "evil.example", "b.localhost"})
  void other_hosts_are_not_its_business(String host) throws Exception {
    try (var socket =
        new java.net.Socket(java.net.InetAddress.getLoopbackAddress(), endpoint.uri().getPort())) {
      String request =
          "POST /_cloudfakes/reset HTTP/1.1\r\nConnection: close\r\nHost: " + host + "\r\n\r\n";
      socket.getOutputStream().write(request.getBytes(java.nio.charset.StandardCharsets.US_ASCII));
      assertThat(socket.getInputStream().readAllBytes()).asString().startsWith("HTTP/1.1 299");
    }
    assertThat(world.done).isEmpty();
  }

  private static final class World implements AdminTarget {
    private final List<String> done = new ArrayList<>();
    private final List<Map<String, Object>> rules = new ArrayList<>();
    private Instant now = Instant.parse("2026-01-01T00:00:00Z");

    @Override
    public String health() {
      return "fine";
    }

    @Override
    public void reset() {
      done.add("reset");
    }

    @Override
    public Instant now() {
      return now;
    }

    @Override
    public void advance(Duration by) {
      if (by.isNegative()) {
        throw new IllegalArgumentException("The clock goes forward only");
      }
      now = now.plus(by);
    }

    @Override
    public void set(Instant to) {
      now = to;
    }

    @Override
    public List<Map<String, Object>> faults() {
      return rules;
    }

    @Override
    public Map<String, Object> addFault(Map<String, Object> rule) {
      if (!rule.containsKey("on")) {
        throw new IllegalArgumentException("A rule needs 'on'");
      }
      Map<String, Object> listed = new LinkedHashMap<>(rule);
      listed.put("id", "f" + (rules.size() + 1));
      rules.add(listed);
      return listed;
    }

    @Override
    public boolean removeFault(String id) {
      return rules.removeIf(rule -> id.equals(rule.get("id")));
    }

    @Override
    public void clearFaults() {
      rules.clear();
    }

    @Override
    public List<Map<String, Object>> calls(int limit) {
      return List.of(Map.of("limit", limit));
    }

    @Override
    public void clearCalls() {
      done.add("clearCalls");
    }
  }
}
