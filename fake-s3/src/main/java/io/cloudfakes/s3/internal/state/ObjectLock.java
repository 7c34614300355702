package io.cloudfakes.s3.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How long a version is protected from deletion.
 *
 * @param mode {@code GOVERNANCE} or {@code COMPLIANCE}; null without retention
 * @param retainUntil the end of the retention; null without one
 * @param legalHold {@code ON} or {@code OFF}; null when none was ever set
 */
public record ObjectLock(
    @Nullable String mode, @Nullable Instant retainUntil, @Nullable String legalHold) {
  public static final ObjectLock NONE = new ObjectLock(null, null, null);
}
