package io.cloudfakes.s3.internal.rule;

import io.cloudfakes.s3.internal.state.LogRecord;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LoggingEnabled;
import software.amazon.awssdk.services.s3.model.PartitionDateSource;
import software.amazon.awssdk.services.s3.model.PartitionedPrefix;
import software.amazon.awssdk.services.s3.model.TargetObjectKeyFormat;

/** How the objects are named that access logs are delivered as. */
public final class AccessLogKeys {
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd-HH-mm-ss", Locale.ROOT).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/", Locale.ROOT).withZone(ZoneOffset.UTC);

  private AccessLogKeys() {}

  /**
   * The time in a record's key: of its delivery, or, where the format asks for it, the day it tells
   * of. Records of one time are delivered together.
   */
  public static Instant time(LoggingEnabled target, LogRecord record, Instant delivered) {
    PartitionedPrefix partitioned = partitioned(target);
    return partitioned == null
            || partitioned.partitionDateSource() == PartitionDateSource.DELIVERY_TIME
        ? delivered
        : record.at().truncatedTo(ChronoUnit.DAYS);
  }

  /**
   * The key.
   *
   * @param bucket the bucket the log tells of
   * @param unique what tells it from others of the same second
   */
  public static String key(
      LoggingEnabled target, LogRecord first, String bucket, Instant time, String unique) {
    String prefix = target.targetPrefix() == null ? "" : target.targetPrefix();
    String name = TIME.format(time) + "-" + unique;
    return partitioned(target) == null
        ? prefix + name
        : prefix
            + first.account()
            + "/"
            + first.region()
            + "/"
            + bucket
            + "/"
            + DAY.format(time)
            + name;
  }

  private static @Nullable PartitionedPrefix partitioned(LoggingEnabled target) {
    TargetObjectKeyFormat format = target.targetObjectKeyFormat();
    return format == null || format.simplePrefix() != null ? null : format.partitionedPrefix();
  }
}
