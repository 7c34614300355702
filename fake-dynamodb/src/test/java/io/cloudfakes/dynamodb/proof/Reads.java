package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.DynamoDbClient;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.QueryResponse;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanResponse;

/** Random queries and scans of tables and indexes, page by page, held against the naive model. */
final class Reads {
  private static final String[] SIGNS = {"=", "<", "<=", ">", ">="};

  /** What is asked beside the keys; all may be null. */
  private record Wish(NaiveCondition filter, List<NaivePath> projection, String select) {}

  private final DynamoDbClient client;
  private final Trees trees;
  private final Map<String, Integer> outcomes;
  private String last = "";

  Reads(DynamoDbClient client, Trees trees, Map<String, Integer> outcomes) {
    this.client = client;
    this.trees = trees;
    this.outcomes = outcomes;
  }

  String last() {
    return last;
  }

  static String print(List<NaivePath> paths, Wording wording) {
    return paths.stream().map(path -> path.print(wording)).collect(Collectors.joining(", "));
  }

  void query(NaiveTable table) {
    NaiveTable.Index index = target(table);
    Wish wish = wish(index);
    Wording wording = new Wording(trees.random);
    Object hash = NaiveTable.keyValue(trees, index.hash(), index.global() ? 3 : 6);
    NaiveTable.Key range = index.range();
    NaiveCondition sort =
        range == null || trees.random.nextBoolean() ? null : sort(range, index.name() == null);
    String keys = wording.name(index.hash().name()) + " = " + wording.value(hash);
    if (sort != null) {
      String text = sort.print(wording, 3);
      keys = trees.random.nextInt(4) == 0 ? text + " AND " + keys : keys + " AND " + text;
    }
    Boolean forward = trees.oneOf(new Boolean[] {true, false, null});
    QueryRequest.Builder request =
        QueryRequest.builder()
            .tableName(table.name)
            .indexName(index.name())
            .keyConditionExpression(keys)
            .filterExpression(wish.filter() == null ? null : wish.filter().print(wording, 0))
            .projectionExpression(
                wish.projection() == null ? null : print(wish.projection(), wording))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .select(wish.select())
            .limit(limit())
            .scanIndexForward(forward);
    boolean forwards = !Boolean.FALSE.equals(forward);
    List<Map<String, Object>> there =
        table.in(index).stream()
            .filter(item -> item.get(index.hash().name()).equals(hash))
            .filter(item -> sort == null || sort.holds(item))
            .collect(Collectors.toCollection(ArrayList::new));
    if (range != null) {
      Comparator<Map<String, Object>> order =
          (a, b) -> Naive.compare(a.get(range.name()), b.get(range.name()));
      there.sort(forwards ? order : order.reversed());
    }
    List<Map<String, Object>> found = new ArrayList<>();
    int[] counts = new int[2];
    last = request.build().toString();
    try {
      for (Map<String, AttributeValue> start = null; start == null || !start.isEmpty(); ) {
        QueryResponse page = client.query(request.exclusiveStartKey(start).build());
        page(
            page.items(),
            page.count(),
            page.scannedCount(),
            page.hasItems(),
            request.build().limit(),
            wish,
            found,
            counts);
        start = page.lastEvaluatedKey();
      }
    } catch (DynamoDbException e) {
      refused(e, index, wish);
      return;
    }
    hold(table, index, wish, there, found, counts);
    if (range != null
        && wish.projection() == null
        && wish.filter() == null
        && !"COUNT".equals(wish.select())) {
      assertThat(found.stream().map(item -> item.get(range.name())).toList())
          .isEqualTo(there.stream().map(item -> item.get(range.name())).toList());
    }
    outcomes.merge("query good", 1, Integer::sum);
  }

  void scan(NaiveTable table) {
    NaiveTable.Index index = target(table);
    Wish wish = wish(index);
    Wording wording = new Wording(trees.random);
    int segments = trees.random.nextInt(4);
    ScanRequest.Builder request =
        ScanRequest.builder()
            .tableName(table.name)
            .indexName(index.name())
            .filterExpression(wish.filter() == null ? null : wish.filter().print(wording, 0))
            .projectionExpression(
                wish.projection() == null ? null : print(wish.projection(), wording))
            .expressionAttributeNames(wording.names())
            .expressionAttributeValues(wording.values())
            .select(wish.select())
            .limit(limit())
            .totalSegments(segments == 0 ? null : (Integer) segments);
    List<Map<String, Object>> found = new ArrayList<>();
    int[] counts = new int[2];
    last = request.build().toString();
    try {
      for (int segment = 0; segment < Math.max(1, segments); segment++) {
        request.segment(segments == 0 ? null : (Integer) segment);
        for (Map<String, AttributeValue> start = null; start == null || !start.isEmpty(); ) {
          ScanResponse page = client.scan(request.exclusiveStartKey(start).build());
          page(
              page.items(),
              page.count(),
              page.scannedCount(),
              page.hasItems(),
              request.build().limit(),
              wish,
              found,
              counts);
          start = page.lastEvaluatedKey();
        }
      }
    } catch (DynamoDbException e) {
      refused(e, index, wish);
      return;
    }
    hold(table, index, wish, table.in(index), found, counts);
    outcomes.merge("scan good", 1, Integer::sum);
  }

  private static void page(
      List<Map<String, AttributeValue>> items,
      int count,
      int scanned,
      boolean hasItems,
      Integer limit,
      Wish wish,
      List<Map<String, Object>> found,
      int[] counts) {
    boolean counting = "COUNT".equals(wish.select());
    assertThat(hasItems).isEqualTo(!counting);
    assertThat(items).hasSize(counting ? 0 : count);
    assertThat(scanned).isLessThanOrEqualTo(limit == null ? Integer.MAX_VALUE : limit);
    items.forEach(item -> found.add(Naive.ofSdk(item)));
    counts[0] += count;
    counts[1] += scanned;
  }

  private static void hold(
      NaiveTable table,
      NaiveTable.Index index,
      Wish wish,
      List<Map<String, Object>> there,
      List<Map<String, Object>> found,
      int[] counts) {
    boolean whole = "ALL_ATTRIBUTES".equals(wish.select());
    List<Map<String, Object>> expected =
        there.stream()
            .map(item -> whole ? item : table.seen(index, item))
            .filter(item -> wish.filter() == null || wish.filter().holds(item))
            .map(
                item ->
                    wish.projection() == null ? item : NaivePath.project(wish.projection(), item))
            .toList();
    assertThat(counts).containsExactly(expected.size(), there.size());
    if (!"COUNT".equals(wish.select())) {
      assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    }
  }

  /** A global index is asked only for what it has. */
  private void refused(DynamoDbException e, NaiveTable.Index index, Wish wish) {
    boolean lacks =
        index.global()
            && !index.projection().equals("ALL")
            && wish.projection() != null
            && wish.projection().stream().anyMatch(p -> !index.included().contains(p.root()));
    if (!lacks || !e.awsErrorDetails().errorCode().equals("ValidationException")) {
      throw e;
    }
    outcomes.merge("read ValidationException", 1, Integer::sum);
  }

  private NaiveTable.Index target(NaiveTable table) {
    int which = trees.random.nextInt(table.indexes.size() + 1);
    return which == 0 ? table.main : table.indexes.get(which - 1);
  }

  private Integer limit() {
    return trees.random.nextInt(3) == 0 ? 1 + trees.random.nextInt(5) : null;
  }

  private Wish wish(NaiveTable.Index index) {
    boolean local = index.name() != null && !index.global() && !index.projection().equals("ALL");
    if (local) {
      // Whether other attributes are asked for decides what such an index reads at all.
      return new Wish(null, null, trees.random.nextBoolean() ? null : "ALL_ATTRIBUTES");
    }
    NaiveCondition filter =
        trees.random.nextBoolean() ? trees.condition(trees.random.nextInt(3)) : null;
    return switch (trees.random.nextInt(4)) {
      case 0 -> new Wish(filter, trees.paths(3), null);
      case 1 -> new Wish(filter, null, "COUNT");
      default -> new Wish(filter, null, null);
    };
  }

  private NaiveCondition sort(NaiveTable.Key key, boolean main) {
    NaivePath path = NaivePath.of(key.name());
    Object low = NaiveTable.keyValue(trees, key, main ? 6 : 3);
    if (!key.type().equals("N") && trees.random.nextInt(4) == 0) {
      return new NaiveCondition.Begins(
          path, low instanceof String s ? s.substring(0, 1 + trees.random.nextInt(2)) : low);
    }
    if (trees.random.nextInt(4) == 0) {
      Object high = NaiveTable.keyValue(trees, key, main ? 6 : 3);
      boolean turned = Naive.compare(low, high) > 0;
      return new NaiveCondition.Between(
          new NaiveCondition.At(path), turned ? high : low, turned ? low : high);
    }
    return new NaiveCondition.Compare(
        new NaiveCondition.At(path), trees.oneOf(SIGNS), new NaiveCondition.Literal(low));
  }
}
