package io.cloudfakes.dynamodb.internal.state.global;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ReplicaStatus;

/**
 * A global table's table in one region.
 *
 * @param source the region it was made from; null for the first
 * @param created when it was added to the others
 * @param overrides what it was given for itself
 */
public record Replica(
    String region,
    ReplicaStatus status,
    @Nullable String source,
    Instant created,
    ReplicaOverrides overrides) {
  Replica with(ReplicaStatus newStatus) {
    return new Replica(region, newStatus, source, created, overrides);
  }

  Replica with(ReplicaOverrides newOverrides) {
    return new Replica(region, status, source, created, newOverrides);
  }
}
