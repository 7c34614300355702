package io.cloudfakes.s3.internal.rule;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/** How an archived object is retrieved: the longer it takes, the less AWS asks for it. */
public enum Retrieval {
  EXPEDITED("Expedited"),
  STANDARD("Standard"),
  BULK("Bulk");

  private final String tier;

  Retrieval(String tier) {
    this.tier = tier;
  }

  /**
   * How long a retrieval takes.
   *
   * @param tier the way; null for the standard way
   * @param storageClass {@code GLACIER} or {@code DEEP_ARCHIVE}
   */
  public static Duration duration(@Nullable String tier, String storageClass) {
    Retrieval way = named(tier);
    boolean deep = storageClass.equals(StorageClasses.DEEP_ARCHIVE);
    // The most that AWS says each takes.
    return switch (way) {
      case EXPEDITED -> {
        if (deep) {
          throw ArchiveErrors.tierNotOfClass(way.tier).asException();
        }
        yield Duration.ofMinutes(5);
      }
      case STANDARD -> Duration.ofHours(deep ? 12 : 5);
      case BULK -> Duration.ofHours(deep ? 48 : 12);
    };
  }

  private static Retrieval named(@Nullable String tier) {
    if (tier == null) {
      return STANDARD;
    }
    for (Retrieval way : values()) {
      if (way.tier.equals(tier)) {
        return way;
      }
    }
    throw S3Errors.malformedXml().asException();
  }

  /** When a copy made now goes again: at the midnight of UTC after that many days. */
  public static Instant expiry(Instant now, int days) {
    Instant end = now.plus(days, ChronoUnit.DAYS);
    Instant midnight = end.truncatedTo(ChronoUnit.DAYS);
    return midnight.equals(end) ? midnight : midnight.plus(1, ChronoUnit.DAYS);
  }
}
