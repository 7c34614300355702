package io.cloudfakes.dynamodb.proof;

import io.cloudfakes.FakeAws;
import java.math.BigDecimal;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;

/** What the operations of one history have in common: the world, the chance, the tables. */
final class Course {
  private static final int SPREAD = 6;
  private static final int REMEMBERED = 4;

  final FakeAws aws;
  final DynamoDbClient client;
  final Random random;
  final Trees trees;
  final List<NaiveTable> tables = new ArrayList<>();
  private final Map<String, Integer> outcomes = new TreeMap<>();
  private final Deque<Object> asked = new ArrayDeque<>();

  Course(FakeAws aws, long seed) {
    this.aws = aws;
    this.client = aws.directClient(DynamoDbClient.class);
    this.random = new Random(seed);
    this.trees = new Trees(random);
  }

  NaiveTable table() {
    return tables.get(random.nextInt(tables.size()));
  }

  boolean oneIn(int chances) {
    return random.nextInt(chances) == 0;
  }

  /** Remembers a request, for the day it turns out to be answered wrongly. */
  void asked(Object request) {
    asked.addLast(request);
    if (asked.size() > REMEMBERED) {
      asked.removeFirst();
    }
  }

  String lastAsked() {
    return asked.stream().map(Object::toString).collect(Collectors.joining("\n"));
  }

  void met(String outcome) {
    outcomes.merge(outcome, 1, Integer::sum);
  }

  Map<String, Integer> outcomes() {
    return outcomes;
  }

  static String code(DynamoDbException e) {
    return e.awsErrorDetails().errorCode();
  }

  /** A condition, or null for none. */
  NaiveCondition condition() {
    return oneIn(3) ? trees.condition(random.nextInt(4)) : null;
  }

  /** What is to be shown of an item; null for all of it. */
  List<NaivePath> projection(NaiveTable table, int most) {
    if (random.nextBoolean()) {
      return null;
    }
    List<NaivePath> paths = trees.paths(most);
    if (oneIn(3)) {
      paths.add(NaivePath.of(trees.oneOf(table.main.keys().toArray(NaiveTable.Key[]::new)).name()));
    }
    return paths;
  }

  static Map<String, Object> shown(List<NaivePath> projection, Map<String, Object> item) {
    return projection == null ? item : NaivePath.project(projection, item);
  }

  Map<String, Object> key(NaiveTable table) {
    Map<String, Object> key = new TreeMap<>();
    table.main.keys().forEach(k -> key.put(k.name(), NaiveTable.keyValue(trees, k, SPREAD)));
    return key;
  }

  Map<String, Object> item(NaiveTable table) {
    Map<String, Object> item = trees.map(3);
    extras(table, false)
        .forEach(
            (name, value) -> {
              if (value != null) {
                item.put(name, value);
              }
            });
    item.putAll(key(table));
    return item;
  }

  /**
   * Values of attributes of some meaning: keys of indexes, wrong ones now and then, the time to
   * live, and one that is of some length.
   *
   * @param removing whether there may be nulls, for what is to be taken away
   */
  Map<String, Object> extras(NaiveTable table, boolean removing) {
    Map<String, Object> values = new TreeMap<>();
    for (NaiveTable.Key key : table.indexKeys()) {
      if (random.nextInt(removing ? 3 : 2) > 0) {
        continue;
      }
      int kind = random.nextInt(40);
      values.put(
          key.name(),
          kind == 0
              ? trees.value(1)
              : kind < 8 && removing ? null : NaiveTable.keyValue(trees, key, 3));
    }
    if (table.expires && oneIn(6)) {
      values.put(NaiveTable.EXPIRY, oneIn(4) && removing ? null : expiry());
    }
    if (oneIn(12)) {
      values.put("w", "w".repeat(random.nextInt(9000)));
    }
    return values;
  }

  /** Some minutes ahead, or what is no time to live at all. */
  private Object expiry() {
    long now = aws.clock().instant().getEpochSecond();
    return switch (random.nextInt(12)) {
      case 0 -> Long.toString(now + 60);
      case 1 -> Naive.number((now + 60) * 1000);
      case 2 -> Naive.number(now - 6L * 366 * 24 * 3600);
      case 3 -> Naive.plain(new BigDecimal(now + 60 + random.nextInt(600) + ".5"));
      default -> Naive.number(now + 60 + random.nextInt(7200));
    };
  }
}
