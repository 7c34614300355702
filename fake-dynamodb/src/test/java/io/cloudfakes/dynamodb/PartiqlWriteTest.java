package io.cloudfakes.dynamodb;

import static io.cloudfakes.dynamodb.assertions.DynamoDbAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionalCheckFailedException;
import software.amazon.awssdk.services.dynamodb.model.DuplicateItemException;
import software.amazon.awssdk.services.dynamodb.model.ReturnConsumedCapacity;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;

class PartiqlWriteTest extends PartiqlTestCase {
  private static final String KEY = " WHERE Artist='Acme Band' AND SongTitle='PartiQL Rocks'";

  @Test
  void an_insert_stores_values_of_all_types() {
    assertThat(
            items(
                "INSERT INTO \"Music\" VALUE {'Artist': 'Acme Band', 'SongTitle': 'It''s', 'n': 1,"
                    + " 'minus': -1.50, 'big': 1e3, 't': TRUE, 'f': false, 'nil': null, 'map':"
                    + " {'a': 'x', 'b': {}}, 'list': [1, 'two', [?]], 'ns': <<1, 34, 4.5>>, 'ss':"
                    + " <<'p', 'q'>>, 'param': ?, 'bytes': ?}",
                "three",
                List.of(4),
                new byte[] {1, 2}))
        .isEmpty();
    assertThat(song("Acme Band", "It's"))
        .isEqualTo(
            item(
                "Artist",
                "Acme Band",
                "SongTitle",
                "It's",
                "n",
                1,
                "minus",
                -1.5,
                "big",
                1000,
                "t",
                true,
                "f",
                false,
                "nil",
                AttributeValue.fromNul(true),
                "map",
                Map.of("a", "x", "b", Map.of()),
                "list",
                List.of(1, "two", List.of("three")),
                "ns",
                numbers("1", "4.5", "34"),
                "ss",
                strings("p", "q"),
                "param",
                List.of(4),
                "bytes",
                new byte[] {1, 2}));
  }

  @Test
  void an_insert_replaces_nothing() {
    song("Acme Band", "PartiQL Rocks", "n", 1);
    assertThatThrownBy(
            () ->
                execute(
                    "INSERT INTO Music VALUE {'Artist':'Acme Band','SongTitle':?}",
                    "PartiQL Rocks"))
        .isInstanceOfSatisfying(
            DuplicateItemException.class,
            e ->
                assertThat(e.awsErrorDetails().errorMessage())
                    .isEqualTo("Duplicate primary key exists in table"));
    assertThat(song("Acme Band", "PartiQL Rocks")).containsKey("n");
    assertInvalid(
        "One or more parameter values were invalid: Missing the key SongTitle in the item",
        () -> execute("INSERT INTO Music VALUE {'Artist':'Acme Band'}"));
  }

  @Test
  void an_update_sets_and_removes() {
    song(
        "Acme Band",
        "PartiQL Rocks",
        "n",
        5,
        "gone",
        "x",
        "l",
        List.of(1),
        "ns",
        numbers("1", "2"),
        "ss",
        strings("a"),
        "map",
        Map.of("a", 1));
    assertThat(
            items(
                "UPDATE Music SET n = n + 100 SET map.b = [2020, 'x'] SET l = LIST_APPEND(l,"
                    + " [4]) SET ns = SET_ADD(ns, <<3>>) SET ss = set_delete(ss, <<'a'>>) SET"
                    + " fresh = ? REMOVE gone"
                    + KEY,
                true))
        .isEmpty();
    assertThat(song("Acme Band", "PartiQL Rocks"))
        .isEqualTo(
            item(
                "Artist",
                "Acme Band",
                "SongTitle",
                "PartiQL Rocks",
                "n",
                105,
                "l",
                List.of(1, 4),
                "ns",
                numbers("1", "2", "3"),
                "map",
                Map.of("a", 1, "b", List.of(2020, "x")),
                "fresh",
                true));
  }

  @Test
  void an_update_is_of_an_item_that_is_there() {
    assertRefused(
        "ConditionalCheckFailedException",
        "The conditional request failed",
        () -> execute("UPDATE Music SET n = 1" + KEY));
    assertThat(fake.table("Music")).isEmpty();
    song("Acme Band", "PartiQL Rocks", "n", 5);
    assertRefused(
        "ConditionalCheckFailedException",
        "The conditional request failed",
        () -> execute("UPDATE Music SET n = 1" + KEY + " AND n > 5"));
    execute("UPDATE Music SET n = 1" + KEY + " AND n >= 5");
    assertThat(song("Acme Band", "PartiQL Rocks").get("n")).isEqualTo(value(1));
  }

  @Test
  void the_item_that_failed_a_condition_is_shown_when_asked_for() {
    song("Acme Band", "PartiQL Rocks", "n", 5);
    ConditionalCheckFailedException refusal =
        catchThrowableOfType(
            ConditionalCheckFailedException.class,
            () ->
                dynamo.executeStatement(
                    b ->
                        b.statement("DELETE FROM Music" + KEY + " AND n = 1")
                            .returnValuesOnConditionCheckFailure(
                                ReturnValuesOnConditionCheckFailure.ALL_OLD)));
    assertThat(refusal.item()).isEqualTo(song("Acme Band", "PartiQL Rocks"));
  }

  @Test
  void updates_return_what_is_asked_for() {
    song("Acme Band", "PartiQL Rocks", "n", 1, "x", "y");
    assertThat(items("UPDATE Music SET n = n + 1" + KEY + " RETURNING ALL OLD *"))
        .containsExactly(
            item("Artist", "Acme Band", "SongTitle", "PartiQL Rocks", "n", 1, "x", "y"));
    assertThat(items("UPDATE Music SET n = n + 1" + KEY + " RETURNING ALL NEW *"))
        .containsExactly(
            item("Artist", "Acme Band", "SongTitle", "PartiQL Rocks", "n", 3, "x", "y"));
    assertThat(items("UPDATE Music SET n = n + 1" + KEY + " RETURNING MODIFIED OLD *"))
        .containsExactly(item("n", 3));
    assertThat(items("UPDATE Music SET n = n + 1" + KEY + " RETURNING MODIFIED NEW *"))
        .containsExactly(item("n", 5));
  }

  @Test
  void a_delete_takes_the_item_away() {
    assertThat(items("DELETE FROM Music" + KEY + " AND n = 1")).isEmpty();
    song("Acme Band", "PartiQL Rocks", "n", 5);
    assertRefused(
        "ConditionalCheckFailedException",
        "The conditional request failed",
        () -> execute("DELETE FROM Music" + KEY + " AND n = 1"));
    assertThat(items("DELETE FROM Music" + KEY + " AND n = 5 RETURNING ALL OLD *"))
        .containsExactly(item("Artist", "Acme Band", "SongTitle", "PartiQL Rocks", "n", 5));
    assertThat(fake.table("Music")).isEmpty();
    assertThat(items("DELETE FROM Music" + KEY + " RETURNING ALL OLD *")).isEmpty();
  }

  @Test
  void a_write_is_of_one_item() {
    for (String statement :
        List.of(
            "UPDATE Music SET n = 1 WHERE Artist = 'Acme Band'",
            "UPDATE Music SET n = 1",
            "DELETE FROM Music",
            "DELETE FROM Music WHERE Artist = 'a' OR SongTitle = 'b'",
            "DELETE FROM Music WHERE Artist = 'a' AND SongTitle > 'b'")) {
      assertInvalid(
          "Where clause does not contain a mandatory equality on all key attributes",
          () -> execute(statement));
    }
    song("Acme Band", "PartiQL Rocks");
    assertInvalid(
        "One or more parameter values were invalid: Cannot update attribute Artist. This attribute"
            + " is part of the key",
        () -> execute("UPDATE Music SET Artist = 'x'" + KEY));
  }

  @Test
  void writes_cost_what_they_write() {
    song("Acme Band", "PartiQL Rocks", "x", "y".repeat(1500));
    assertThat(
            dynamo
                .executeStatement(
                    b ->
                        b.statement("UPDATE Music SET n = 1" + KEY)
                            .returnConsumedCapacity(ReturnConsumedCapacity.TOTAL))
                .consumedCapacity()
                .capacityUnits())
        .isEqualTo(2.0);
  }

  @Test
  void texts_that_are_no_statements_are_refused() {
    String malformed = "Statement wasn't well formed, can't be processed: ";
    assertInvalid(malformed + "Expected data manipulation", () -> execute("FETCH 1"));
    assertInvalid(
        malformed + "Expected data manipulation",
        () -> execute("UPDATE Payment-table SET active=? WHERE id=?", true, "1"));
    assertInvalid(
        malformed + "Unexpected keyword",
        () -> execute("INSERT INTO urls (key, secret) VALUES (?, ?)", "a", "b"));
    assertInvalid(malformed + "Unexpected keyword", () -> execute("SELECT user FROM Music"));
    assertInvalid(malformed + "Unexpected term", () -> execute("SELECT * FROM Music WHERE = 1"));
    assertThatThrownBy(() -> execute("SELECT * FROM Music WHERE a = 'x"))
        .hasMessageContaining(malformed);
    assertInvalid("Unsupported clause: LIMIT", () -> execute("SELECT * FROM Music LIMIT 1"));
    assertThatThrownBy(() -> execute("SELECT * FROM Music WHERE upper(a) = 'X'"))
        .hasMessageContaining("Unsupported function: upper");
    assertRefused(
        "ResourceNotFoundException",
        "Requested resource not found",
        () -> execute("SELECT * FROM none"));
  }

  @Test
  void parameters_must_match_question_marks() {
    String message = "Number of parameters in request and statement don't match.";
    assertInvalid(message, () -> execute("SELECT * FROM Music WHERE a = ?"));
    assertInvalid(message, () -> execute("SELECT * FROM Music WHERE a = ?", 1, 2));
    assertInvalid(
        "1 validation error detected: Value '[]' at 'parameters' failed to satisfy constraint:"
            + " Member must have length greater than or equal to 1",
        () ->
            dynamo.executeStatement(
                b -> b.statement("SELECT * FROM Music").parameters(List.<AttributeValue>of())));
    assertThat(titles("SELECT * FROM Music WHERE a = '?'")).isEmpty();
  }

  @Test
  void what_is_not_modelled_says_so() {
    assertThatThrownBy(() -> execute("SELECT * FROM Music WHERE n + 1 > 2"))
        .hasMessageContaining("does not model the member arithmetic in WHERE");
    assertThatThrownBy(() -> execute("SELECT * FROM Music WHERE n IS STRING"))
        .hasMessageContaining("IS STRING");
  }

  @Test
  void deep_nesting_is_refused_and_breaks_nothing() {
    assertThatThrownBy(
            () ->
                execute("SELECT * FROM Music WHERE " + "(".repeat(3000) + "a=1" + ")".repeat(3000)))
        .hasMessageContaining("nested too deeply");
    assertThatThrownBy(() -> execute("SELECT * FROM Music WHERE " + "NOT ".repeat(2000) + "a=1"))
        .hasMessageContaining("nested too deeply");
    assertThatThrownBy(() -> execute("UPDATE Music SET a = " + "(".repeat(3000) + "1"))
        .hasMessageContaining("nested too deeply");
    assertThatThrownBy(() -> execute("INSERT INTO Music VALUE {'a': " + "[".repeat(3000)))
        .hasMessageContaining("Nesting Levels");
    assertThat(titles("SELECT * FROM Music WHERE a=1" + " AND a=1".repeat(1000))).isEmpty();
  }
}
