package io.cloudfakes.dynamodb;

import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ExecuteStatementResponse;

/**
 * A table of music with indexes, as the developer guide has it, and short ways to run statements.
 */
abstract class PartiqlTestCase extends DynamoDbTestCase {
  @BeforeEach
  void music() {
    createTable(
        dynamo,
        "Music",
        b ->
            b.attributeDefinitions(definitions("Artist:S", "SongTitle:S", "Genre:S", "Year:N"))
                .globalSecondaryIndexes(
                    Indexes.global("GenreIndex", Indexes.including("Awards"), "Genre", "Year"))
                .localSecondaryIndexes(
                    Indexes.local("YearIndex", Indexes.KEYS_ONLY, "Artist", "Year")),
        "Artist:S",
        "SongTitle:S");
  }

  static AttributeValue[] values(Object... values) {
    return Stream.of(values).map(DynamoDbTestCase::value).toArray(AttributeValue[]::new);
  }

  ExecuteStatementResponse execute(String statement, Object... parameters) {
    return dynamo.executeStatement(
        b -> {
          b.statement(statement);
          if (parameters.length > 0) {
            b.parameters(values(parameters));
          }
        });
  }

  List<Map<String, AttributeValue>> items(String statement, Object... parameters) {
    return execute(statement, parameters).items();
  }

  /** The song titles a statement finds, in order. */
  List<String> titles(String statement, Object... parameters) {
    return items(statement, parameters).stream().map(item -> item.get("SongTitle").s()).toList();
  }

  void song(String artist, String title, Object... more) {
    Object[] all = new Object[more.length + 4];
    all[0] = "Artist";
    all[1] = artist;
    all[2] = "SongTitle";
    all[3] = title;
    System.arraycopy(more, 0, all, 4, more.length);
    put("Music", all);
  }

  Map<String, AttributeValue> song(String artist, String title) {
    return get("Music", "Artist", artist, "SongTitle", title);
  }
}
