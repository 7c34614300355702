package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.dynamodb.internal.operation.table.TableDescriptions;
import io.cloudfakes.dynamodb.internal.operation.ttl.DescribeTimeToLive;
import io.cloudfakes.dynamodb.internal.state.backup.Backup;
import io.cloudfakes.service.CallContext;
import java.util.List;
import software.amazon.awssdk.services.dynamodb.model.BackupDescription;
import software.amazon.awssdk.services.dynamodb.model.BackupDetails;
import software.amazon.awssdk.services.dynamodb.model.BackupStatus;
import software.amazon.awssdk.services.dynamodb.model.BackupSummary;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexDescription;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndexInfo;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputDescription;
import software.amazon.awssdk.services.dynamodb.model.SourceTableDetails;
import software.amazon.awssdk.services.dynamodb.model.SourceTableFeatureDetails;
import software.amazon.awssdk.services.dynamodb.model.TableDescription;
import software.amazon.awssdk.services.dynamodb.model.TimeToLiveDescription;

/** How replies describe backups. */
final class BackupDescriptions {
  private BackupDescriptions() {}

  static BackupDetails details(Backup backup, BackupStatus status) {
    return BackupDetails.builder()
        .backupArn(backup.arn())
        .backupName(backup.name())
        .backupSizeBytes(backup.table().bytes())
        .backupStatus(status)
        .backupType(backup.type())
        .backupCreationDateTime(backup.created())
        .backupExpiryDateTime(backup.expires())
        .build();
  }

  static BackupSummary summary(Backup backup, BackupStatus status) {
    return BackupSummary.builder()
        .tableName(backup.source().name())
        .tableId(backup.table().definition().uuid())
        .tableArn(backup.source().arn())
        .backupArn(backup.arn())
        .backupName(backup.name())
        .backupCreationDateTime(backup.created())
        .backupExpiryDateTime(backup.expires())
        .backupStatus(status)
        .backupType(backup.type())
        .backupSizeBytes(backup.table().bytes())
        .build();
  }

  static BackupDescription description(Backup backup, BackupStatus status, CallContext call) {
    TableDescription table = TableDescriptions.describe(backup.table(), call.now());
    return BackupDescription.builder()
        .backupDetails(details(backup, status))
        .sourceTableDetails(source(table))
        .sourceTableFeatureDetails(
            features(table, DescribeTimeToLive.describe(backup.table(), call.now())))
        .build();
  }

  private static SourceTableDetails source(TableDescription table) {
    return SourceTableDetails.builder()
        .tableName(table.tableName())
        .tableId(table.tableId())
        .tableArn(table.tableArn())
        .tableSizeBytes(table.tableSizeBytes())
        .keySchema(table.keySchema())
        .tableCreationDateTime(table.creationDateTime())
        .provisionedThroughput(throughput(table.provisionedThroughput()))
        .onDemandThroughput(table.onDemandThroughput())
        .itemCount(table.itemCount())
        .billingMode(billing(table))
        .build();
  }

  static BillingMode billing(TableDescription table) {
    return table.billingModeSummary() == null
        ? BillingMode.PROVISIONED
        : table.billingModeSummary().billingMode();
  }

  private static SourceTableFeatureDetails features(
      TableDescription table, TimeToLiveDescription timeToLive) {
    SourceTableFeatureDetails.Builder features =
        SourceTableFeatureDetails.builder()
            .streamDescription(table.streamSpecification())
            .sseDescription(table.sseDescription())
            .timeToLiveDescription(timeToLive);
    List<LocalSecondaryIndexInfo> local =
        table.localSecondaryIndexes().stream().map(BackupDescriptions::info).toList();
    if (!local.isEmpty()) {
      features.localSecondaryIndexes(local);
    }
    List<GlobalSecondaryIndexInfo> global =
        table.globalSecondaryIndexes().stream().map(BackupDescriptions::info).toList();
    if (!global.isEmpty()) {
      features.globalSecondaryIndexes(global);
    }
    return features.build();
  }

  private static LocalSecondaryIndexInfo info(LocalSecondaryIndexDescription index) {
    return LocalSecondaryIndexInfo.builder()
        .indexName(index.indexName())
        .keySchema(index.keySchema())
        .projection(index.projection())
        .build();
  }

  private static GlobalSecondaryIndexInfo info(GlobalSecondaryIndexDescription index) {
    return GlobalSecondaryIndexInfo.builder()
        .indexName(index.indexName())
        .keySchema(index.keySchema())
        .projection(index.projection())
        .provisionedThroughput(throughput(index.provisionedThroughput()))
        .onDemandThroughput(index.onDemandThroughput())
        .build();
  }

  static ProvisionedThroughput throughput(ProvisionedThroughputDescription described) {
    return ProvisionedThroughput.builder()
        .readCapacityUnits(described.readCapacityUnits())
        .writeCapacityUnits(described.writeCapacityUnits())
        .build();
  }
}
