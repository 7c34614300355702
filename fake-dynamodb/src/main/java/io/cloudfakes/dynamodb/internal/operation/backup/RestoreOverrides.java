package io.cloudfakes.dynamodb.internal.operation.backup;

import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.BillingMode;
import software.amazon.awssdk.services.dynamodb.model.GlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.LocalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughput;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughput;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableFromBackupRequest;
import software.amazon.awssdk.services.dynamodb.model.RestoreTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.SSESpecification;

/**
 * What a restored table is to have otherwise than its source; null for as the source has it.
 *
 * @param target the name of the new table
 */
record RestoreOverrides(
    String target,
    @Nullable BillingMode billing,
    @Nullable List<GlobalSecondaryIndex> global,
    @Nullable List<LocalSecondaryIndex> local,
    @Nullable ProvisionedThroughput throughput,
    @Nullable OnDemandThroughput onDemandThroughput,
    @Nullable SSESpecification encryption) {

  static RestoreOverrides of(RestoreTableFromBackupRequest request) {
    return new RestoreOverrides(
        request.targetTableName(),
        request.billingModeOverride(),
        request.hasGlobalSecondaryIndexOverride() ? request.globalSecondaryIndexOverride() : null,
        request.hasLocalSecondaryIndexOverride() ? request.localSecondaryIndexOverride() : null,
        request.provisionedThroughputOverride(),
        request.onDemandThroughputOverride(),
        request.sseSpecificationOverride());
  }

  static RestoreOverrides of(RestoreTableToPointInTimeRequest request) {
    return new RestoreOverrides(
        request.targetTableName(),
        request.billingModeOverride(),
        request.hasGlobalSecondaryIndexOverride() ? request.globalSecondaryIndexOverride() : null,
        request.hasLocalSecondaryIndexOverride() ? request.localSecondaryIndexOverride() : null,
        request.provisionedThroughputOverride(),
        request.onDemandThroughputOverride(),
        request.sseSpecificationOverride());
  }
}
