package io.cloudfakes.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.call.Call;
import io.cloudfakes.service.Service;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Sends good requests that were spoiled to a world's endpoint: none of them may be answered with a
 * failure of the fake's own. {@code -Dcloudfakes.mutations=50000} says how many a test sends.
 */
public final class SpoiledRequests {
  /** How many a test sends. */
  public static final int COUNT = Integer.getInteger("cloudfakes.mutations", 3000);

  /** After how many requests a world has been spoiled enough. */
  private static final int ANEW = 300;

  private final FakeAws aws;
  private final int port;
  private final Map<String, Integer> statuses = new TreeMap<>();

  /** To the endpoint of that world, which it starts. */
  public SpoiledRequests(FakeAws aws) {
    this.aws = aws;
    this.port = aws.endpoint().getPort();
  }

  /**
   * Sends one, and looks at what it is answered with.
   *
   * @return the status; "closed" when the connection was
   */
  public String send(byte[] request) throws IOException {
    String reply = RawConnection.exchange(port, request);
    String status = reply.isEmpty() ? "closed" : status(reply, request);
    statuses.merge(status, 1, Integer::sum);
    return status;
  }

  private String status(String reply, byte[] request) {
    String asText = new String(request, StandardCharsets.UTF_8);
    assertThat(reply).as(asText).startsWith("HTTP/1.1 ").doesNotContain("\tat ");
    String status = reply.substring(9, 12);
    assertThat(status.startsWith("5") && !status.equals("501"))
        .as(status + " to " + asText + "\n" + reply + "\n" + failures())
        .isFalse();
    return status;
  }

  /**
   * Sends as many bent requests as a test does, to a world that begins anew after each few hundred:
   * one that is refused changes nothing.
   *
   * @param filled so that requests find something
   */
  public void sendBent(
      BentRequests bent, List<RecordedRequest> good, Service<?> service, Runnable filled)
      throws IOException {
    for (int i = 0; i < COUNT; i++) {
      if (i % ANEW == 0) {
        nothingFailedInside();
        aws.reset();
        filled.run();
      }
      byte[] request = bent.oneOf(good);
      // What is due happens now, and not because of the request.
      aws.clock().advance(Duration.ofMillis(1));
      Object before = aws.store(service).state();
      if (send(request).startsWith("4")) {
        assertThat(aws.store(service).state())
            .as(new String(request, StandardCharsets.UTF_8))
            .isSameAs(before);
      }
    }
    nothingFailedInside();
    aws.reset();
  }

  /** How often each status came. */
  public Map<String, Integer> statuses() {
    return statuses;
  }

  /** No call in the log failed for a defect of the fake. */
  public void nothingFailedInside() {
    assertThat(failures()).isEmpty();
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
}
