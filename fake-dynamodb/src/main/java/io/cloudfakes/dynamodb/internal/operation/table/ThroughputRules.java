package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;

/** How much capacity a table or index may be given, and how often. */
final class ThroughputRules {
  /** The units of a new account, for reads and for writes. */
  static final long MOST_OF_ACCOUNT = 80_000;

  /** The units of one table, for reads and for writes. */
  static final long MOST_OF_TABLE = 40_000;

  private static final int FREE_DECREASES = 4;
  private static final Duration BETWEEN_DECREASES = Duration.ofHours(1);
  private static final DateTimeFormatter LONG_TIME =
      DateTimeFormatter.ofPattern("EEEE, MMMM d, yyyy 'at' h:mm:ss a", Locale.US)
          .withZone(ZoneOffset.UTC);

  private ThroughputRules() {}

  /** The throughput of a new table, or of one that changes how it is paid for. */
  static Throughput ofTable(@Nullable ProvisionedThroughput given, boolean onDemand) {
    if (onDemand && given != null) {
      throw DynamoDbErrors.invalidParameter(
          "Neither ReadCapacityUnits nor WriteCapacityUnits can be specified when BillingMode is "
              + "PAY_PER_REQUEST");
    }
    if (!onDemand && given == null) {
      throw DynamoDbErrors.invalidParameter(
          "ReadCapacityUnits and WriteCapacityUnits must both be specified when BillingMode is "
              + "PROVISIONED");
    }
    return given == null ? Throughput.NONE : read(given);
  }

  /** The throughput of a new global index. */
  static Throughput ofIndex(String name, @Nullable ProvisionedThroughput given, boolean onDemand) {
    if (onDemand && given != null) {
      throw DynamoDbErrors.invalidParameter(
          "ProvisionedThroughput should not be specified for index: "
              + name
              + " when BillingMode is PAY_PER_REQUEST");
    }
    if (!onDemand && given == null) {
      throw DynamoDbErrors.invalidParameter(
          "ProvisionedThroughput is not specified for index: " + name);
    }
    return given == null ? Throughput.NONE : read(given);
  }

  /**
   * The throughput after a change of its units.
   *
   * @param what {@code table} or {@code index X}, as the refusals name it
   */
  static Throughput changed(Throughput old, ProvisionedThroughput given, String what, Instant now) {
    Throughput wanted = read(given);
    if (old.read() == wanted.read() && old.write() == wanted.write()) {
      String kind = what.startsWith("index") ? "index" : "table";
      throw DynamoDbErrors.validation(
          "The provisioned throughput for the "
              + what
              + " will not change. The requested value equals the current value. Current "
              + "ReadCapacityUnits provisioned for the "
              + kind
              + ": "
              + old.read()
              + ". Requested ReadCapacityUnits: "
              + wanted.read()
              + ". Current WriteCapacityUnits provisioned for the "
              + kind
              + ": "
              + old.write()
              + ". Requested WriteCapacityUnits: "
              + wanted.write()
              + ". Refer to the Amazon DynamoDB Developer Guide for current limits and how to "
              + "request higher limits.");
    }
    if (wanted.read() < old.read() || wanted.write() < old.write()) {
      requireDecreasable(old, now);
    }
    return old.changedTo(wanted.read(), wanted.write(), now);
  }

  /** The most an on-demand table or index is to take, after a change; null when there is none. */
  static @Nullable OnDemandThroughput maximum(
      @Nullable OnDemandThroughput old, @Nullable OnDemandThroughput given, boolean onDemand) {
    if (given == null) {
      return onDemand ? old : null;
    }
    if (!onDemand) {
      throw DynamoDbErrors.invalidParameter(
          "OnDemandThroughput cannot be specified when BillingMode is PROVISIONED");
    }
    Long read = given.maxReadRequestUnits();
    Long write = given.maxWriteRequestUnits();
    if (read == null && write == null) {
      throw DynamoDbErrors.invalidParameter(
          "MaxReadRequestUnits or MaxWriteRequestUnits must be specified in OnDemandThroughput");
    }
    requireUnits("MaxReadRequestUnits", read);
    requireUnits("MaxWriteRequestUnits", write);
    Long newRead = merged(old == null ? null : old.maxReadRequestUnits(), read);
    Long newWrite = merged(old == null ? null : old.maxWriteRequestUnits(), write);
    return newRead == null && newWrite == null
        ? null
        : OnDemandThroughput.builder()
            .maxReadRequestUnits(newRead)
            .maxWriteRequestUnits(newWrite)
            .build();
  }

  private static @Nullable Long merged(@Nullable Long old, @Nullable Long given) {
    return given == null ? old : given == -1 ? null : given;
  }

  private static void requireUnits(String member, @Nullable Long units) {
    if (units != null && units != -1 && units < 1) {
      throw DynamoDbErrors.invalidParameter(
          member + " must be greater than or equal to 1, or -1 to remove the maximum");
    }
  }

  private static Throughput read(ProvisionedThroughput given) {
    requireWithinTable("ReadCapacityUnits", given.readCapacityUnits());
    requireWithinTable("WriteCapacityUnits", given.writeCapacityUnits());
    return Throughput.of(given.readCapacityUnits(), given.writeCapacityUnits());
  }

  private static void requireWithinTable(String member, long units) {
    if (units > MOST_OF_TABLE) {
      throw DynamoDbErrors.limitExceeded(
          "Subscriber limit exceeded: The requested "
              + member
              + " of "
              + units
              + " exceeds the per-table limit of "
              + MOST_OF_TABLE);
    }
  }

  private static void requireDecreasable(Throughput old, Instant now) {
    Instant last = old.lastDecrease();
    int today = old.decreasesOn(now);
    if (last == null || today < FREE_DECREASES || !now.isBefore(last.plus(BETWEEN_DECREASES))) {
      return;
    }
    throw DynamoDbErrors.limitExceeded(
        "Subscriber limit exceeded: Provisioned throughput decreases are limited within a given "
            + "UTC day. After the first "
            + FREE_DECREASES
            + " decreases, each subsequent decrease in the same UTC day can be performed at most "
            + "once every "
            + BETWEEN_DECREASES.toSeconds()
            + " seconds. Number of decreases today: "
            + today
            + ". Last decrease at "
            + longTime(last)
            + ". Next decrease can be made at "
            + longTime(last.plus(BETWEEN_DECREASES)));
  }

  static String longTime(Instant time) {
    return LONG_TIME.format(time) + " Coordinated Universal Time";
  }
}
