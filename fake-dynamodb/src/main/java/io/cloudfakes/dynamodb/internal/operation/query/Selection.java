package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.expression.Condition;
import io.cloudfakes.dynamodb.internal.expression.Path;
import io.cloudfakes.dynamodb.internal.expression.Paths;
import io.cloudfakes.dynamodb.internal.expression.Projection;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.Item;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ProjectionType;

/**
 * What is shown of the items a query or scan finds.
 *
 * @param counts only how many there are
 * @param fetches whether whole items are read from the table, which a local index does when it does
 *     not hold what is asked for
 * @param projection the parts wanted; null when all that was read is
 */
record Selection(boolean counts, boolean fetches, @Nullable Projection projection) {

  /** Checks {@code Select} against the other parameters, before the table is known. */
  static void check(ReadParameters parameters) {
    String select = parameters.select();
    if (select == null) {
      return;
    }
    String projectionMember = parameters.projectionMember();
    if (projectionMember != null && !select.equals("SPECIFIC_ATTRIBUTES")) {
      throw DynamoDbErrors.validation(
          "Cannot specify the "
              + projectionMember
              + " when choosing to get "
              + (select.equals("COUNT") ? "only the Count" : select));
    }
    if (select.equals("SPECIFIC_ATTRIBUTES") && projectionMember == null) {
      throw DynamoDbErrors.validation(
          "Must specify the AttributesToGet or ProjectionExpression when choosing to get "
              + "SPECIFIC_ATTRIBUTES");
    }
    if (select.equals("ALL_PROJECTED_ATTRIBUTES") && parameters.indexName() == null) {
      throw DynamoDbErrors.invalidParameter(
          "ALL_PROJECTED_ATTRIBUTES can be used only when Querying using an IndexName");
    }
  }

  static Selection of(ReadTarget target, @Nullable String select, ReadWish wish) {
    Projection projection = wish.projection();
    Condition filter = wish.filter();
    boolean counts = "COUNT".equals(select);
    Index index = target.index();
    if (index == null) {
      return new Selection(counts, false, projection);
    }
    IndexDefinition definition = index.definition();
    List<String> lacking = lacking(definition, projection, filter);
    if (!definition.global()) {
      boolean all = "ALL_ATTRIBUTES".equals(select);
      boolean fetches =
          definition.projection() != ProjectionType.ALL && (all || !lacking.isEmpty());
      return new Selection(counts, fetches, projection);
    }
    if ("ALL_ATTRIBUTES".equals(select) && definition.projection() != ProjectionType.ALL) {
      throw DynamoDbErrors.invalidParameter(
          "Select type ALL_ATTRIBUTES is not supported for global secondary index "
              + definition.name()
              + " because its projection type is not ALL");
    }
    if (projection != null) {
      List<String> absent = lacking(definition, projection, null);
      if (!absent.isEmpty()) {
        throw DynamoDbErrors.invalidParameter(
            "Global secondary index " + definition.name() + " does not project " + absent);
      }
    }
    return new Selection(counts, false, projection);
  }

  Item show(Item item) {
    return projection == null ? item : new Item(projection.of(item.attributes()));
  }

  private static List<String> lacking(
      IndexDefinition index, @Nullable Projection projection, @Nullable Condition filter) {
    List<Path> paths = new ArrayList<>();
    if (projection != null) {
      paths.addAll(projection.paths());
    }
    if (filter != null) {
      paths.addAll(Paths.of(filter));
    }
    return paths.stream()
        .map(Path::root)
        .filter(name -> !index.projects(name))
        .distinct()
        .sorted()
        .toList();
  }
}
