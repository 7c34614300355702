package io.cloudfakes.dynamodb.proof;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.BatchStatementRequest;
import software.amazon.awssdk.services.dynamodb.model.ConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ParameterizedStatement;

/** Random SELECT statements on tables and indexes, page by page. */
final class Selections {
  private final Course course;
  private final Reads reads;

  Selections(Course course, Reads reads) {
    this.course = course;
    this.reads = reads;
  }

  void select(NaiveTable table) {
    NaiveTable.Index index = reads.target(table);
    PartiqlWording wording = new PartiqlWording(course.random);
    boolean keyed = !course.oneIn(3);
    Object hash = NaiveTable.keyValue(course.trees, index.hash(), index.name() == null ? 6 : 3);
    NaiveTable.Key range = index.range();
    NaiveCondition sort =
        keyed && range != null && course.random.nextBoolean()
            ? reads.sort(range, index.name() == null)
            : null;
    // What an index has not, a filter does not see, or it is fetched: only whole ones are asked.
    NaiveCondition filter = index.isAll() ? course.condition() : null;
    List<String> names = index.isAll() && course.oneIn(3) ? List.of("a", "c") : null;
    Boolean forward =
        (keyed && range != null) ? course.trees.oneOf(new Boolean[] {true, false, null}) : null;
    List<String> clauses = new ArrayList<>();
    if (keyed) {
      clauses.add(wording.name(index.hash().name()) + " = " + wording.value(hash));
    }
    if (sort != null) {
      clauses.add(sort.print(wording, 3));
    }
    if (filter != null) {
      clauses.add("(" + filter.print(wording, 0) + ")");
    }
    String text =
        "SELECT "
            + (names == null ? "*" : String.join(", ", names))
            + " FROM \""
            + table.name
            + (index.name() == null ? "\"" : "\".\"" + index.name() + "\"")
            + (clauses.isEmpty() ? "" : " WHERE " + String.join(" AND ", clauses))
            + (forward == null ? "" : " ORDER BY " + range.name() + (forward ? " ASC" : " DESC"));
    List<Map<String, Object>> there =
        new ArrayList<>(
            keyed ? Reads.there(table, index, hash, sort) : new ArrayList<>(table.in(index)));
    if (forward != null) {
      Comparator<Map<String, Object>> order =
          (a, b) -> Naive.compare(a.get(range.name()), b.get(range.name()));
      there.sort(forward ? order : order.reversed());
    }
    Integer limit = course.oneIn(3) ? (Integer) (1 + course.random.nextInt(5)) : null;
    course.asked(text + " of " + wording.parameters());
    List<Map<String, Object>> found = new ArrayList<>();
    ConsumedCapacity units = pages(text, wording, limit, found);
    List<Map<String, Object>> expected =
        there.stream()
            .map(item -> table.seen(index, item))
            .filter(item -> filter == null || filter.holds(item))
            .map(item -> names == null ? item : NaivePath.project(paths(names), item))
            .toList();
    assertThat(found).containsExactlyInAnyOrderElementsOf(expected);
    if (forward != null && names == null) {
      assertThat(found.stream().map(item -> item.get(range.name())).toList())
          .isEqualTo(expected.stream().map(item -> item.get(range.name())).toList());
    }
    if (limit == null) {
      long bytes = there.stream().mapToLong(i -> NaiveUnits.bytes(table.seen(index, i))).sum();
      new NaiveUnits()
          .add(
              index.name() == null ? NaiveUnits.TABLE : index.name(), NaiveUnits.read(bytes, false))
          .hold(units, 1);
    }
    course.met(keyed ? "select of a partition" : "select of all");
  }

  /** Items by their keys, in a batch or in a transaction. */
  void several() {
    Map<List<Object>, ParameterizedStatement> asked = new LinkedHashMap<>();
    List<Map<String, Object>> expected = new ArrayList<>();
    for (int i = 1 + course.random.nextInt(5); i > 0; i--) {
      NaiveTable table = course.table();
      Map<String, Object> key = course.key(table);
      PartiqlWording wording = new PartiqlWording(course.random);
      String where =
          key.entrySet().stream()
              .map(one -> wording.name(one.getKey()) + " = " + wording.value(one.getValue()))
              .collect(Collectors.joining(" AND "));
      ParameterizedStatement statement =
          ParameterizedStatement.builder()
              .statement("SELECT * FROM \"" + table.name + "\" WHERE " + where)
              .parameters(wording.parameters())
              .build();
      if (asked.putIfAbsent(List.of(table.name, table.key(key)), statement) == null) {
        Map<String, Object> item = table.item(table.key(key));
        expected.add(item == null ? Map.of() : item);
      }
    }
    course.asked(asked);
    boolean together = course.random.nextBoolean();
    assertThat(together ? together(asked.values()) : oneByOne(asked.values())).isEqualTo(expected);
    course.met(together ? "selects in a transaction" : "selects in a batch");
  }

  private List<Map<String, Object>> together(Collection<ParameterizedStatement> statements) {
    return course
        .client
        .executeTransaction(b -> b.transactStatements(statements))
        .responses()
        .stream()
        .map(reply -> Naive.ofSdk(reply.item()))
        .toList();
  }

  private List<Map<String, Object>> oneByOne(Collection<ParameterizedStatement> statements) {
    List<BatchStatementRequest> requests =
        statements.stream()
            .map(
                one ->
                    BatchStatementRequest.builder()
                        .statement(one.statement())
                        .parameters(one.hasParameters() ? one.parameters() : null)
                        .consistentRead(course.random.nextBoolean())
                        .build())
            .toList();
    return course.client.batchExecuteStatement(b -> b.statements(requests)).responses().stream()
        .map(reply -> Naive.ofSdk(reply.item()))
        .toList();
  }

  private static List<NaivePath> paths(List<String> names) {
    return names.stream().map(name -> NaivePath.of(name)).toList();
  }

  /** Gives the units of the last page. */
  private ConsumedCapacity pages(
      String text, PartiqlWording wording, Integer limit, List<Map<String, Object>> found) {
    String token = null;
    ConsumedCapacity units;
    do {
      String next = token;
      ExecuteStatementResponse page =
          course.client.executeStatement(
              b ->
                  b.statement(text)
                      .parameters(wording.parameters())
                      .limit(limit)
                      .nextToken(next)
                      .returnConsumedCapacity("INDEXES"));
      page.items().forEach(item -> found.add(Naive.ofSdk(item)));
      units = page.consumedCapacity();
      token = page.nextToken();
    } while (token != null);
    return units;
  }
}
