package io.cloudfakes.s3.history;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.Invariants;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random histories of versions, uploads, conditions, tags and locks, held step by step against a
 * naive model: 100,000 steps without a difference. In the end the state is also made again from the
 * log of its changes.
 */
class RandomHistoriesTest {
  private static final int STEPS = 25_000;
  private static final int COMPARED_EVERY = 500;
  private static final Set<String> OUTCOMES = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void a_history_is_as_foretold(long seed) {
    try (FakeAws aws =
        FakeAws.builder()
            .seed(seed)
            .startingAt(Instant.parse("2026-03-01T12:00:00Z"))
            .recordChanges()
            .callLogCapacity(100)
            .create()) {
      History history = new History(aws, seed);
      history.bucket("plain", false);
      history.version(history.bucket("versions", false), NaiveBucket.Versioning.ENABLED);
      history.bucket("locks", true);
      for (int i = 1; i <= STEPS; i++) {
        history.go();
        if (i % COMPARED_EVERY == 0) {
          history.compare();
        }
      }
      Invariants.check(aws);
      OUTCOMES.addAll(history.outcomes());
    }
  }

  @AfterAll
  static void every_way_a_step_can_end_was_met() {
    assertThat(OUTCOMES)
        .contains(
            "put good",
            "put PreconditionFailed",
            "put NoSuchKey",
            "get NoSuchKey",
            "getVersion NoSuchVersion",
            "getVersion MethodNotAllowed",
            "getVersion InvalidArgument",
            "delete PreconditionFailed",
            "remove good",
            "remove AccessDenied",
            "remove InvalidArgument",
            "copy good",
            "complete good",
            "complete InvalidPart",
            "complete PreconditionFailed",
            "complete ConditionalRequestConflict",
            "complete NoSuchKey",
            "retain AccessDenied",
            "retain InvalidArgument",
            "hold InvalidRequest",
            "hold MethodNotAllowed");
  }
}
