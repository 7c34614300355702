package io.cloudfakes.dynamodb;

import io.cloudfakes.dynamodb.internal.seed.Shown;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.KeyAttribute;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/** What tests are told that ask for what is not there: what there is, and what to do next. */
final class Advice {
  private Advice() {}

  static IllegalArgumentException missingTable(TableId id, DynamoDbState state) {
    StringBuilder text =
        new StringBuilder("There is no table '")
            .append(id.name())
            .append("' of account ")
            .append(id.account())
            .append(" in ")
            .append(id.region());
    List<String> elsewhere = new ArrayList<>();
    for (TableId other : state.tables().keySet()) {
      if (other.name().equals(id.name())) {
        elsewhere.add(
            other.account().equals(id.account())
                ? "inRegion(\"" + other.region() + "\")"
                : "inAccount(\"" + other.account() + "\").inRegion(\"" + other.region() + "\")");
      }
    }
    if (!elsewhere.isEmpty()) {
      return new IllegalArgumentException(
          text.append(", but there is one elsewhere: look at ")
              .append(String.join(" or ", elsewhere))
              .append(
                  ". The client that made it was for another region or account; those of"
                      + " FakeAws.client are for the world's own")
              .toString());
    }
    List<String> names =
        state.tablesOf(id.account(), id.region()).stream()
            .map(table -> table.definition().id().name())
            .toList();
    text.append(names.isEmpty() ? "; there are none" : "; there are " + names);
    return new IllegalArgumentException(
        text.append(". Make it with createTable(\"")
            .append(id.name())
            .append("\", key(\"id\", S)), or let the code under test make it first")
            .toString());
  }

  static IllegalArgumentException noKey(Table table, Map<String, AttributeValue> given) {
    String wanted =
        table.keys().attributes().stream()
            .map(attribute -> attribute.name() + " (" + attribute.type() + ")")
            .collect(Collectors.joining(" and "));
    String example =
        table.keys().attributes().stream()
            .map(Advice::example)
            .collect(Collectors.joining(", ", "item(", ")"));
    return new IllegalArgumentException(
        Shown.item(given)
            + " is no key of the table "
            + table.definition().id().name()
            + ", whose key is "
            + wanted
            + ". Give the whole key and nothing else, for example "
            + example);
  }

  static IllegalArgumentException missingIndex(Table table, String name) {
    List<String> names = table.indexes().stream().map(index -> index.definition().name()).toList();
    return new IllegalArgumentException(
        "The table "
            + table.definition().id().name()
            + " has no index '"
            + name
            + "'; it has "
            + (names.isEmpty() ? "none" : names));
  }

  private static String example(KeyAttribute attribute) {
    return "\""
        + attribute.name()
        + "\", "
        + switch (attribute.type()) {
          case N -> "42";
          case B -> "new byte[] {1, 2}";
          default -> "\"o-1\"";
        };
  }
}
