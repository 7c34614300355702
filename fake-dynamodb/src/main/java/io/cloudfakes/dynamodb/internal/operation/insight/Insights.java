package io.cloudfakes.dynamodb.internal.operation.insight;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Index;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.setting.ContributorInsights;
import io.cloudfakes.protocol.Shape;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.core.SdkPojo;

/** What the operations on contributor insights share. */
final class Insights {
  static final String ACCESSED_AND_THROTTLED = "ACCESSED_AND_THROTTLED_KEYS";
  static final String THROTTLED = "THROTTLED_KEYS";

  /** The member older SDKs have not, so it is read and written by its name. */
  private static final String MODE = "ContributorInsightsMode";

  private Insights() {}

  static ContributorInsights of(Table table) {
    ContributorInsights insights = table.feature(ContributorInsights.class);
    return insights == null ? ContributorInsights.NONE : insights;
  }

  /** Refuses an index the table has not, or that is no global one. */
  static void requireIndex(Table table, @Nullable String name) {
    Index index = name == null ? null : table.index(name);
    if (name != null && (index == null || !index.definition().global())) {
      throw DynamoDbErrors.resourceNotFound(
          "Requested resource not found: Table: "
              + table.definition().id().name()
              + " index: "
              + name
              + " not found");
    }
  }

  /** The mode a request asks for; null when it leaves it to the service. */
  static @Nullable String modeOf(SdkPojo request) {
    Object mode = Shape.of(request.getClass()).value(request, MODE);
    return mode == null ? null : mode.toString();
  }

  /** Writes the mode into a reply, if the SDK's class has the member. */
  static void setMode(SdkPojo builder, @Nullable String mode) {
    SdkField<?> field = Shape.of(builder.getClass()).field(MODE);
    if (field != null && mode != null) {
      field.set(builder, mode);
    }
  }

  /**
   * The names of the rules that CloudWatch has for it: the keys most accessed, and most throttled,
   * each for partition keys and for whole keys.
   */
  static List<String> rules(
      Table table, @Nullable String index, ContributorInsights.Setting setting) {
    Index found = index == null ? null : table.index(index);
    KeySchema keys = found == null ? table.keys() : found.definition().keys();
    String name = table.definition().id().name() + (index == null ? "" : "/" + index);
    List<String> kinds = new ArrayList<>();
    boolean accessed = setting.mode().equals(ACCESSED_AND_THROTTLED);
    if (accessed) {
      kinds.add("PKC");
    }
    kinds.add("PKT");
    if (keys.range() != null) {
      if (accessed) {
        kinds.add("SKC");
      }
      kinds.add("SKT");
    }
    return kinds.stream()
        .map(
            kind ->
                "DynamoDBContributorInsights-"
                    + kind
                    + "-"
                    + name
                    + "-"
                    + setting.updated().toEpochMilli())
        .toList();
  }
}
