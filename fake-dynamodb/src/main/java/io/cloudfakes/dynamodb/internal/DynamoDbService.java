package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.internal.event.DynamoDbConsequences;
import io.cloudfakes.dynamodb.internal.event.DynamoDbEvents;
import io.cloudfakes.dynamodb.internal.operation.backup.CreateBackup;
import io.cloudfakes.dynamodb.internal.operation.backup.DeleteBackup;
import io.cloudfakes.dynamodb.internal.operation.backup.DescribeBackup;
import io.cloudfakes.dynamodb.internal.operation.backup.DescribeContinuousBackups;
import io.cloudfakes.dynamodb.internal.operation.backup.ListBackups;
import io.cloudfakes.dynamodb.internal.operation.backup.RestoreTableFromBackup;
import io.cloudfakes.dynamodb.internal.operation.backup.RestoreTableToPointInTime;
import io.cloudfakes.dynamodb.internal.operation.backup.UpdateContinuousBackups;
import io.cloudfakes.dynamodb.internal.operation.batch.BatchGetItem;
import io.cloudfakes.dynamodb.internal.operation.batch.BatchWriteItem;
import io.cloudfakes.dynamodb.internal.operation.export.DescribeExport;
import io.cloudfakes.dynamodb.internal.operation.export.DescribeImport;
import io.cloudfakes.dynamodb.internal.operation.export.ExportEvents;
import io.cloudfakes.dynamodb.internal.operation.export.ExportTableToPointInTime;
import io.cloudfakes.dynamodb.internal.operation.export.ImportTable;
import io.cloudfakes.dynamodb.internal.operation.export.ListExports;
import io.cloudfakes.dynamodb.internal.operation.export.ListImports;
import io.cloudfakes.dynamodb.internal.operation.global.CreateGlobalTable;
import io.cloudfakes.dynamodb.internal.operation.global.DescribeGlobalTable;
import io.cloudfakes.dynamodb.internal.operation.global.DescribeGlobalTableSettings;
import io.cloudfakes.dynamodb.internal.operation.global.ListGlobalTables;
import io.cloudfakes.dynamodb.internal.operation.global.UpdateGlobalTable;
import io.cloudfakes.dynamodb.internal.operation.global.UpdateGlobalTableSettings;
import io.cloudfakes.dynamodb.internal.operation.insight.DescribeContributorInsights;
import io.cloudfakes.dynamodb.internal.operation.insight.ListContributorInsights;
import io.cloudfakes.dynamodb.internal.operation.insight.UpdateContributorInsights;
import io.cloudfakes.dynamodb.internal.operation.item.DeleteItem;
import io.cloudfakes.dynamodb.internal.operation.item.GetItem;
import io.cloudfakes.dynamodb.internal.operation.item.PutItem;
import io.cloudfakes.dynamodb.internal.operation.item.UpdateItem;
import io.cloudfakes.dynamodb.internal.operation.kinesis.DescribeKinesisStreamingDestination;
import io.cloudfakes.dynamodb.internal.operation.kinesis.DisableKinesisStreamingDestination;
import io.cloudfakes.dynamodb.internal.operation.kinesis.EnableKinesisStreamingDestination;
import io.cloudfakes.dynamodb.internal.operation.kinesis.UpdateKinesisStreamingDestination;
import io.cloudfakes.dynamodb.internal.operation.partiql.BatchExecuteStatement;
import io.cloudfakes.dynamodb.internal.operation.partiql.ExecuteStatement;
import io.cloudfakes.dynamodb.internal.operation.partiql.ExecuteTransaction;
import io.cloudfakes.dynamodb.internal.operation.policy.DeleteResourcePolicy;
import io.cloudfakes.dynamodb.internal.operation.policy.GetResourcePolicy;
import io.cloudfakes.dynamodb.internal.operation.policy.PutResourcePolicy;
import io.cloudfakes.dynamodb.internal.operation.query.Query;
import io.cloudfakes.dynamodb.internal.operation.query.Scan;
import io.cloudfakes.dynamodb.internal.operation.scaling.DescribeTableReplicaAutoScaling;
import io.cloudfakes.dynamodb.internal.operation.scaling.UpdateTableReplicaAutoScaling;
import io.cloudfakes.dynamodb.internal.operation.table.CreateTable;
import io.cloudfakes.dynamodb.internal.operation.table.DeleteTable;
import io.cloudfakes.dynamodb.internal.operation.table.DescribeEndpoints;
import io.cloudfakes.dynamodb.internal.operation.table.DescribeLimits;
import io.cloudfakes.dynamodb.internal.operation.table.DescribeTable;
import io.cloudfakes.dynamodb.internal.operation.table.ListTables;
import io.cloudfakes.dynamodb.internal.operation.table.UpdateTable;
import io.cloudfakes.dynamodb.internal.operation.tag.ListTagsOfResource;
import io.cloudfakes.dynamodb.internal.operation.tag.TagResource;
import io.cloudfakes.dynamodb.internal.operation.tag.UntagResource;
import io.cloudfakes.dynamodb.internal.operation.throughput.EnforcedThroughput;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactGetItems;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactWriteItems;
import io.cloudfakes.dynamodb.internal.operation.ttl.DescribeTimeToLive;
import io.cloudfakes.dynamodb.internal.operation.ttl.UpdateTimeToLive;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.backup.BackupConsequences;
import io.cloudfakes.protocol.Protocols;
import io.cloudfakes.service.ActionTable;
import io.cloudfakes.service.Service;

/** Amazon DynamoDB: every action of its model on one line, modelled or refused. */
public final class DynamoDbService {
  static final String ERROR_PREFIX = "com.amazonaws.dynamodb.v20120810#";

  public static final Service<DynamoDbState> SERVICE =
      Service.named("dynamodb", DynamoDbState.EMPTY)
          .protocol(() -> Protocols.jsonWithCrc32("1.0", ERROR_PREFIX))
          .throttledBy(
              AwsError.of(
                  "ProvisionedThroughputExceededException",
                  400,
                  "The level of configured provisioned throughput for the table was exceeded."
                      + " Consider increasing your provisioning level with the UpdateTable API."))
          .targetPrefix("DynamoDB_20120810")
          .hostPrefixes("dynamodb", "ddb")
          .resource("TableName")
          .constraints(DynamoDbConstraints.MODEL)
          .actions(DynamoDbService::table)
          .consequences(new DynamoDbConsequences().and(new BackupConsequences()))
          .events(new DynamoDbEvents().and(new ExportEvents()))
          .timing(new DynamoDbTiming())
          .decisions(new EnforcedThroughput())
          .askedErrors(new DynamoDbAskedErrors())
          .contents(new DynamoDbContents())
          .faults(new DynamoDbFaults())
          .build();

  private DynamoDbService() {}

  private static void table(ActionTable<DynamoDbState> table) {
    table
        .action("BatchExecuteStatement", BatchExecuteStatement::new)
        .action("BatchGetItem", BatchGetItem::new)
        .action("BatchWriteItem", BatchWriteItem::new)
        .action("CreateBackup", CreateBackup::new)
        .action("CreateGlobalTable", CreateGlobalTable::new)
        .action("CreateTable", CreateTable::new)
        .action("DeleteBackup", DeleteBackup::new)
        .action("DeleteItem", DeleteItem::new)
        .action("DeleteResourcePolicy", DeleteResourcePolicy::new)
        .action("DeleteTable", DeleteTable::new)
        .action("DescribeBackup", DescribeBackup::new)
        .action("DescribeContinuousBackups", DescribeContinuousBackups::new)
        .action("DescribeContributorInsights", DescribeContributorInsights::new)
        .action("DescribeEndpoints", DescribeEndpoints::new)
        .action("DescribeExport", DescribeExport::new)
        .action("DescribeGlobalTable", DescribeGlobalTable::new)
        .action("DescribeGlobalTableSettings", DescribeGlobalTableSettings::new)
        .action("DescribeImport", DescribeImport::new)
        .action("DescribeKinesisStreamingDestination", DescribeKinesisStreamingDestination::new)
        .action("DescribeLimits", DescribeLimits::new)
        .action("DescribeTable", DescribeTable::new)
        .action("DescribeTableReplicaAutoScaling", DescribeTableReplicaAutoScaling::new)
        .action("DescribeTimeToLive", DescribeTimeToLive::new)
        .action("DisableKinesisStreamingDestination", DisableKinesisStreamingDestination::new)
        .action("EnableKinesisStreamingDestination", EnableKinesisStreamingDestination::new)
        .action("ExecuteStatement", ExecuteStatement::new)
        .action("ExecuteTransaction", ExecuteTransaction::new)
        .action("ExportTableToPointInTime", ExportTableToPointInTime::new)
        .action("GetItem", GetItem::new)
        .action("GetResourcePolicy", GetResourcePolicy::new)
        .action("ImportTable", ImportTable::new)
        .action("ListBackups", ListBackups::new)
        .action("ListContributorInsights", ListContributorInsights::new)
        .action("ListExports", ListExports::new)
        .action("ListGlobalTables", ListGlobalTables::new)
        .action("ListImports", ListImports::new)
        .action("ListTables", ListTables::new)
        .action("ListTagsOfResource", ListTagsOfResource::new)
        .action("PutItem", PutItem::new)
        .action("PutResourcePolicy", PutResourcePolicy::new)
        .action("Query", Query::new)
        .action("RestoreTableFromBackup", RestoreTableFromBackup::new)
        .action("RestoreTableToPointInTime", RestoreTableToPointInTime::new)
        .action("Scan", Scan::new)
        .action("TagResource", TagResource::new)
        .action("TransactGetItems", TransactGetItems::new)
        .action("TransactWriteItems", TransactWriteItems::new)
        .action("UntagResource", UntagResource::new)
        .action("UpdateContinuousBackups", UpdateContinuousBackups::new)
        .action("UpdateContributorInsights", UpdateContributorInsights::new)
        .action("UpdateGlobalTable", UpdateGlobalTable::new)
        .action("UpdateGlobalTableSettings", UpdateGlobalTableSettings::new)
        .action("UpdateItem", UpdateItem::new)
        .action("UpdateKinesisStreamingDestination", UpdateKinesisStreamingDestination::new)
        .action("UpdateTable", UpdateTable::new)
        .action("UpdateTableReplicaAutoScaling", UpdateTableReplicaAutoScaling::new)
        .action("UpdateTimeToLive", UpdateTimeToLive::new);
  }
}
