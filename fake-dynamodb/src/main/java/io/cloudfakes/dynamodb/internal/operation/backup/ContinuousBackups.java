package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.state.backup.RecoveryHistory;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsDescription;
import software.amazon.awssdk.services.dynamodb.model.ContinuousBackupsStatus;
import software.amazon.awssdk.services.dynamodb.model.PointInTimeRecoveryStatus;

/** How replies describe point-in-time recovery. */
final class ContinuousBackups {
  private ContinuousBackups() {}

  /** Continuous backups are always on; recovery is what users turn on. */
  static ContinuousBackupsDescription describe(@Nullable RecoveryHistory history, Instant now) {
    return ContinuousBackupsDescription.builder()
        .continuousBackupsStatus(ContinuousBackupsStatus.ENABLED)
        .pointInTimeRecoveryDescription(
            recovery -> {
              if (history == null) {
                recovery.pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.DISABLED);
              } else {
                recovery
                    .pointInTimeRecoveryStatus(PointInTimeRecoveryStatus.ENABLED)
                    .recoveryPeriodInDays(history.days())
                    .earliestRestorableDateTime(history.earliest(now))
                    .latestRestorableDateTime(history.latest(now));
              }
            })
        .build();
  }
}
