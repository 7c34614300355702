package io.cloudfakes.transport.socket;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.transport.Receiver;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LifecycleTest {
  private static final String CALL =
      "PUT / HTTP/1.1\r\nHost: a\r\nContent-Length: 3\r\nConnection: close\r\n\r\n";

  private static long openFiles() throws IOException {
    Path descriptors = Path.of("/proc/self/fd");
    if (!Files.isDirectory(descriptors)) {
      // Elsewhere than on Linux the JVM's own count has to do.
      return ManagementFactory.getOperatingSystemMXBean()
              instanceof com.sun.management.UnixOperatingSystemMXBean unix
          ? unix.getOpenFileDescriptorCount()
          : 0;
    }
    try (Stream<Path> open = Files.list(descriptors)) {
      return open.count();
    }
  }

  private static long endpointThreads() {
    return Thread.getAllStackTraces().keySet().stream()
        .filter(thread -> thread.getName().startsWith("cloudfakes-endpoint"))
        .count();
  }

  private static void startCallStop(Receiver receiver) throws IOException {
    try (SocketEndpoint endpoint = SocketEndpoint.start(receiver);
        Raw raw = new Raw(endpoint.uri());
        Raw silent = new Raw(endpoint.uri())) {
      // The body comes after its headers, so that the worker thread has to wait for it.
      raw.send(CALL);
      raw.send("abc");
      assertThat(raw.rest()).endsWith("b3");
      assertThat(silent.socket().isConnected()).isTrue();
    }
  }

  @Test
  @Timeout(30)
  void a_thousand_starts_and_stops_leave_nothing_behind() throws IOException {
    Receiver receiver = request -> Seen.answer("b" + request.body().length());
    for (int i = 0; i < 10; i++) {
      startCallStop(receiver);
    }
    long threads = Thread.getAllStackTraces().size();
    long files = openFiles();
    for (int i = 0; i < 1000; i++) {
      startCallStop(receiver);
      if (i % 100 == 0) {
        assertThat(endpointThreads()).as("threads after start and stop %d", i).isZero();
      }
    }
    assertThat(endpointThreads()).isZero();
    assertThat(Thread.getAllStackTraces().size()).isLessThanOrEqualTo((int) threads + 2);
    assertThat(openFiles()).isLessThanOrEqualTo(files + 2);
  }

  @Test
  void an_endpoint_has_two_threads_until_it_is_called_and_all_are_daemons() throws IOException {
    try (SocketEndpoint endpoint = SocketEndpoint.start(request -> Seen.answer("x"));
        Raw raw = new Raw(endpoint.uri())) {
      assertThat(endpointThreads()).isEqualTo(2);
      raw.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n").head();
      assertThat(endpointThreads()).isEqualTo(3);
      assertThat(Thread.getAllStackTraces().keySet())
          .filteredOn(thread -> thread.getName().startsWith("cloudfakes-endpoint"))
          .allMatch(Thread::isDaemon);
    }
    assertThat(endpointThreads()).isZero();
  }

  @Test
  void endpoints_do_not_disturb_one_another() throws IOException {
    try (SocketEndpoint stays = SocketEndpoint.start(request -> Seen.answer("stays"));
        Raw raw = new Raw(stays.uri())) {
      SocketEndpoint.start(request -> Seen.answer("goes")).close();
      raw.send("GET / HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n");
      assertThat(raw.rest()).endsWith("stays");
    }
  }

  @Test
  void a_call_may_close_the_endpoint_it_is_answered_by() throws IOException {
    SocketEndpoint[] self = new SocketEndpoint[1];
    self[0] =
        SocketEndpoint.start(
            request -> {
              self[0].close();
              return Seen.answer("unheard");
            });
    try (Raw raw = new Raw(self[0].uri(), Duration.ofSeconds(30))) {
      raw.send("GET / HTTP/1.1\r\nHost: a\r\n\r\n");
      assertThat(raw.rest()).isIn("", "<reset>");
    }
  }
}
