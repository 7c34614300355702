package io.cloudfakes.dynamodb.internal.state.global;

import io.cloudfakes.dynamodb.internal.state.Throughput;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;

/**
 * How much can be read of one replica, or of one index of it, where that is not as much as of the
 * others.
 *
 * @param units provisioned a second; null for those of the others
 * @param most units a second with on-demand billing; null for those of the others, {@link #ENDLESS}
 *     for no limit
 */
public record ReadLimits(@Nullable Long units, @Nullable Long most) {
  public static final ReadLimits NONE = new ReadLimits(null, null);

  /** What requests say for no limit. */
  public static final long ENDLESS = -1;

  /** Those, and what of these they say nothing of. */
  ReadLimits and(ReadLimits later) {
    return new ReadLimits(
        later.units == null ? units : later.units, later.most == null ? most : later.most);
  }

  Throughput applyTo(Throughput common) {
    return units == null || common.equals(Throughput.NONE) ? common : common.withRead(units);
  }

  @Nullable OnDemandThroughput applyTo(@Nullable OnDemandThroughput common) {
    if (most == null) {
      return common;
    }
    return maximum(most, common == null ? null : common.maxWriteRequestUnits());
  }

  /** Null when there is none. */
  static @Nullable OnDemandThroughput maximum(@Nullable Long read, @Nullable Long write) {
    Long reads = read == null || read == ENDLESS ? null : read;
    return reads == null && write == null
        ? null
        : OnDemandThroughput.builder()
            .maxReadRequestUnits(reads)
            .maxWriteRequestUnits(write)
            .build();
  }
}
