package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.KeySchemaElement;
import software.amazon.awssdk.services.dynamodb.model.KeyType;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

/** SELECT from a global index whose keys have several attributes. */
class PartiqlCompositeKeysTest extends DynamoDbTestCase {
  private static final String FROM = "SELECT * FROM \"matches\".\"by-place\" WHERE ";

  @BeforeEach
  void matches() {
    createTable(
        dynamo,
        "matches",
        b ->
            b.attributeDefinitions(
                    definitions("id:S", "country:S", "league:S", "round:N", "team:S"))
                .globalSecondaryIndexes(
                    i ->
                        i.indexName("by-place")
                            .keySchema(
                                element("country", KeyType.HASH),
                                element("league", KeyType.HASH),
                                element("round", KeyType.RANGE),
                                element("team", KeyType.RANGE))
                            .projection(p -> p.projectionType(ProjectionType.ALL))),
        "id:S");
    for (String country : List.of("de", "fr")) {
      for (String league : List.of("one", "two")) {
        for (int round = 1; round <= 3; round++) {
          for (String team : List.of("a", "b")) {
            String id = country + "-" + league + "-" + round + team;
            put(
                "matches", "id", id, "country", country, "league", league, "round", round, "team",
                team);
          }
        }
      }
    }
  }

  private static KeySchemaElement element(String name, KeyType type) {
    return KeySchemaElement.builder().attributeName(name).keyType(type).build();
  }

  private List<String> ids(String where) {
    return dynamo.executeStatement(b -> b.statement(FROM + where)).items().stream()
        .map(item -> item.get("id").s())
        .toList();
  }

  private double units(String where) {
    return dynamo
        .executeStatement(
            b -> b.statement(FROM + where).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .capacityUnits();
  }

  @Test
  void a_partition_is_named_by_all_its_attributes() {
    assertThat(ids("country = 'de' AND league = 'two'"))
        .containsExactly(
            "de-two-1a", "de-two-1b", "de-two-2a", "de-two-2b", "de-two-3a", "de-two-3b");
  }

  @Test
  void conditions_on_the_sort_key_go_from_its_first_attribute_on() {
    String partition = "league = 'one' AND country = 'fr' AND ";
    assertThat(ids(partition + "round = 2")).containsExactly("fr-one-2a", "fr-one-2b");
    assertThat(ids(partition + "round = 2 AND team > 'a'")).containsExactly("fr-one-2b");
    assertThat(ids(partition + "round >= 2 AND team = 'b'"))
        .containsExactly("fr-one-2b", "fr-one-3b");
    assertThat(ids(partition + "team = 'b'"))
        .containsExactly("fr-one-1b", "fr-one-2b", "fr-one-3b");
  }

  @Test
  void several_values_of_an_attribute_are_several_partitions() {
    assertThat(ids("country IN ['de', 'fr'] AND league = 'one' AND round = 3"))
        .containsExactlyInAnyOrder("de-one-3a", "de-one-3b", "fr-one-3a", "fr-one-3b");
    assertThat(ids("country IN ['de', 'fr'] AND league IN ['one', 'two'] AND round = 1"))
        .hasSize(8);
  }

  @Test
  void part_of_the_partition_key_alone_scans_the_index() {
    assertThat(ids("country = 'de'")).hasSize(12);
    assertThat(units("country = 'de' AND league = 'one'")).isEqualTo(0.5);
    for (int i = 0; i < 40; i++) {
      put(
          "matches",
          "id",
          "far" + i,
          "country",
          "it",
          "league",
          "one",
          "round",
          i,
          "team",
          "x".repeat(1000));
    }
    assertThat(units("country = 'de' AND league = 'one'")).isEqualTo(0.5);
    assertThat(units("country = 'de'")).isGreaterThan(4);
  }

  @Test
  void the_order_is_that_of_the_sort_key_either_way() {
    String partition = "country = 'de' AND league = 'one' AND round > 1 ORDER BY ";
    List<String> up = List.of("de-one-2a", "de-one-2b", "de-one-3a", "de-one-3b");
    List<String> down = List.of("de-one-3b", "de-one-3a", "de-one-2b", "de-one-2a");
    assertThat(ids(partition + "round")).isEqualTo(up);
    assertThat(ids(partition + "round DESC")).isEqualTo(down);
    assertThat(ids(partition + "round DESC, team DESC")).isEqualTo(down);
    assertThatThrownBy(() -> ids(partition + "round DESC, team"))
        .isInstanceOf(DynamoDbException.class)
        .hasMessageContaining("ORDER BY");
  }

  @Test
  void pages_go_on_within_and_between_partitions() {
    List<String> found = new ArrayList<>();
    String token = null;
    int pages = 0;
    do {
      String next = token;
      ExecuteStatementResponse page =
          dynamo.executeStatement(
              b ->
                  b.statement(FROM + "country = 'de' AND league IN ['one', 'two']")
                      .limit(5)
                      .nextToken(next));
      page.items().forEach(item -> found.add(item.get("id").s()));
      token = page.nextToken();
      pages++;
    } while (token != null);
    assertThat(found).hasSize(12).doesNotHaveDuplicates();
    assertThat(pages).isEqualTo(3);
  }
}
