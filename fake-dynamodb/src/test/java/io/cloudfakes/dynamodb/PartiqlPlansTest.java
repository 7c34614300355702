package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/** However a SELECT finds its items, they are those of which its clause holds. */
class PartiqlPlansTest extends DynamoDbTestCase {
  private record Row(String pk, int sk, Integer n) {}

  private record Clause(String text, Predicate<Row> holds) {}

  private final Random random = new Random(20261122);
  private final List<Row> rows = new ArrayList<>();

  @BeforeEach
  void rows() {
    createTable(
        dynamo,
        "lines",
        b ->
            b.attributeDefinitions(definitions("pk:S", "sk:N", "n:N"))
                .globalSecondaryIndexes(Indexes.global("by-n", Indexes.ALL, "n", "sk")),
        "pk:S",
        "sk:N");
    for (String pk : List.of("a", "b", "c", "d")) {
      for (int sk = 0; sk < 6; sk++) {
        Integer n = random.nextInt(4) == 0 ? null : random.nextInt(4);
        rows.add(new Row(pk, sk, n));
        if (n == null) {
          put("lines", "pk", pk, "sk", sk);
        } else {
          put("lines", "pk", pk, "sk", sk, "n", n);
        }
      }
    }
  }

  @Test
  void random_clauses_find_what_they_say() {
    for (int i = 0; i < 400; i++) {
      Clause clause = clause(3);
      boolean onIndex = random.nextInt(3) == 0;
      TreeSet<String> expected =
          rows.stream()
              .filter(row -> !onIndex || row.n() != null)
              .filter(clause.holds())
              .map(row -> row.pk() + row.sk())
              .collect(Collectors.toCollection(TreeSet::new));
      String statement =
          "SELECT * FROM lines" + (onIndex ? ".\"by-n\"" : "") + " WHERE " + clause.text();
      List<String> found = found(statement, 1 + random.nextInt(30));
      assertThat(new TreeSet<>(found)).as(statement).isEqualTo(expected);
      assertThat(found).as(statement).doesNotHaveDuplicates();
    }
  }

  private List<String> found(String statement, int limit) {
    List<String> found = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ExecuteStatementResponse response =
          dynamo.executeStatement(b -> b.statement(statement).limit(limit).nextToken(next));
      for (Map<String, AttributeValue> item : response.items()) {
        found.add(item.get("pk").s() + item.get("sk").n());
      }
      token = response.nextToken();
    } while (token != null);
    return found;
  }

  private Clause clause(int depth) {
    int choice = depth == 0 ? 9 : random.nextInt(10);
    if (choice < 3) {
      Clause left = clause(depth - 1);
      Clause right = clause(depth - 1);
      return new Clause(
          "(" + left.text() + " AND " + right.text() + ")", left.holds().and(right.holds()));
    }
    if (choice < 5) {
      Clause left = clause(depth - 1);
      Clause right = clause(depth - 1);
      return new Clause(
          "(" + left.text() + " OR " + right.text() + ")", left.holds().or(right.holds()));
    }
    if (choice == 5) {
      Clause inner = clause(depth - 1);
      return new Clause("NOT (" + inner.text() + ")", inner.holds().negate());
    }
    return leaf();
  }

  private Clause leaf() {
    int value = random.nextInt(6);
    String letter = "abcde".substring(random.nextInt(5)).substring(0, 1);
    return switch (random.nextInt(8)) {
      case 0 -> new Clause("pk = '" + letter + "'", row -> row.pk().equals(letter));
      case 1 ->
          new Clause(
              "pk IN ['a', '" + letter + "']",
              row -> row.pk().equals("a") || row.pk().equals(letter));
      case 2 -> new Clause("sk >= " + value, row -> row.sk() >= value);
      case 3 -> new Clause(value + " > sk", row -> row.sk() < value);
      case 4 ->
          new Clause(
              "sk BETWEEN " + value + " AND " + (value + 2),
              row -> row.sk() >= value && row.sk() <= value + 2);
      case 5 -> new Clause("n = " + value % 4, row -> row.n() != null && row.n() == value % 4);
      case 6 -> new Clause("n IS MISSING", row -> row.n() == null);
      default -> new Clause("sk = " + value, row -> row.sk() == value);
    };
  }
}
