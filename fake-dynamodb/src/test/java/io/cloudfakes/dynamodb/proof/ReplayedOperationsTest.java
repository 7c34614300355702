package io.cloudfakes.dynamodb.proof;

import io.cloudfakes.FakeAws;
import io.cloudfakes.contract.Invariants;
import java.time.Instant;
import org.junit.jupiter.api.Test;

/** Random operations once more, for what they leave behind: their changes make the same state. */
class ReplayedOperationsTest {
  private static final int OPERATIONS = 2000;

  @Test
  void what_was_done_can_be_done_again_from_its_changes() {
    try (FakeAws aws =
        FakeAws.builder()
            .seed(5)
            .startingAt(Instant.parse("2026-03-01T12:00:00Z"))
            .recordChanges()
            .create()) {
      Histories history = new Histories(aws, 5);
      for (int i = 0; i < OPERATIONS; i++) {
        history.go();
      }
      Invariants.check(aws);
    }
  }
}
