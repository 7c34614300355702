package io.cloudfakes.dynamodb.internal.state.ttl;

import io.cloudfakes.dynamodb.internal.state.TableFeature;
import java.time.Duration;
import java.time.Instant;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveStatus;

/**
 * Whether items of a table expire.
 *
 * @param attribute the attribute that says when
 * @param enabled what was asked last
 * @param changed when it was asked
 * @param settles when it is done
 * @param delay how long items stay after they expired
 */
public record TimeToLive(
    String attribute, boolean enabled, Instant changed, Instant settles, Duration delay)
    implements TableFeature {
  public TimeToLiveStatus status(Instant now) {
    boolean settled = !now.isBefore(settles);
    if (enabled) {
      return settled ? TimeToLiveStatus.ENABLED : TimeToLiveStatus.ENABLING;
    }
    return settled ? TimeToLiveStatus.DISABLED : TimeToLiveStatus.DISABLING;
  }
}
