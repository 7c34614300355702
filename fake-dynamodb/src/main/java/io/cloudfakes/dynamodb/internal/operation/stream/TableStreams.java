package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.global.Replication;
import io.cloudfakes.dynamodb.internal.state.stream.ShardIds;
import io.cloudfakes.dynamodb.internal.state.stream.StreamChange;
import io.cloudfakes.dynamodb.internal.state.stream.StreamSetting;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.StreamSpecification;
import software.amazon.awssdk.services.dynamodb.model.StreamViewType;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;

/** What operations on tables do with their streams. */
public final class TableStreams {
  private static final DateTimeFormatter LABEL =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS", Locale.ROOT)
          .withZone(ZoneOffset.UTC);

  private TableStreams() {}

  /** The stream that a new table is to have; none when it is not asked for. */
  public static List<Change<DynamoDbState>> ofNew(
      TableId table,
      @Nullable StreamSpecification specification,
      Instant settles,
      CallContext call) {
    if (specification == null) {
      return List.of();
    }
    StreamViewType view = specification.streamViewType();
    if (!specification.streamEnabled()) {
      if (view != null) {
        throw DynamoDbErrors.invalidParameter(
            "Table is being created with a stream disabled, UpdateViewType should not be"
                + " specified");
      }
      return List.of();
    }
    if (view == null) {
      throw DynamoDbErrors.invalidParameter(
          "Table is being created with a stream enabled, UpdateViewType is required");
    }
    return List.of(enabled(table, view, settles, call));
  }

  /** What is to change of the stream of a table. */
  public static List<Change<DynamoDbState>> ofUpdate(
      Table table, @Nullable StreamSpecification specification, Instant settles, CallContext call) {
    if (specification == null) {
      return List.of();
    }
    StreamViewType view = specification.streamViewType();
    StreamSetting setting = table.feature(StreamSetting.class);
    TableId id = table.definition().id();
    if (specification.streamEnabled()) {
      if (view == null) {
        throw DynamoDbErrors.invalidParameter(
            "If stream is being enabled then UpdateViewType is required");
      }
      if (setting != null && setting.enabled()) {
        throw DynamoDbErrors.validation(
            "Table already has an enabled stream: TableName: " + id.name());
      }
      return List.of(enabled(id, view, settles, call));
    }
    if (table.feature(Replication.class) != null) {
      throw DynamoDbErrors.invalidParameter(
          "Disabling Stream is not allowed for a Global Table replica.");
    }
    if (view != null) {
      throw DynamoDbErrors.invalidParameter(
          "If stream is being disabled, then UpdateViewType must not be specified");
    }
    if (setting == null || !setting.enabled()) {
      throw DynamoDbErrors.validation("Table has no stream to disable: TableName: " + id.name());
    }
    return List.of(new StreamChange.Disabled(setting.arn(), call.now(), settles));
  }

  /** A new stream of a table, of a label of its own. */
  public static StreamChange enabled(
      TableId table, StreamViewType view, Instant settles, CallContext call) {
    int shards = call.options(DynamoDbOptions.class).background().streamShards();
    return new StreamChange.Enabled(
        table,
        LABEL.format(call.now()),
        view,
        call.now(),
        settles,
        ShardIds.of(table.arn(), shards, call.now(), call.ids()));
  }

  /** Says what stream a table has, or had last. */
  public static void describe(TableDescription.Builder description, Table table) {
    StreamSetting setting = table.feature(StreamSetting.class);
    if (setting != null) {
      description.latestStreamArn(setting.arn()).latestStreamLabel(setting.label());
      if (setting.enabled()) {
        description.streamSpecification(
            stream -> stream.streamEnabled(true).streamViewType(setting.view()));
      }
    }
  }
}
