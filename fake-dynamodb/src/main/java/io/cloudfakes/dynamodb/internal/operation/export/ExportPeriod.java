package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import io.cloudfakes.dynamodb.internal.state.ItemKey;
import io.cloudfakes.dynamodb.internal.state.KeySchema;
import io.cloudfakes.dynamodb.internal.state.backup.Moment;
import io.cloudfakes.dynamodb.internal.state.backup.RecoveryHistory;
import io.cloudfakes.dynamodb.internal.state.export.ExportedData;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportViewType;
import software.amazon.awssdk.services.dynamodb.model.IncrementalExportSpecification;

/**
 * The period of an incremental export.
 *
 * @param from its first moment
 * @param to the first moment after it
 */
record ExportPeriod(Instant from, Instant to, ExportViewType view) {
  private static final Duration SHORTEST = Duration.ofMinutes(15);
  private static final Duration LONGEST = Duration.ofHours(24);

  static ExportPeriod of(
      @Nullable IncrementalExportSpecification given, RecoveryHistory history, Instant now) {
    if (given == null || given.exportFromTime() == null) {
      throw DynamoDbErrors.invalidParameter(
          "IncrementalExportSpecification with ExportFromTime must be specified when ExportType is"
              + " INCREMENTAL_EXPORT");
    }
    Instant from = given.exportFromTime();
    Instant to = given.exportToTime() == null ? now : given.exportToTime();
    if (!from.isBefore(to)) {
      throw DynamoDbErrors.invalidParameter("ExportFromTime must be before ExportToTime");
    }
    if (from.isBefore(history.earliest(now)) || to.isAfter(now)) {
      throw TransferErrors.invalidExportTime(
          "The specified export period is outside of the point in time recovery window");
    }
    Duration length = Duration.between(from, to);
    if (length.compareTo(SHORTEST) < 0 || length.compareTo(LONGEST) > 0) {
      throw DynamoDbErrors.invalidParameter(
          "The period between ExportFromTime and ExportToTime must be between 15 minutes and 24"
              + " hours");
    }
    ExportViewType view = given.exportViewType();
    return new ExportPeriod(from, to, view == null ? ExportViewType.NEW_AND_OLD_IMAGES : view);
  }

  /** What was written within the period; an item that came and went in it is not told of. */
  ExportedData.Incremental data(RecoveryHistory history, KeySchema schema) {
    Moment before = history.before(from);
    Moment after = history.before(to);
    Map<ItemKey, Instant> written = new TreeMap<>();
    for (Map.Entry<Instant, Moment> moment :
        history.moments().subMap(from, true, to, false).entrySet()) {
      moment.getValue().changed().forEach(key -> written.put(key, moment.getKey()));
    }
    List<ExportedData.Written> items = new ArrayList<>();
    written.forEach(
        (key, at) -> {
          Item old = before.items().get(key);
          Item item = after.items().get(key);
          Item either = item == null ? old : item;
          if (either != null) {
            Attributes keys = schema.keyOf(either.attributes());
            items.add(
                new ExportedData.Written(
                    key, keys, at, view == ExportViewType.NEW_IMAGE ? null : old, item));
          }
        });
    return new ExportedData.Incremental(items);
  }
}
