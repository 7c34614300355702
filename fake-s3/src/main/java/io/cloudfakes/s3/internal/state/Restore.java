package io.cloudfakes.s3.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The temporary copy of an archived object.
 *
 * @param expiry until when it can be read; null while the restoration is under way
 * @param days for how many days it was asked
 */
public record Restore(@Nullable Instant expiry, int days) {
  public boolean ongoing() {
    return expiry == null;
  }
}
