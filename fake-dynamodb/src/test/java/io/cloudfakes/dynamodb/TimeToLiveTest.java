package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.cloudfakes.FakeAws;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.OperationType;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;
import software.amazon.awssdk.services.dynamodb.streams.DynamoDbStreamsClient;

class TimeToLiveTest extends DynamoDbTestCase {
  private static final long NOW = START.getEpochSecond();

  private void enable(String table) {
    set(table, "expires", true);
  }

  private void set(String table, String attribute, boolean enabled) {
    dynamo.updateTimeToLive(
        b ->
            b.tableName(table)
                .timeToLiveSpecification(t -> t.attributeName(attribute).enabled(enabled)));
  }

  private TimeToLiveDescription describe(String table) {
    return dynamo.describeTimeToLive(b -> b.tableName(table)).timeToLiveDescription();
  }

  private List<String> left() {
    return fake.table("things").items().stream().map(item -> item.get("pk").s()).sorted().toList();
  }

  @Test
  void an_item_is_gone_once_the_clock_has_moved_past_its_time() {
    createTable("things");
    enable("things");
    put("things", "pk", "soon", "expires", NOW + 60);
    put("things", "pk", "later", "expires", NOW + 120);
    put("things", "pk", "never");
    aws.clock().advance(Duration.ofSeconds(59));
    assertThat(left()).containsExactly("later", "never", "soon");
    aws.clock().advance(Duration.ofSeconds(1));
    assertThat(left()).containsExactly("later", "never");
    aws.clock().advance(Duration.ofDays(1));
    assertThat(left()).containsExactly("never");
  }

  @Test
  void items_that_were_there_before_expire_too() {
    createTable("things");
    put("things", "pk", "a", "expires", NOW + 60);
    enable("things");
    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(left()).isEmpty();
  }

  @Test
  void the_time_of_an_item_can_be_changed() {
    createTable("things");
    enable("things");
    put("things", "pk", "longer", "expires", NOW + 60);
    put("things", "pk", "shorter", "expires", NOW + 600);
    put("things", "pk", "without", "expires", NOW + 60);
    put("things", "pk", "deleted", "expires", NOW + 60);
    put("things", "pk", "longer", "expires", NOW + 600);
    put("things", "pk", "shorter", "expires", NOW + 60);
    put("things", "pk", "without");
    dynamo.deleteItem(b -> b.tableName("things").key(item("pk", "deleted")));
    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(left()).containsExactly("longer", "without");
  }

  @Test
  void what_is_no_time_is_ignored() {
    createTable("things");
    enable("things");
    put("things", "pk", "text", "expires", String.valueOf(NOW + 60));
    put("things", "pk", "millis", "expires", (NOW + 60) * 1000);
    put("things", "pk", "ancient", "expires", NOW - Duration.ofDays(5 * 366).toSeconds());
    put("things", "pk", "list", "expires", List.of(NOW + 60));
    put("things", "pk", "negative", "expires", -1);
    put("things", "pk", "huge", "expires", AttributeValue.fromN("1e100"));
    put("things", "pk", "old", "expires", NOW - Duration.ofDays(4 * 365).toSeconds());
    put("things", "pk", "fraction", "expires", AttributeValue.fromN(NOW + 10 + ".5"));
    aws.clock().advance(Duration.ofDays(1));
    assertThat(left()).containsExactly("ancient", "huge", "list", "millis", "negative", "text");
  }

  @Test
  void expired_items_stay_readable_for_the_delay() {
    DynamoDbOptions slow = DynamoDbOptions.defaults().withTimeToLiveDelay(Duration.ofDays(2));
    try (FakeAws world = FakeAws.builder().startingAt(START).option(slow).create()) {
      DynamoDbClient client = world.client(DynamoDbClient.class);
      createTable(client, "things", b -> {}, "pk:S");
      client.updateTimeToLive(
          b ->
              b.tableName("things")
                  .timeToLiveSpecification(t -> t.attributeName("expires").enabled(true)));
      Map<String, AttributeValue> item = item("pk", "a", "expires", NOW + 60);
      client.putItem(b -> b.tableName("things").item(item));
      world.clock().advance(Duration.ofDays(2));
      assertThat(client.getItem(b -> b.tableName("things").key(item("pk", "a"))).item())
          .isEqualTo(item);
      assertThat(client.scan(b -> b.tableName("things")).count()).isEqualTo(1);
      world.clock().advance(Duration.ofSeconds(61));
      assertThat(client.getItem(b -> b.tableName("things").key(item("pk", "a"))).hasItem())
          .isFalse();
    }
    assertThatThrownBy(() -> DynamoDbOptions.defaults().withTimeToLiveDelay(Duration.ofHours(49)))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void streams_tell_who_removed_an_expired_item() {
    createTable(
        dynamo,
        "things",
        b ->
            b.streamSpecification(
                s -> s.streamEnabled(true).streamViewType(StreamViewType.OLD_IMAGE)),
        "pk:S");
    enable("things");
    put("things", "pk", "a", "expires", NOW + 60);
    aws.clock().advance(Duration.ofSeconds(61));
    DynamoDbStreamsClient streams = aws.client(DynamoDbStreamsClient.class);
    String arn = dynamo.describeTable(b -> b.tableName("things")).table().latestStreamArn();
    Record removed = StreamsTestCase.records(streams, arn).get(1);
    assertThat(removed.eventName()).isEqualTo(OperationType.REMOVE);
    assertThat(removed.userIdentity().type()).isEqualTo("Service");
    assertThat(removed.userIdentity().principalId()).isEqualTo("dynamodb.amazonaws.com");
    assertThat(removed.dynamodb().oldImage()).isEqualTo(item("pk", "a", "expires", NOW + 60));
    assertThat(removed.dynamodb().approximateCreationDateTime()).isEqualTo(START.plusSeconds(60));
  }

  @Test
  void indexes_lose_expired_items_too() {
    createTable(
        dynamo,
        "things",
        b -> b.globalSecondaryIndexes(Indexes.global("byKind", Indexes.ALL, "kind")),
        "pk:S",
        "sk:S",
        "kind:S");
    enable("things");
    put("things", "pk", "a", "sk", "b", "kind", "c", "expires", NOW + 60);
    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(dynamo.scan(b -> b.tableName("things").indexName("byKind")).items()).isEmpty();
  }

  @Test
  void it_is_enabled_and_disabled_in_its_time() {
    DynamoDbOptions slow = DynamoDbOptions.defaults().withTableActivation(Duration.ofSeconds(30));
    try (FakeAws world = FakeAws.builder().startingAt(START).option(slow).create()) {
      DynamoDbClient client = world.client(DynamoDbClient.class);
      createTable(client, "things", b -> {}, "pk:S");
      assertInvalid(
          "Cannot describe time to live while table is in CREATING state: Current table state is"
              + " CREATING",
          () -> client.describeTimeToLive(b -> b.tableName("things")));
      world.clock().advance(Duration.ofSeconds(30));
      client.putItem(b -> b.tableName("things").item(item("pk", "a", "expires", NOW + 40)));
      client.updateTimeToLive(
          b ->
              b.tableName("things")
                  .timeToLiveSpecification(t -> t.attributeName("expires").enabled(true)));
      assertThat(status(client)).isEqualTo(TimeToLiveStatus.ENABLING);
      world.clock().advance(Duration.ofSeconds(20));
      assertThat(client.scan(b -> b.tableName("things")).count()).isEqualTo(1);
      world.clock().advance(Duration.ofSeconds(10));
      assertThat(status(client)).isEqualTo(TimeToLiveStatus.ENABLED);
      assertThat(client.scan(b -> b.tableName("things")).count()).isZero();
      world.clock().advance(Duration.ofHours(1));
      client.updateTimeToLive(
          b ->
              b.tableName("things")
                  .timeToLiveSpecification(t -> t.attributeName("expires").enabled(false)));
      assertThat(status(client)).isEqualTo(TimeToLiveStatus.DISABLING);
      world.clock().advance(Duration.ofSeconds(30));
      assertThat(status(client)).isEqualTo(TimeToLiveStatus.DISABLED);
    }
  }

  private static TimeToLiveStatus status(DynamoDbClient client) {
    return client
        .describeTimeToLive(b -> b.tableName("things"))
        .timeToLiveDescription()
        .timeToLiveStatus();
  }

  @Test
  void it_can_be_changed_once_an_hour() {
    createTable("things");
    assertThat(describe("things").timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    assertThat(describe("things").attributeName()).isNull();
    assertInvalid("TimeToLive is already disabled", () -> set("things", "expires", false));
    enable("things");
    assertThat(describe("things").timeToLiveStatus()).isEqualTo(TimeToLiveStatus.ENABLED);
    assertThat(describe("things").attributeName()).isEqualTo("expires");
    assertInvalid("TimeToLive is already enabled", () -> enable("things"));
    assertInvalid(
        "TimeToLive is active on a different AttributeName: current AttributeName is expires",
        () -> set("things", "other", true));
    assertInvalid(
        "Time to live has been modified multiple times within a fixed interval",
        () -> set("things", "expires", false));
    aws.clock().advance(Duration.ofHours(1));
    set("things", "expires", false);
    assertThat(describe("things").timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
    put("things", "pk", "a", "expires", NOW + 4000);
    aws.clock().advance(Duration.ofHours(1));
    assertThat(left()).containsExactly("a");
    set("things", "other", true);
    put("things", "pk", "b", "other", NOW + 8000);
    aws.clock().advance(Duration.ofHours(1));
    assertThat(left()).containsExactly("a");
  }

  @Test
  void what_is_no_specification_is_refused() {
    createTable("things");
    assertInvalid(
        "1 validation error detected: Value '' at 'timeToLiveSpecification.attributeName' failed to"
            + " satisfy constraint: Member must have length greater than or equal to 1",
        () -> set("things", "", true));
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found: Table: nothing not found",
        () -> enable("nothing"));
  }

  @Test
  void a_deleted_table_leaves_nothing_to_expire() {
    createTable("things");
    enable("things");
    put("things", "pk", "a", "expires", NOW + 60);
    dynamo.deleteTable(b -> b.tableName("things"));
    createTable("things");
    put("things", "pk", "a", "expires", NOW + 60);
    aws.clock().advance(Duration.ofSeconds(61));
    assertThat(left()).containsExactly("a");
    assertThat(describe("things").timeToLiveStatus()).isEqualTo(TimeToLiveStatus.DISABLED);
  }

  @Test
  void many_items_expire_in_their_order() {
    createTable("things");
    enable("things");
    List<String> gone = new ArrayList<>();
    for (int i = 0; i < 20_000; i++) {
      fake.table("things").put(item("pk", "k" + i, "expires", NOW + 100 + i));
    }
    aws.clock().advance(Duration.ofSeconds(100 + 9_999));
    assertThat(fake.table("things").size()).isEqualTo(10_000);
    fake.table("things").items().forEach(item -> gone.add(item.get("expires").n()));
    assertThat(gone).allMatch(n -> Long.parseLong(n) >= NOW + 100 + 10_000);
  }
}
