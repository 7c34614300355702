package io.cloudfakes.dynamodb.internal.state.setting;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ApproximateCreationDateTimePrecision;
import software.amazon.awssdk.services.dynamodb.model.DestinationStatus;

/**
 * The Kinesis streams a table's changes go to, or went to.
 *
 * @param all in the order they were first enabled
 */
public record KinesisDestinations(List<Destination> all) implements TableFeature {
  public static final KinesisDestinations NONE = new KinesisDestinations(List.of());

  public KinesisDestinations {
    all = List.copyOf(all);
  }

  /**
   * One of them.
   *
   * @param precision of the times in its records; null when never given, which is milliseconds
   */
  public record Destination(
      String streamArn,
      DestinationStatus status,
      @Nullable ApproximateCreationDateTimePrecision precision) {
    public Destination withStatus(DestinationStatus newStatus) {
      return new Destination(streamArn, newStatus, precision);
    }

    /** Whether records are sent to it. */
    public boolean takesRecords() {
      return status == DestinationStatus.ACTIVE || status == DestinationStatus.UPDATING;
    }
  }

  public @Nullable Destination find(String streamArn) {
    for (Destination destination : all) {
      if (destination.streamArn().equals(streamArn)) {
        return destination;
      }
    }
    return null;
  }

  /** With that one in place of the one of its stream, or after the others. */
  public KinesisDestinations with(Destination changed) {
    List<Destination> after = new ArrayList<>();
    boolean replaced = false;
    for (Destination destination : all) {
      boolean same = destination.streamArn().equals(changed.streamArn());
      after.add(same ? changed : destination);
      replaced |= same;
    }
    if (!replaced) {
      after.add(changed);
    }
    return new KinesisDestinations(after);
  }
}
