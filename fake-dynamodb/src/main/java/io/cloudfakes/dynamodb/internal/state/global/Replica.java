package io.cloudfakes.dynamodb.internal.state.global;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;
import software.amazon.awssdk.services.dynamodb.model.TableClass;

/**
 * A global table's table in one region.
 *
 * @param source the region it was made from; null for the first
 * @param created when it was added to the others
 * @param tableClass the class it was given for itself; null when none
 */
public record Replica(
    String region,
    ReplicaStatus status,
    @Nullable String source,
    Instant created,
    @Nullable TableClass tableClass) {
  Replica with(ReplicaStatus newStatus) {
    return new Replica(region, newStatus, source, created, tableClass);
  }

  Replica with(TableClass newTableClass) {
    return new Replica(region, status, source, created, newTableClass);
  }
}
