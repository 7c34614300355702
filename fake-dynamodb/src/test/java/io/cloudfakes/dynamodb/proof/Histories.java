package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import io.cloudfakes.FakeAws;
import io.cloudfakes.dynamodb.FakeDynamoDb;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveSpecification;

/** Random operations, each done to the fake and to the naive model, and held against each other. */
final class Histories {
  private static final int TABLES = 4;
  private static final int MOST_INDEXES = 6;

  private final Course course;
  private final Schemas schemas;
  private final ItemWrites items;
  private final Batches batches;
  private final Reads reads;
  private final Transactions transactions;
  private final Statements statements;
  private final Selections selections;
  private final StreamReads streams;

  Histories(FakeAws aws, long seed) {
    course = new Course(aws, seed);
    schemas = new Schemas(course);
    items = new ItemWrites(course);
    batches = new Batches(course);
    reads = new Reads(course);
    transactions = new Transactions(course);
    statements = new Statements(course);
    selections = new Selections(course, reads);
    streams = new StreamReads(course);
    for (int i = 0; i < TABLES; i++) {
      create(schemas.table());
    }
  }

  Set<String> outcomes() {
    return course.outcomes().keySet();
  }

  void go() {
    try {
      settle();
      NaiveTable table = course.table();
      switch (course.random.nextInt(29)) {
        case 0, 1, 2, 3, 4 -> items.put(table);
        case 5, 6, 7, 8, 9, 10 -> items.update(table);
        case 11, 12 -> items.delete(table);
        case 13 -> items.get(table);
        case 14, 15, 16 -> reads.query(table);
        case 17 -> reads.scan(table);
        case 18 -> batches.write();
        case 19 -> batches.get();
        case 20, 21 -> transactions.write();
        case 22 -> transactions.repeat();
        case 23 -> transactions.get();
        case 24 -> statements.execute();
        case 25 -> statements.batch();
        case 26 -> statements.transaction();
        case 27 -> selections.several();
        default -> selections.select(table);
      }
      if (course.oneIn(150)) {
        advance(Duration.ofSeconds(course.random.nextInt(3600)));
      }
      if (course.oneIn(300)) {
        changeTables();
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("after " + course.lastAsked() + "\n" + e, e);
    }
  }

  /** Nothing is to expire while an operation is under way: each call takes a millisecond. */
  private void settle() {
    long now = course.aws.clock().instant().getEpochSecond();
    if (course.tables.stream().anyMatch(table -> table.soonest() <= now + 3)) {
      advance(Duration.ofSeconds(5));
    }
  }

  private void advance(Duration duration) {
    course.aws.clock().advance(duration);
    long now = course.aws.clock().instant().getEpochSecond();
    course.tables.forEach(table -> table.expire(now));
    course.asked("advance " + duration);
  }

  private void create(NaiveTable table) {
    course.client.createTable(Schemas.creation(table));
    if (table.expires) {
      course.client.updateTimeToLive(
          b ->
              b.tableName(table.name)
                  .timeToLiveSpecification(
                      TimeToLiveSpecification.builder()
                          .enabled(true)
                          .attributeName(NaiveTable.EXPIRY)
                          .build()));
    }
    course.tables.add(table);
    course.met("table created");
  }

  private void changeTables() {
    NaiveTable table = course.table();
    switch (course.random.nextInt(4)) {
      case 0 -> {
        streams.hold(table);
        transactions.forget();
        course.client.deleteTable(b -> b.tableName(table.name));
        course.tables.remove(table);
        // Under the same name there may be another table at once.
        create(
            course.random.nextBoolean()
                ? schemas.table()
                : new NaiveTable(
                    table.name, table.main, table.indexes(), table.view, table.expires));
      }
      case 1, 2 -> {
        if (table.indexes().size() < MOST_INDEXES) {
          NaiveTable.Index index = schemas.global(table.main);
          table.add(index);
          course.client.updateTable(Schemas.addition(table, index));
          course.met("index added");
        }
      }
      default -> {
        List<NaiveTable.Index> global =
            table.indexes().stream().filter(NaiveTable.Index::global).toList();
        if (!global.isEmpty()) {
          NaiveTable.Index index = global.get(course.random.nextInt(global.size()));
          table.remove(index);
          course.client.updateTable(
              b ->
                  b.tableName(table.name)
                      .globalSecondaryIndexUpdates(u -> u.delete(d -> d.indexName(index.name()))));
          course.met("index removed");
        }
      }
    }
    course.asked("tables are changed: " + course.tables.stream().map(t -> t.name).toList());
  }

  /** Everything there is and was told, against everything there should be. */
  void compare() {
    try {
      settle();
      for (NaiveTable table : course.tables) {
        List<Map<String, Object>> found = new ArrayList<>();
        course
            .aws
            .fake(FakeDynamoDb.class)
            .table(table.name)
            .items()
            .forEach(item -> found.add(Naive.ofSdk(item)));
        assertThat(found).containsExactlyInAnyOrderElementsOf(table.items());
        streams.hold(table);
      }
    } catch (AssertionError | RuntimeException e) {
      throw new AssertionError("after " + course.lastAsked() + "\n" + e, e);
    }
  }
}
