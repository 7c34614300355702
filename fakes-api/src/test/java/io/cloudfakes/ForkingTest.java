package io.cloudfakes;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** Forks that differ from their parent in some options. */
class ForkingTest {
  private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");
  private final FakeAws parent =
      FakeAws.builder()
          .providers(List.of(new Shelf.Provider()))
          .seed(7)
          .startingAt(START)
          .account("111111111111")
          .create();

  @AfterEach
  void close() {
    parent.close();
  }

  @Test
  void it_has_the_parents_options_but_for_those_set() {
    try (FakeAws fork = parent.forking("a").region("eu-west-1").create()) {
      assertThat(fork.options().region()).isEqualTo("eu-west-1");
      assertThat(fork.options().account()).isEqualTo("111111111111");
      assertThat(parent.options().region()).isEqualTo("us-east-1");
    }
  }

  @Test
  void its_seed_grows_from_the_name_unless_set() {
    try (FakeAws plain = parent.fork("a");
        FakeAws refined = parent.forking("a").region("eu-west-1").create();
        FakeAws seeded = parent.forking("a").seed(9).create()) {
      assertThat(refined.seed()).isEqualTo(plain.seed());
      assertThat(seeded.seed().value()).isEqualTo(9);
    }
  }

  @Test
  void it_begins_at_the_parents_time_unless_told_otherwise() {
    parent.clock().advance(Duration.ofMinutes(5));
    try (FakeAws fork = parent.forking("a").region("eu-west-1").create()) {
      assertThat(fork.clock().instant()).isEqualTo(START.plus(Duration.ofMinutes(5)));
    }
  }

  @Test
  void on_the_way_to_a_later_start_things_fall_due_and_reset_goes_back_to_that_start() {
    parent
        .client(DynamoDbClient.class)
        .putItem(b -> b.tableName("t").item(Map.of("id", AttributeValue.fromS("x"))));
    Instant later = START.plus(Duration.ofHours(2));
    try (FakeAws fork = parent.forking("a").startingAt(later).create()) {
      DynamoDbClient client = fork.client(DynamoDbClient.class);
      assertThat(has(client)).isFalse();
      fork.reset();
      assertThat(fork.clock().instant()).isEqualTo(later);
    }
    assertThat(has(parent.client(DynamoDbClient.class))).isTrue();
  }

  private static boolean has(DynamoDbClient client) {
    return client
        .getItem(b -> b.tableName("t").key(Map.of("id", AttributeValue.fromS("x"))))
        .hasItem();
  }
}
