package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.IndexDefinition;
import io.cloudfakes.dynamodb.internal.state.TableDefinition;
import io.cloudfakes.dynamodb.internal.state.global.ReadLimits;
import io.cloudfakes.dynamodb.internal.state.global.ReplicaOverrides;
import io.cloudfakes.dynamodb.internal.state.setting.Encryption;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.OnDemandThroughputOverride;
import software.amazon.awssdk.services.dynamodb.model.ProvisionedThroughputOverride;
import software.amazon.awssdk.services.dynamodb.model.ReplicaGlobalSecondaryIndex;
import software.amazon.awssdk.services.dynamodb.model.TableClass;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;

/**
 * What a request wants a replica to have for itself.
 *
 * @param tableClass null for none
 * @param key the id, alias or ARN of a key of KMS; null for none
 * @param reads of the table
 * @param indexes for some of the global indexes
 */
record WantedOverrides(
    @Nullable TableClass tableClass,
    @Nullable String key,
    ReadLimits reads,
    List<ReplicaGlobalSecondaryIndex> indexes) {
  static final WantedOverrides NONE = new WantedOverrides(null, null, ReadLimits.NONE, List.of());

  WantedOverrides {
    indexes = List.copyOf(indexes);
  }

  static WantedOverrides of(CreateReplicationGroupMemberAction create) {
    return new WantedOverrides(
        create.tableClassOverride(),
        create.kmsMasterKeyId(),
        reads(create.provisionedThroughputOverride(), create.onDemandThroughputOverride()),
        create.globalSecondaryIndexes());
  }

  static WantedOverrides of(UpdateReplicationGroupMemberAction update) {
    return new WantedOverrides(
        update.tableClassOverride(),
        update.kmsMasterKeyId(),
        reads(update.provisionedThroughputOverride(), update.onDemandThroughputOverride()),
        update.globalSecondaryIndexes());
  }

  private static ReadLimits reads(
      @Nullable ProvisionedThroughputOverride provisioned,
      @Nullable OnDemandThroughputOverride onDemand) {
    return new ReadLimits(
        provisioned == null ? null : provisioned.readCapacityUnits(),
        onDemand == null ? null : onDemand.maxReadRequestUnits());
  }

  /** The key the replica is to be encrypted with; null when none is wanted. */
  @Nullable Encryption encryption(TableDefinition replica, Instant now) {
    return key == null ? null : Encryption.of(key, replica.id(), now);
  }

  /** What that makes for a replica. */
  ReplicaOverrides of(TableDefinition replica, Instant now) {
    requireFitting(reads, replica.isOnDemand());
    TreePMap<String, ReadLimits> byIndex = TreePMap.empty();
    for (ReplicaGlobalSecondaryIndex wanted : indexes) {
      IndexDefinition index = replica.index(wanted.indexName());
      if (index == null || !index.global()) {
        throw DynamoDbErrors.indexNotFound(wanted.indexName());
      }
      ReadLimits limits =
          reads(wanted.provisionedThroughputOverride(), wanted.onDemandThroughputOverride());
      requireFitting(limits, replica.isOnDemand());
      byIndex = byIndex.plus(index.name(), limits);
    }
    Encryption encryption = encryption(replica, now);
    return new ReplicaOverrides(
        tableClass, encryption == null ? null : encryption.keyArn(), reads, byIndex);
  }

  private static void requireFitting(ReadLimits reads, boolean onDemand) {
    if (onDemand && reads.units() != null) {
      throw DynamoDbErrors.invalidParameter(
          "ProvisionedThroughputOverride cannot be specified when BillingMode is PAY_PER_REQUEST");
    }
    Long most = reads.most();
    if (most == null) {
      return;
    }
    if (!onDemand) {
      throw DynamoDbErrors.invalidParameter(
          "OnDemandThroughputOverride cannot be specified when BillingMode is PROVISIONED");
    }
    if (most < 1 && most != ReadLimits.ENDLESS) {
      throw DynamoDbErrors.invalidParameter(
          "MaxReadRequestUnits must be greater than or equal to 1, or -1 to remove the maximum");
    }
  }
}
