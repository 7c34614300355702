package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.DynamoDbOptions;
import java.time.Instant;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random operations on tables, their items, indexes, streams and times to live, by calls, batches,
 * transactions and PartiQL, held one by one against a naive model: 20,000 without a difference, or
 * as many as {@code -Dcloudfakes.operations=1000000} says.
 */
class RandomOperationsTest {
  private static final int OPERATIONS = Integer.getInteger("cloudfakes.operations", 20_000);
  private static final int COMPARED_EVERY = 500;
  private static final Set<String> OUTCOMES = new TreeSet<>();

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4})
  void the_fake_does_what_the_naive_model_does(long seed) {
    try (FakeAws aws =
        FakeAws.builder()
            .seed(seed)
            .startingAt(Instant.parse("2026-03-01T12:00:00Z"))
            .callLogCapacity(100)
            .option(DynamoDbOptions.defaults().withStreamShards((int) seed))
            .create()) {
      Histories history = new Histories(aws, seed);
      for (int i = 1; i <= OPERATIONS / 4; i++) {
        history.go();
        if (i % COMPARED_EVERY == 0) {
          history.compare();
        }
      }
      history.compare();
      OUTCOMES.addAll(history.outcomes());
    }
  }

  @AfterAll
  static void every_way_an_operation_can_end_was_met() {
    assertThat(OUTCOMES)
        .contains(
            "put good",
            "put ConditionalCheckFailedException",
            "put ValidationException",
            "update good",
            "update ConditionalCheckFailedException",
            "update ValidationException",
            "delete good",
            "delete ConditionalCheckFailedException",
            "get good",
            "query good",
            "scan good",
            "read ValidationException",
            "batchWrite good",
            "batchWrite ValidationException",
            "batchGet good",
            "transaction good",
            "transaction cancelled",
            "transaction repeated",
            "transaction mismatched",
            "transactGet good",
            "statement None",
            "statement DuplicateItem",
            "statement ConditionalCheckFailed",
            "statement ValidationError",
            "statements batched",
            "statements done together",
            "statements cancelled",
            "select of a partition",
            "select of all",
            "selects in a batch",
            "selects in a transaction",
            "stream written",
            "stream expired",
            "index added",
            "index removed",
            "update UPDATED_OLD",
            "update UPDATED_NEW");
  }
}
