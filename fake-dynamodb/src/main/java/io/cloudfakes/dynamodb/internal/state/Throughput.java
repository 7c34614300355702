package io.cloudfakes.dynamodb.internal.state;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Provisioned capacity and when it was last changed.
 *
 * @param read read capacity units a second; 0 with on-demand billing
 * @param write write capacity units a second; 0 with on-demand billing
 * @param decreasesToday how often it was lowered on the day of the last decrease
 */
public record Throughput(
    long read,
    long write,
    @Nullable Instant lastIncrease,
    @Nullable Instant lastDecrease,
    int decreasesToday) {
  /** On-demand billing. */
  public static final Throughput NONE = new Throughput(0, 0, null, null, 0);

  public static Throughput of(long read, long write) {
    return new Throughput(read, write, null, null, 0);
  }

  /** The same, with other units to read. */
  public Throughput withRead(long newRead) {
    return new Throughput(newRead, write, lastIncrease, lastDecrease, decreasesToday);
  }

  /** The same changed at that time. */
  public Throughput changedTo(long newRead, long newWrite, Instant now) {
    boolean increase = newRead > read || newWrite > write;
    boolean decrease = newRead < read || newWrite < write;
    return new Throughput(
        newRead,
        newWrite,
        increase ? now : lastIncrease,
        decrease ? now : lastDecrease,
        decrease ? decreasesOn(now) + 1 : decreasesOn(now));
  }

  /** How often it was lowered on the UTC day of {@code now}. */
  public int decreasesOn(Instant now) {
    Instant last = lastDecrease;
    return last != null
            && last.truncatedTo(java.time.temporal.ChronoUnit.DAYS)
                .equals(now.truncatedTo(java.time.temporal.ChronoUnit.DAYS))
        ? decreasesToday
        : 0;
  }
}
