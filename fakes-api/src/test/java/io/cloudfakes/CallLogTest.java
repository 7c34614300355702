package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.call.Call;
import io.cloudfakes.call.CallLog;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** The log holds the newest calls up to its capacity, in their order, and counts the rest. */
class CallLogTest {
  private static FakeAws world(int capacity) {
    return FakeAws.builder()
        .providers(List.of(new Shelf.Provider()))
        .callLogCapacity(capacity)
        .create();
  }

  private static void calls(FakeAws aws, int number) {
    DynamoDbClient client = aws.client(DynamoDbClient.class);
    for (int i = 0; i < number; i++) {
      client.getItem(b -> b.tableName("shelf").key(Map.of("id", AttributeValue.fromS("a"))));
    }
  }

  @ParameterizedTest
  @ValueSource(ints = {0, 1, 2, 255, 256, 257, 511, 512, 513, 600, 601, 10_000})
  void the_newest_calls_are_held(int capacity) {
    try (FakeAws aws = world(capacity)) {
      calls(aws, 600);
      CallLog log = aws.calls();
      int held = Math.min(capacity, 600);

      assertThat(log.all())
          .extracting(Call::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(601 - held, 600).boxed().toList());
      assertThat(log.count()).isEqualTo(600);
      assertThat(log.dropped()).isEqualTo(600 - held);
      assertThat(log.newest(call -> true).map(Call::sequence))
          .isEqualTo(capacity == 0 ? Optional.empty() : Optional.of(600L));
      assertThat(log.newest(call -> call.sequence() == 601 - held).isPresent())
          .isEqualTo(capacity > 0);
      assertThat(log.newest(call -> call.sequence() < 601 - held)).isEmpty();
    }
  }

  @Test
  void a_cleared_log_counts_from_one() {
    try (FakeAws aws = world(300)) {
      calls(aws, 700);
      aws.calls().clear();
      assertThat(aws.calls().all()).isEmpty();
      assertThat(aws.calls().dropped()).isZero();

      calls(aws, 2);
      assertThat(aws.calls().all()).extracting(Call::sequence).containsExactly(1L, 2L);
    }
  }

  @Test
  void calls_of_many_threads_are_all_there() throws Exception {
    try (FakeAws aws = world(4_000)) {
      List<Thread> threads = new ArrayList<>();
      for (int i = 0; i < 8; i++) {
        Thread thread = new Thread(() -> calls(aws, 400));
        threads.add(thread);
        thread.start();
      }
      for (Thread thread : threads) {
        thread.join();
      }
      assertThat(aws.calls().all())
          .extracting(Call::sequence)
          .containsExactlyElementsOf(LongStream.rangeClosed(1, 3_200).boxed().toList());
    }
  }
}
