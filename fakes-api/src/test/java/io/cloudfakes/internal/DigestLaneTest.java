package io.cloudfakes.internal;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.protocol.Bytes;
import io.cloudfakes.protocol.RunningDigest;
import io.cloudfakes.service.BodyDigests;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HexFormat;
import java.util.Queue;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import org.junit.jupiter.api.Test;

class DigestLaneTest {
  /** As {@code seq 0 999 | tr -d "\\n" | md5sum} gives it. */
  private static final String MD5 = "6b21c4a111ac178feacf9ec9d0c71f17";

  private static String digest(Executor beside, Runnable beforeTheEnd) {
    BodyDigests digests = new BodyDigests().with("MD5", RunningDigest.of("MD5"));
    DigestLane lane = new DigestLane(digests, beside);
    for (int i = 0; i < 1000; i++) {
      lane.accept(Bytes.wrap(Integer.toString(i).getBytes(StandardCharsets.UTF_8)));
    }
    beforeTheEnd.run();
    lane.end();
    byte[] value = digests.value("MD5");
    return value == null ? "none" : HexFormat.of().formatHex(value);
  }

  @Test
  void the_second_thread_takes_the_runs_in_in_their_order() {
    ExecutorService pool = Executors.newCachedThreadPool();
    try {
      for (int round = 0; round < 50; round++) {
        assertThat(digest(pool, () -> {})).isEqualTo(MD5);
      }
    } finally {
      pool.shutdown();
    }
  }

  @Test
  void a_thread_that_never_begins_is_not_waited_for() {
    Queue<Runnable> asked = new ArrayDeque<>();
    assertThat(digest(asked::add, () -> {})).isEqualTo(MD5);
    assertThat(asked).hasSize(1);
    asked.remove().run();
  }

  @Test
  void an_endpoint_that_closes_takes_no_more_work_and_the_digest_is_right() {
    Executor closing =
        task -> {
          throw new RejectedExecutionException("closing");
        };
    assertThat(digest(closing, () -> {})).isEqualTo(MD5);
  }

  @Test
  void a_thread_that_has_done_all_is_asked_again_when_more_comes() {
    Queue<Runnable> asked = new ArrayDeque<>();
    BodyDigests digests = new BodyDigests().with("MD5", RunningDigest.of("MD5"));
    DigestLane lane = new DigestLane(digests, asked::add);
    lane.accept(Bytes.utf8("ab"));
    asked.remove().run();
    lane.accept(Bytes.utf8("c"));
    asked.remove().run();
    lane.end();
    assertThat(digests.value("MD5"))
        .isEqualTo(HexFormat.of().parseHex("900150983cd24fb0d6963f7d28e17f72"));
    assertThat(digests.value("SHA-1")).as("not asked for").isNull();
  }
}
