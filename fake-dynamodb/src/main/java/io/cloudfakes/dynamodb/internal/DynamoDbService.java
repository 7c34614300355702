package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.internal.event.DynamoDbConsequences;
import io.cloudfakes.dynamodb.internal.event.DynamoDbEvents;
import io.cloudfakes.dynamodb.internal.operation.batch.BatchGetItem;
import io.cloudfakes.dynamodb.internal.operation.batch.BatchWriteItem;
import io.cloudfakes.dynamodb.internal.operation.global.CreateGlobalTable;
import io.cloudfakes.dynamodb.internal.operation.global.DescribeGlobalTable;
import io.cloudfakes.dynamodb.internal.operation.global.DescribeGlobalTableSettings;
import io.cloudfakes.dynamodb.internal.operation.global.ListGlobalTables;
import io.cloudfakes.dynamodb.internal.operation.global.UpdateGlobalTable;
import io.cloudfakes.dynamodb.internal.operation.global.UpdateGlobalTableSettings;
import io.cloudfakes.dynamodb.internal.operation.item.DeleteItem;
import io.cloudfakes.dynamodb.internal.operation.item.GetItem;
import io.cloudfakes.dynamodb.internal.operation.item.PutItem;
import io.cloudfakes.dynamodb.internal.operation.item.UpdateItem;
import io.cloudfakes.dynamodb.internal.operation.query.Query;
import io.cloudfakes.dynamodb.internal.operation.query.Scan;
import io.cloudfakes.dynamodb.internal.operation.table.CreateTable;
import io.cloudfakes.dynamodb.internal.operation.table.DeleteTable;
import io.cloudfakes.dynamodb.internal.operation.table.DescribeEndpoints;
import io.cloudfakes.dynamodb.internal.operation.table.DescribeLimits;
import io.cloudfakes.dynamodb.internal.operation.table.DescribeTable;
import io.cloudfakes.dynamodb.internal.operation.table.ListTables;
import io.cloudfakes.dynamodb.internal.operation.table.UpdateTable;
import io.cloudfakes.dynamodb.internal.operation.ttl.DescribeTimeToLive;
import io.cloudfakes.dynamodb.internal.operation.ttl.UpdateTimeToLive;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
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
          .actions(DynamoDbService::table)
          .consequences(new DynamoDbConsequences())
          .events(new DynamoDbEvents())
          .timing(new DynamoDbTiming())
          .build();

  private DynamoDbService() {}

  private static void table(ActionTable<DynamoDbState> table) {
    table
        .refused("BatchExecuteStatement")
        .action("BatchGetItem", BatchGetItem::new)
        .action("BatchWriteItem", BatchWriteItem::new)
        .refused("CreateBackup")
        .action("CreateGlobalTable", CreateGlobalTable::new)
        .action("CreateTable", CreateTable::new)
        .refused("DeleteBackup")
        .action("DeleteItem", DeleteItem::new)
        .refused("DeleteResourcePolicy")
        .action("DeleteTable", DeleteTable::new)
        .refused("DescribeBackup")
        .refused("DescribeContinuousBackups")
        .refused("DescribeContributorInsights")
        .action("DescribeEndpoints", DescribeEndpoints::new)
        .refused("DescribeExport")
        .action("DescribeGlobalTable", DescribeGlobalTable::new)
        .action("DescribeGlobalTableSettings", DescribeGlobalTableSettings::new)
        .refused("DescribeImport")
        .refused("DescribeKinesisStreamingDestination")
        .action("DescribeLimits", DescribeLimits::new)
        .action("DescribeTable", DescribeTable::new)
        .refused("DescribeTableReplicaAutoScaling")
        .action("DescribeTimeToLive", DescribeTimeToLive::new)
        .refused("DisableKinesisStreamingDestination")
        .refused("EnableKinesisStreamingDestination")
        .refused("ExecuteStatement")
        .refused("ExecuteTransaction")
        .refused("ExportTableToPointInTime")
        .action("GetItem", GetItem::new)
        .refused("GetResourcePolicy")
        .refused("ImportTable")
        .refused("ListBackups")
        .refused("ListContributorInsights")
        .refused("ListExports")
        .action("ListGlobalTables", ListGlobalTables::new)
        .refused("ListImports")
        .action("ListTables", ListTables::new)
        .refused("ListTagsOfResource")
        .action("PutItem", PutItem::new)
        .refused("PutResourcePolicy")
        .action("Query", Query::new)
        .refused("RestoreTableFromBackup")
        .refused("RestoreTableToPointInTime")
        .action("Scan", Scan::new)
        .refused("TagResource")
        .refused("TransactGetItems")
        .refused("TransactWriteItems")
        .refused("UntagResource")
        .refused("UpdateContinuousBackups")
        .refused("UpdateContributorInsights")
        .action("UpdateGlobalTable", UpdateGlobalTable::new)
        .action("UpdateGlobalTableSettings", UpdateGlobalTableSettings::new)
        .action("UpdateItem", UpdateItem::new)
        .refused("UpdateKinesisStreamingDestination")
        .action("UpdateTable", UpdateTable::new)
        .refused("UpdateTableReplicaAutoScaling")
        .action("UpdateTimeToLive", UpdateTimeToLive::new);
  }
}
