package io.cloudfakes.edge.lambda.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.SocketException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.lambda.LambdaClient;
import software.amazon.awssdk.services.lambda.model.FunctionConfiguration;

/**
 * Requests, each a good one that was spoiled, sent to the socket: none of them is answered with a
 * failure of the fake's own, and the fake goes on serving. {@code -Dcloudfakes.mutations=50000}
 * sends that many.
 */
class MutatedRequestsTest {
  private static final int MUTATIONS = Integer.getInteger("cloudfakes.mutations", 3000);
  private static final List<String> PIECES =
      List.of(
          "\"",
          "{",
          "}",
          "[",
          ":",
          ",",
          "null",
          "-1",
          "99999999999999999999",
          "1e309",
          "true",
          "\\u0000",
          "é",
          "%00",
          "%",
          "/",
          "..",
          "?",
          "&",
          "arn:aws:lambda:us-east-1:123456789012:function:echo",
          "arn:aws:lambda::::",
          "$LATEST",
          ":",
          "UEsDBA==",
          " ");

  private final FakeAws aws = FakeAws.builder().seed(1).callLogCapacity(1000).create();
  private final Random random = new Random(20261122);
  private final Map<String, Integer> statuses = new TreeMap<>();

  @Test
  void spoiled_requests_do_no_harm() throws Exception {
    List<RecordedRequest> good = RecordedRequest.ofAllScenarios();
    assertThat(good).hasSizeGreaterThan(150);
    try (aws) {
      int port = aws.endpoint().getPort();
      for (int i = 0; i < MUTATIONS; i++) {
        if (i % 300 == 0) {
          fillAnew();
          assertThat(failures()).isEmpty();
        }
        byte[] bytes = spoiled(good.get(random.nextInt(good.size())));
        judge(send(port, bytes), bytes);
      }
      assertThat(failures()).isEmpty();
      serves();
    }
    assertThat(statuses).containsKeys("200", "201", "400", "404", "409");
  }

  /** Spoiled requests may well delete: so that others find something, there is always this. */
  private void fillAnew() {
    LambdaClient lambda = aws.directClient(LambdaClient.class);
    if (lambda.listFunctions(b -> {}).functions().stream()
        .map(FunctionConfiguration::functionName)
        .noneMatch(Stage.NAME::equals)) {
      new Stage(aws, lambda, null, null).published();
    }
  }

  private byte[] spoiled(RecordedRequest request) {
    String target = request.target();
    String body = request.body();
    switch (random.nextInt(body.isEmpty() ? 2 : 6)) {
      case 0 -> target = bent(target);
      case 1 -> target = target.replaceFirst("\\?.*", "") + "?" + bent("Qualifier=1&MaxItems=5");
      case 2 -> body = body.substring(0, random.nextInt(body.length()));
      default -> body = bent(body);
    }
    if (!target.startsWith("/")) {
      target = "/" + target;
    }
    byte[] content = body.getBytes(StandardCharsets.ISO_8859_1);
    StringBuilder head =
        new StringBuilder(request.method() + " " + printable(target) + " HTTP/1.1\r\n");
    Map<String, String> headers = new TreeMap<>(request.headers());
    headers.put("Content-Length", String.valueOf(content.length));
    headers.put("Connection", "close");
    headers.forEach((name, value) -> head.append(name).append(": ").append(value).append("\r\n"));
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    out.writeBytes(head.append("\r\n").toString().getBytes(StandardCharsets.ISO_8859_1));
    out.writeBytes(content);
    return out.toByteArray();
  }

  /** What the server itself would refuse says nothing of the fake. */
  private static String printable(String target) {
    return target.replaceAll("[^!-~]", "%20");
  }

  private String bent(String good) {
    StringBuilder text = new StringBuilder(good);
    for (int n = random.nextInt(3); n >= 0 && text.length() > 1; n--) {
      int at = random.nextInt(text.length());
      int to = Math.min(text.length(), at + random.nextInt(12));
      String piece = PIECES.get(random.nextInt(PIECES.size()));
      switch (random.nextInt(3)) {
        case 0 -> text.delete(at, to);
        case 1 -> text.insert(at, piece);
        default -> text.replace(at, to, piece);
      }
    }
    return text.toString();
  }

  private void judge(String reply, byte[] request) {
    if (reply.isEmpty()) {
      statuses.merge("closed", 1, Integer::sum);
      return;
    }
    String asText = new String(request, StandardCharsets.UTF_8);
    assertThat(reply).as(asText).startsWith("HTTP/1.1 ").doesNotContain("\tat ");
    String status = reply.substring(9, 12);
    assertThat(status.startsWith("5") && !status.equals("501"))
        .as(status + " to " + asText + "\n" + reply + "\n" + failures())
        .isFalse();
    statuses.merge(status, 1, Integer::sum);
  }

  private List<String> failures() {
    return aws.calls().matching(call -> call.failure().isPresent()).stream()
        .map(call -> call.describe() + failure(call))
        .toList();
  }

  private static String failure(Call call) {
    Throwable thrown = call.failure().orElseThrow();
    return "\n" + thrown + "\n  " + List.of(thrown.getStackTrace()).subList(0, 4);
  }

  private void serves() {
    aws.reset();
    LambdaClient lambda = aws.socketClient(LambdaClient.class);
    assertThat(new Stage(aws, lambda, null, null).function().invoke(null)).isEqualTo("\"one 1\"");
  }

  /** Sends the bytes, and reads what comes back until the other side ends. */
  private static String send(int port, byte[] bytes) throws IOException {
    try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
      socket.setSoTimeout(30_000);
      try {
        socket.getOutputStream().write(bytes);
        socket.shutdownOutput();
        return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      } catch (SocketException reset) {
        return "";
      }
    }
  }
}
