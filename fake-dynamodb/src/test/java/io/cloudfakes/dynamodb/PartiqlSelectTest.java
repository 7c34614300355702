package io.cloudfakes.dynamodb;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;

class PartiqlSelectTest extends PartiqlTestCase {
  @BeforeEach
  void songs() {
    song("Acme Band", "Beta", "Year", 2001, "Genre", "rock", "Awards", 2);
    song("Acme Band", "Alpha", "Year", 2003, "Genre", "rock", "Awards", 0);
    song("Acme Band", "Gamma", "Year", 2002, "Genre", "pop", "Tags", strings("a", "b"));
    song("No One", "Delta", "Year", 1999, "Genre", "rock");
    song("Zulu", "Eta", "Detail", Map.of("Grammys", List.of(2020, 2018), "Note", "x"));
  }

  private double capacity(String statement) {
    return dynamo
        .executeStatement(
            b -> b.statement(statement).returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
        .consumedCapacity()
        .capacityUnits();
  }

  @Test
  void a_full_key_gets_one_item() {
    assertThat(
            items("SELECT * FROM \"Music\" WHERE \"Artist\" = 'Acme Band' AND SongTitle = 'Beta'"))
        .containsExactly(song("Acme Band", "Beta"));
    assertThat(items("SELECT * FROM Music WHERE Artist=? AND SongTitle=?", "Acme Band", "zzz"))
        .isEmpty();
    assertThat(titles("select * from Music where 'Beta' = SongTitle and Artist = 'Acme Band'"))
        .containsExactly("Beta");
    ExecuteStatementResponse response =
        dynamo.executeStatement(
            b ->
                b.statement("SELECT * FROM Music WHERE Artist='Acme Band' AND SongTitle='Beta'")
                    .limit(1));
    assertThat(response.nextToken()).isNull();
    assertThat(response.hasLastEvaluatedKey()).isFalse();
  }

  @Test
  void a_partition_is_queried_in_the_order_of_its_sort_keys() {
    assertThat(titles("SELECT * FROM Music WHERE Artist = 'Acme Band'"))
        .containsExactly("Alpha", "Beta", "Gamma");
    assertThat(titles("SELECT * FROM Music WHERE Artist = 'Acme Band' ORDER BY SongTitle DESC"))
        .containsExactly("Gamma", "Beta", "Alpha");
    assertThat(titles("SELECT * FROM Music WHERE Artist = 'Acme Band' AND SongTitle > 'Alpha'"))
        .containsExactly("Beta", "Gamma");
    assertThat(
            titles(
                "SELECT * FROM Music WHERE Artist = 'Acme Band' AND SongTitle BETWEEN 'Alpha' AND"
                    + " 'Beta' ORDER BY SongTitle DESC"))
        .containsExactly("Beta", "Alpha");
    assertThat(
            titles(
                "SELECT * FROM Music WHERE Artist = 'Acme Band' AND begins_with(SongTitle, 'G')"))
        .containsExactly("Gamma");
  }

  @Test
  void several_partitions_are_queried_one_after_the_other() {
    assertThat(titles("SELECT * FROM Music WHERE Artist IN ['Zulu', 'No One', 'nobody']"))
        .containsExactly("Eta", "Delta");
    assertThat(titles("SELECT * FROM Music WHERE Artist = 'Zulu' OR Artist = 'No One'"))
        .containsExactly("Eta", "Delta");
    assertThat(titles("SELECT * FROM Music WHERE Artist IN ('Zulu', ?) ORDER BY Artist", "No One"))
        .containsExactly("Delta", "Eta");
    assertThat(
            titles(
                "SELECT * FROM Music WHERE Artist IN ['Acme Band', 'Zulu'] ORDER BY Artist DESC,"
                    + " SongTitle DESC"))
        .containsExactly("Eta", "Gamma", "Beta", "Alpha");
  }

  @Test
  void what_is_read_depends_on_the_conditions_on_keys() {
    String wide = "w".repeat(4000);
    for (int i = 0; i < 5; i++) {
      song("Wide", "song" + i, "Text", wide);
    }
    song("Other", "song", "Text", wide);
    assertThat(capacity("SELECT * FROM Music WHERE Artist='Wide' AND SongTitle='song1'"))
        .isEqualTo(0.5);
    assertThat(capacity("SELECT * FROM Music WHERE Artist='Wide' AND SongTitle >= 'song3'"))
        .isEqualTo(1.0);
    assertThat(capacity("SELECT * FROM Music WHERE Artist='Wide' AND begins_with(SongTitle, 'x')"))
        .isEqualTo(0.5);
    assertThat(capacity("SELECT * FROM Music WHERE Artist='Wide' AND Text='none'")).isEqualTo(2.5);
    assertThat(capacity("SELECT * FROM Music WHERE Text='none'")).isEqualTo(3.0);
    assertThat(
            dynamo
                .executeStatement(
                    b ->
                        b.statement("SELECT * FROM Music WHERE Text='none'")
                            .consistentRead(true)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits())
        .isEqualTo(6.0);
  }

  @Test
  void a_scan_finds_what_the_clause_says() {
    assertThat(titles("SELECT * FROM Music")).hasSize(5);
    assertThat(titles("SELECT * FROM Music WHERE Awards > 1")).containsExactly("Beta");
    assertThat(titles("SELECT * FROM Music WHERE 1 < Awards")).containsExactly("Beta");
    assertThat(titles("SELECT * FROM Music WHERE Awards BETWEEN 0 AND 1")).containsExactly("Alpha");
    assertThat(titles("SELECT * FROM Music WHERE Awards NOT IN [0, 2] AND Awards IS NOT MISSING"))
        .isEmpty();
    assertThat(titles("SELECT * FROM Music WHERE contains(Tags, 'b')")).containsExactly("Gamma");
    assertThat(titles("SELECT * FROM Music WHERE size(Tags) = 2")).containsExactly("Gamma");
    assertThat(titles("SELECT * FROM Music WHERE attribute_type(Detail, 'M')"))
        .containsExactly("Eta");
    assertThat(titles("SELECT * FROM Music WHERE Detail.Grammys[1] = 2018")).containsExactly("Eta");
    assertThat(titles("SELECT * FROM Music WHERE Detail['Note'] <> 'y' AND Detail IS NOT MISSING"))
        .containsExactly("Eta");
    // As in expressions, what is not there differs from everything.
    assertThat(titles("SELECT * FROM Music WHERE Detail.Note != 'z'")).hasSize(5);
    assertThat(titles("SELECT * FROM Music WHERE \"Year\" IS MISSING")).containsExactly("Eta");
    assertThat(
            titles(
                "SELECT * FROM Music WHERE (Artist = 'Zulu' OR Awards = 0) AND NOT (Awards = 2)"))
        .containsExactlyInAnyOrder("Alpha", "Eta");
  }

  @Test
  void null_is_a_value_and_missing_is_none() {
    put("Music", "Artist", "N", "SongTitle", "null", "x", AttributeValue.fromNul(true));
    put("Music", "Artist", "N", "SongTitle", "text", "x", "y");
    put("Music", "Artist", "N", "SongTitle", "missing");
    assertThat(titles("SELECT * FROM Music WHERE Artist='N' AND x IS NULL"))
        .containsExactly("null");
    assertThat(titles("SELECT * FROM Music WHERE Artist='N' AND x = NULL")).containsExactly("null");
    assertThat(titles("SELECT * FROM Music WHERE Artist='N' AND x IS MISSING"))
        .containsExactly("missing");
    assertThat(titles("SELECT * FROM Music WHERE Artist='N' AND x IS NOT NULL"))
        .containsExactly("missing", "text");
  }

  @Test
  void paths_are_shown_under_their_last_names() {
    assertThat(
            items(
                "SELECT Artist, Detail.Note, Detail.Grammys[0], nothing FROM Music WHERE"
                    + " Artist='Zulu' AND SongTitle='Eta'"))
        .containsExactly(item("Artist", "Zulu", "Note", "x", "Grammys[0]", 2020));
    assertThat(items("SELECT nothing FROM Music WHERE Artist='Zulu'")).containsExactly(item());
  }

  @Test
  void indexes_are_read_like_tables() {
    assertThat(items("SELECT * FROM \"Music\".\"GenreIndex\" WHERE Genre='rock' AND \"Year\">2000"))
        .containsExactly(
            item(
                "Artist",
                "Acme Band",
                "SongTitle",
                "Beta",
                "Genre",
                "rock",
                "Year",
                2001,
                "Awards",
                2),
            item(
                "Artist",
                "Acme Band",
                "SongTitle",
                "Alpha",
                "Genre",
                "rock",
                "Year",
                2003,
                "Awards",
                0));
    assertThat(titles("SELECT * FROM Music.YearIndex WHERE Artist='Acme Band' ORDER BY \"Year\""))
        .containsExactly("Beta", "Gamma", "Alpha");
    assertThat(items("SELECT Genre FROM Music.YearIndex WHERE Artist='No One'"))
        .containsExactly(item("Genre", "rock"));
    assertThat(
            dynamo
                .executeStatement(
                    b ->
                        b.statement("SELECT * FROM Music.GenreIndex WHERE Genre='pop'")
                            .returnConsumedCapacity(ReturnConsumedCapacity.INDEXES))
                .consumedCapacity()
                .globalSecondaryIndexes()
                .get("GenreIndex")
                .capacityUnits())
        .isEqualTo(0.5);
    assertInvalid(
        "The table does not have the specified index: zzz",
        () -> execute("SELECT * FROM Music.zzz"));
    assertInvalid(
        "Consistent reads are not supported on global secondary indexes",
        () ->
            dynamo.executeStatement(
                b -> b.statement("SELECT * FROM Music.GenreIndex").consistentRead(true)));
    assertInvalid(
        "One or more parameter values were invalid: Global secondary index GenreIndex does not"
            + " project [Tags]",
        () -> execute("SELECT Tags FROM Music.GenreIndex"));
  }

  @Test
  void pages_go_on_by_their_tokens() {
    for (int i = 0; i < 7; i++) {
      song("A", "a" + i);
      song("B", "b" + i);
    }
    for (String statement :
        List.of(
            "SELECT * FROM Music WHERE Artist IN ['A', 'B'] ORDER BY Artist, SongTitle DESC",
            "SELECT * FROM Music WHERE Artist IN ['B', 'A']",
            "SELECT * FROM Music",
            "SELECT * FROM Music.GenreIndex",
            "SELECT * FROM Music.GenreIndex WHERE Genre = 'rock'")) {
      List<String> all = titles(statement);
      for (int limit = 1; limit <= 8; limit++) {
        assertThat(paged(statement, limit)).as(statement + limit).isEqualTo(all);
      }
    }
  }

  private List<String> paged(String statement, int limit) {
    List<String> titles = new ArrayList<>();
    String token = null;
    do {
      String next = token;
      ExecuteStatementResponse response =
          dynamo.executeStatement(b -> b.statement(statement).limit(limit).nextToken(next));
      assertThat(response.items()).hasSizeLessThanOrEqualTo(limit);
      assertThat(response.hasLastEvaluatedKey()).isEqualTo(response.nextToken() != null);
      response.items().forEach(item -> titles.add(item.get("SongTitle").s()));
      token = response.nextToken();
    } while (token != null);
    return titles;
  }

  @Test
  void the_limit_counts_before_the_clause() {
    ExecuteStatementResponse response =
        dynamo.executeStatement(
            b ->
                b.statement("SELECT * FROM Music WHERE Artist='Acme Band' AND \"Year\"=2002")
                    .limit(2));
    assertThat(response.items()).isEmpty();
    assertThat(response.lastEvaluatedKey())
        .isEqualTo(item("Artist", "Acme Band", "SongTitle", "Beta"));
  }

  @Test
  void a_page_ends_at_a_megabyte() {
    for (int i = 0; i < 4; i++) {
      song("Wide", "song" + i, "Text", "x".repeat(390_000));
    }
    ExecuteStatementResponse response = execute("SELECT SongTitle FROM Music WHERE Artist='Wide'");
    assertThat(response.items()).hasSize(2);
    assertThat(response.nextToken()).isNotNull();
  }

  @Test
  void a_token_is_good_for_its_statement_only() {
    String token =
        dynamo.executeStatement(b -> b.statement("SELECT * FROM Music").limit(1)).nextToken();
    assertInvalid(
        "NextToken does not match request",
        () ->
            dynamo.executeStatement(b -> b.statement("SELECT Artist FROM Music").nextToken(token)));
    assertInvalid(
        "Invalid NextToken",
        () -> dynamo.executeStatement(b -> b.statement("SELECT * FROM Music").nextToken("abc")));
  }

  @Test
  void order_goes_by_keys_only() {
    assertInvalid(
        "Must have WHERE clause in the statement when using ORDER BY clause.",
        () -> execute("SELECT * FROM Music ORDER BY SongTitle"));
    assertInvalid(
        "Must have hash key in ORDER BY clause when more than one hash key condition specified in"
            + " WHERE clause.",
        () -> execute("SELECT * FROM Music WHERE Artist='a' OR Artist='b' ORDER BY SongTitle"));
    assertInvalid(
        "Must have at least one non-optional hash key condition in WHERE clause when using ORDER"
            + " BY clause.",
        () -> execute("SELECT * FROM Music WHERE SongTitle='a' ORDER BY SongTitle"));
    assertInvalid(
        "Variable reference Genre in ORDER BY clause must be part of the primary key",
        () -> execute("SELECT * FROM Music WHERE Artist='a' ORDER BY Genre"));
  }

  @Test
  void keys_have_their_types() {
    assertInvalid(
        "One or more parameter values were invalid: Condition parameter type does not match schema"
            + " type",
        () -> execute("SELECT * FROM Music WHERE Artist=1"));
  }
}
