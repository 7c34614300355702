package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.StreamTarget;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.ContributorInsightsStatus;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;

/**
 * What was begun of a table's settings is done: its Kinesis destinations and contributor insights
 * that were being enabled or disabled are.
 */
public record SettleSettings(TableId table) implements DynamoDbTask {

  /** What has it done at its time. */
  public TaskChange.Scheduled at(Instant due) {
    return new TaskChange.Scheduled(due, table + "/settings", this);
  }

  @Override
  public List<Change<DynamoDbState>> run(DynamoDbState state, CallContext call) {
    Table found = state.table(table);
    List<Change<DynamoDbState>> changes = new ArrayList<>();
    if (found == null) {
      return changes;
    }
    KinesisDestinations destinations = found.feature(KinesisDestinations.class);
    if (destinations != null) {
      changes.add(new TableChange.Featured(table, settled(destinations, call.links())));
    }
    ContributorInsights insights = found.feature(ContributorInsights.class);
    if (insights != null) {
      changes.add(new TableChange.Featured(table, settled(insights)));
    }
    return changes;
  }

  private static KinesisDestinations settled(KinesisDestinations destinations, Links links) {
    return new KinesisDestinations(
        destinations.all().stream()
            .map(
                each ->
                    each.withStatus(
                        switch (each.status()) {
                          case ENABLING -> enabled(each.streamArn(), links);
                          case UPDATING -> DestinationStatus.ACTIVE;
                          case DISABLING -> DestinationStatus.DISABLED;
                          default -> each.status();
                        }))
            .toList());
  }

  /** Where no one in the world has streams, every stream is taken to be there. */
  private static DestinationStatus enabled(String streamArn, Links links) {
    boolean refused =
        links.find(StreamTarget.class).filter(streams -> !streams.accepts(streamArn)).isPresent();
    return refused ? DestinationStatus.ENABLE_FAILED : DestinationStatus.ACTIVE;
  }

  private static ContributorInsights settled(ContributorInsights insights) {
    ContributorInsights after = insights;
    for (Map.Entry<String, ContributorInsights.Setting> each : insights.settings().entrySet()) {
      ContributorInsights.Setting setting = each.getValue();
      ContributorInsightsStatus status =
          switch (setting.status()) {
            case ENABLING -> ContributorInsightsStatus.ENABLED;
            case DISABLING -> ContributorInsightsStatus.DISABLED;
            default -> setting.status();
          };
      after = after.with(each.getKey(), setting.withStatus(status));
    }
    return after;
  }
}
