package io.cloudfakes.dynamodb.internal.operation.table;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.Throughput;
import io.cloudfakes.dynamodb.internal.state.setting.SettingTimes;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.UpdateTableRequest;

/** How an update changes what a table is paid for, and how often it may. */
final class BillingUpdate {
  private static final int MOST_TO_ON_DEMAND = 4;
  private static final Duration TO_ON_DEMAND_WINDOW = Duration.ofDays(1);
  private static final int MOST_CLASSES = 2;
  private static final Duration CLASS_WINDOW = Duration.ofDays(30);

  private final UpdateTableRequest request;
  private final Instant now;
  private SettingTimes times;

  BillingUpdate(UpdateTableRequest request, SettingTimes times, Instant now) {
    this.request = request;
    this.times = times;
    this.now = now;
  }

  /** When such settings were changed, after this. */
  SettingTimes times() {
    return times;
  }

  TableDefinition applyTo(TableDefinition table) {
    TableDefinition billed = billing(table);
    TableDefinition limited =
        billed.withOnDemandThroughput(
            ThroughputRules.maximum(
                billed.onDemandThroughput(), request.onDemandThroughput(), billed.isOnDemand()));
    TableClass wanted = request.tableClass();
    return wanted == null ? limited : classed(limited, wanted);
  }

  private TableDefinition classed(TableDefinition table, TableClass wanted) {
    TableClass present = table.tableClass() == null ? TableClass.STANDARD : table.tableClass();
    if (wanted != present) {
      List<Instant> recent = SettingTimes.within(CLASS_WINDOW, times.tableClass(), now);
      if (recent.size() >= MOST_CLASSES) {
        throw limited("Updates of the table class", MOST_CLASSES, CLASS_WINDOW, recent);
      }
      times = times.withTableClassAt(now);
    }
    return table.withTableClass(wanted);
  }

  private TableDefinition billing(TableDefinition table) {
    BillingMode mode = request.billingMode() == null ? table.billing() : request.billingMode();
    ProvisionedThroughput given = request.provisionedThroughput();
    if (mode == BillingMode.PAY_PER_REQUEST) {
      ThroughputRules.ofTable(given, true);
      return table.isOnDemand() ? table : toOnDemand(table);
    }
    if (table.isOnDemand()) {
      Throughput throughput = ThroughputRules.ofTable(given, false);
      List<IndexDefinition> unlimited =
          table.indexes().stream().map(index -> index.withOnDemandThroughput(null)).toList();
      return table
          .withBilling(mode, throughput, table.onDemandSince())
          .withOnDemandThroughput(null)
          .withIndexes(unlimited);
    }
    return given == null
        ? table
        : table.withBilling(
            mode,
            ThroughputRules.changed(table.throughput(), given, "table", now),
            table.onDemandSince());
  }

  private TableDefinition toOnDemand(TableDefinition table) {
    List<Instant> recent = SettingTimes.within(TO_ON_DEMAND_WINDOW, times.toOnDemand(), now);
    if (recent.size() >= MOST_TO_ON_DEMAND) {
      throw limited("Update to PayPerRequest mode", MOST_TO_ON_DEMAND, TO_ON_DEMAND_WINDOW, recent);
    }
    times = times.withOnDemandAt(now);
    List<IndexDefinition> unprovisioned =
        table.indexes().stream().map(index -> index.withThroughput(Throughput.NONE)).toList();
    return table
        .withBilling(BillingMode.PAY_PER_REQUEST, Throughput.NONE, now)
        .withIndexes(unprovisioned);
  }

  private static io.cloudfakes.AwsErrorException limited(
      String what, int most, Duration window, List<Instant> recent) {
    return DynamoDbErrors.limitExceeded(
        "Subscriber limit exceeded: "
            + what
            + " are limited to "
            + most
            + " in "
            + window.toDays()
            + " day(s). Last update at "
            + ThroughputRules.longTime(recent.get(recent.size() - 1))
            + ". Next update can be made at "
            + ThroughputRules.longTime(recent.get(0).plus(window)));
  }

  /** Refuses a provisioned table one of whose global indexes has no throughput. */
  static void requireIndexesProvisioned(TableDefinition table) {
    if (table.isOnDemand()) {
      return;
    }
    List<String> lacking =
        table.indexes().stream()
            .filter(index -> index.global() && isNone(index.throughput()))
            .map(IndexDefinition::name)
            .toList();
    if (!lacking.isEmpty()) {
      throw DynamoDbErrors.invalidParameter(
          "ProvisionedThroughput must be specified for index: " + String.join(",", lacking));
    }
  }

  private static boolean isNone(@Nullable Throughput throughput) {
    return throughput == null || throughput.read() == 0;
  }
}
