package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Random queries and scans of tables and indexes, page by page, held against the naive model. */
final class Reads {
  private static final String[] SIGNS = {"=", "<", "<=", ">", ">="};

  /** What is asked beside the keys; all but {@code consistent} may be null. */
  private record Wish(
      NaiveCondition filter,
      List<NaivePath> projection,
      String select,
      Integer limit,
      boolean consistent) {
    boolean counts() {
      return "COUNT".equals(select);
    }

    boolean isWhole() {
      return "ALL_ATTRIBUTES".equals(select);
    }
  }

  /** A page of a query or a scan. */
  private record Page(
      List<Map<String, AttributeValue>> items,
      boolean hasItems,
      int count,
      int scanned,
      Map<String, AttributeValue> last,
      ConsumedCapacity units) {
    static Page of(QueryResponse reply) {
      return new Page(
          reply.items(),
          reply.hasItems(),
          reply.count(),
          reply.scannedCount(),
          reply.lastEvaluatedKey(),
          reply.consumedCapacity());
    }

    static Page of(ScanResponse reply) {
      return new Page(
          reply.items(),
          reply.hasItems(),
          reply.count(),
          reply.scannedCount(),
          reply.lastEvaluatedKey(),
          reply.consumedCapacity());
    }
  }

  /** All pages together. */
  private static final class Found {
    final List<Map<String, Object>> items = new ArrayList<>();
    int count;
    int scanned;
    int pages;
    ConsumedCapacity units;
  }

  private final Course course;
  private final Trees trees;

  Reads(Course course) {
    this.course = course;
    this.trees = course.trees;
  }

  static String print(List<NaivePath> paths, Wording wording) {
    return paths.stream().map(path -> path.print(wording)).collect(Collectors.joining(", "));
  }

  private static String printed(List<NaivePath> paths, Wording wording) {
    return paths == null ? null : print(paths, wording);
  }

  private static String printed(NaiveCondition condition, Wording wording) {
    return condition == null ? null : condition.print(wording, 0);
  }

  void query(NaiveTable table) {
    NaiveTable.Index index = target(table);
    Wish wish = wish(table, index);
    Wording wording = new Wording(course.random);
    Object hash = NaiveTable.keyValue(trees, index.hash(), index.global() ? 3 : 6);
    NaiveTable.Key range = index.range();
    NaiveCondition sort =
        range == null || course.random.nextBoolean() ? null : sort(range, index.name() == null);
    Boolean forward = trees.oneOf(new Boolean[] {true, false, null});
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table.name)
            .indexName(index.name())
            .keyConditionExpression(keys(index, hash, sort, wording))
            .filterExpression(printed(wish.filter(), wording))
            .projectionExpression(printed(wish.projection(), wording))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .select(wish.select())
            .limit(wish.limit())
            .consistentRead(wish.consistent())
            .returnConsumedCapacity("INDEXES")
            .scanIndexForward(forward);
    List<Map<String, Object>> there = there(table, index, hash, sort);
    if (range != null) {
      Comparator<Map<String, Object>> order =
          (a, b) -> Naive.compare(a.get(range.name()), b.get(range.name()));
      there.sort(Boolean.FALSE.equals(forward) ? order.reversed() : order);
    }
    course.asked(request.build());
    Found found = new Found();
    try {
      pages(
          start -> Page.of(course.client.query(request.exclusiveStartKey(start).build())),
          wish,
          found);
    } catch (DynamoDbException e) {
      refused(e, index, wish);
      return;
    }
    hold(table, index, wish, there, found);
    boolean ordered = range != null && wish.projection() == null && wish.filter() == null;
    if (ordered && !wish.counts()) {
      assertThat(found.items.stream().map(item -> item.get(range.name())).toList())
          .isEqualTo(there.stream().map(item -> item.get(range.name())).toList());
    }
    course.met("query good");
  }

  private String keys(NaiveTable.Index index, Object hash, NaiveCondition sort, Wording wording) {
    String keys = wording.name(index.hash().name()) + " = " + wording.value(hash);
    if (sort == null) {
      return keys;
    }
    String text = sort.print(wording, 3);
    return course.oneIn(4) ? text + " AND " + keys : keys + " AND " + text;
  }

  /** What of an index has that key, in no order. */
  static List<Map<String, Object>> there(
      NaiveTable table, NaiveTable.Index index, Object hash, NaiveCondition sort) {
    return table.in(index).stream()
        .filter(item -> item.get(index.hash().name()).equals(hash))
        .filter(item -> sort == null || sort.holds(item))
        .collect(Collectors.toCollection(ArrayList::new));
  }

  void scan(NaiveTable table) {
    NaiveTable.Index index = target(table);
    Wish wish = wish(table, index);
    Wording wording = new Wording(course.random);
    int segments = course.random.nextInt(4);
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(table.name)
            .indexName(index.name())
            .filterExpression(printed(wish.filter(), wording))
            .projectionExpression(printed(wish.projection(), wording))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .select(wish.select())
            .limit(wish.limit())
            .consistentRead(wish.consistent())
            .returnConsumedCapacity("INDEXES")
            .totalSegments(segments == 0 ? null : (Integer) segments);
    course.asked(request.build());
    Found found = new Found();
    try {
      for (int segment = 0; segment < Math.max(1, segments); segment++) {
        request.segment(segments == 0 ? null : (Integer) segment);
        pages(
            start -> Page.of(course.client.scan(request.exclusiveStartKey(start).build())),
            wish,
            found);
      }
    } catch (DynamoDbException e) {
      refused(e, index, wish);
      return;
    }
    hold(table, index, wish, table.in(index), found);
    course.met("scan good");
  }

  private static void pages(
      Function<Map<String, AttributeValue>, Page> read, Wish wish, Found found) {
    Map<String, AttributeValue> start = null;
    do {
      Page page = read.apply(start);
      assertThat(page.hasItems()).isEqualTo(!wish.counts());
      assertThat(page.items()).hasSize(wish.counts() ? 0 : page.count());
      assertThat(page.scanned())
          .isLessThanOrEqualTo(wish.limit() == null ? Integer.MAX_VALUE : wish.limit());
      // A page that is not full is the last one.
      assertThat(page.last().isEmpty())
          .isEqualTo(wish.limit() == null || page.scanned() < wish.limit());
      page.items().forEach(item -> found.items.add(Naive.ofSdk(item)));
      found.count += page.count();
      found.scanned += page.scanned();
      found.pages++;
      found.units = page.units();
      start = page.last();
    } while (!start.isEmpty());
  }

  private static void hold(
      NaiveTable table,
      NaiveTable.Index index,
      Wish wish,
      List<Map<String, Object>> there,
      Found found) {
    List<Map<String, Object>> expected =
        there.stream()
            .map(item -> wish.isWhole() ? item : table.seen(index, item))
            .filter(item -> wish.filter() == null || wish.filter().holds(item))
            .map(item -> Course.shown(wish.projection(), item))
            .toList();
    assertThat(found.count).isEqualTo(expected.size());
    assertThat(found.scanned).isEqualTo(there.size());
    if (!wish.counts()) {
      assertThat(found.items).containsExactlyInAnyOrderElementsOf(expected);
    }
    if (found.pages == 1) {
      units(table, index, wish, there).hold(found.units, 1);
    }
  }

  /** What reading it all at once costs, and fetching from the table what an index has not. */
  private static NaiveUnits units(
      NaiveTable table, NaiveTable.Index index, Wish wish, List<Map<String, Object>> there) {
    long bytes = 0;
    double fetched = 0;
    for (Map<String, Object> item : there) {
      bytes += NaiveUnits.bytes(table.seen(index, item));
      if (wish.isWhole() && !index.isAll()) {
        fetched += NaiveUnits.read(NaiveUnits.bytes(item), wish.consistent());
      }
    }
    return new NaiveUnits()
        .add(NaiveUnits.TABLE, fetched)
        .add(
            index.name() == null ? NaiveUnits.TABLE : index.name(),
            NaiveUnits.read(bytes, wish.consistent()));
  }

  /** A global index is asked only for what it has. */
  private void refused(DynamoDbException e, NaiveTable.Index index, Wish wish) {
    boolean lacks =
        index.global()
            && !index.isAll()
            && wish.projection() != null
            && wish.projection().stream().anyMatch(p -> !index.included().contains(p.root()));
    if (!lacks || !Course.code(e).equals("ValidationException")) {
      throw e;
    }
    course.met("read ValidationException");
  }

  NaiveTable.Index target(NaiveTable table) {
    int which = course.random.nextInt(table.indexes().size() + 1);
    return which == 0 ? table.main : table.indexes().get(which - 1);
  }

  private Wish wish(NaiveTable table, NaiveTable.Index index) {
    Integer limit = course.oneIn(3) ? (Integer) (1 + course.random.nextInt(5)) : null;
    boolean consistent = !index.global() && course.random.nextBoolean();
    if (index.name() != null && !index.global() && !index.isAll()) {
      // Whether other attributes are asked for decides what such an index reads at all.
      String select = course.random.nextBoolean() ? null : "ALL_ATTRIBUTES";
      return new Wish(null, null, select, limit, consistent);
    }
    NaiveCondition filter =
        course.random.nextBoolean() ? trees.condition(course.random.nextInt(3)) : null;
    return switch (course.random.nextInt(4)) {
      case 0 -> new Wish(filter, course.projection(table, 3), null, limit, consistent);
      case 1 -> new Wish(filter, null, "COUNT", limit, consistent);
      default -> new Wish(filter, null, null, limit, consistent);
    };
  }

  NaiveCondition sort(NaiveTable.Key key, boolean main) {
    NaivePath path = NaivePath.of(key.name());
    Object low = NaiveTable.keyValue(trees, key, main ? 6 : 3);
    if (!key.type().equals("N") && course.oneIn(4)) {
      return new NaiveCondition.Begins(
          path, low instanceof String s ? s.substring(0, 1 + course.random.nextInt(2)) : low);
    }
    if (course.oneIn(4)) {
      Object high = NaiveTable.keyValue(trees, key, main ? 6 : 3);
      boolean turned = Naive.compare(low, high) > 0;
      return new NaiveCondition.Between(
          new NaiveOperand.At(path), turned ? high : low, turned ? low : high);
    }
    return new NaiveCondition.Compare(
        new NaiveOperand.At(path), trees.oneOf(SIGNS), new NaiveOperand.Literal(low));
  }
}
