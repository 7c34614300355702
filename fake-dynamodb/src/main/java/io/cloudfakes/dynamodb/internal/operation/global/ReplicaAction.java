package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import software.amazon.awssdk.services.dynamodb.model.CreateReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.DeleteReplicationGroupMemberAction;
import software.amazon.awssdk.services.dynamodb.model.ReplicationGroupUpdate;
import software.amazon.awssdk.services.dynamodb.model.UpdateReplicationGroupMemberAction;

/**
 * The one thing a request is to do with replicas.
 *
 * @param wanted what the replica is to have for itself
 */
record ReplicaAction(Kind kind, String region, WantedOverrides wanted) {
  enum Kind {
    CREATE,
    UPDATE,
    DELETE
  }

  /** Reads the updates of a request, which must come to one; the same said twice is said once. */
  static ReplicaAction of(List<ReplicationGroupUpdate> updates) {
    Set<ReplicaAction> actions = new LinkedHashSet<>();
    for (ReplicationGroupUpdate update : updates) {
      actions.add(of(update));
    }
    if (actions.isEmpty()) {
      throw nothing();
    }
    if (actions.stream().map(ReplicaAction::kind).distinct().count() > 1) {
      throw severalTypes();
    }
    if (actions.size() > 1) {
      throw DynamoDbErrors.validation(
          "Update table operation with more than one create or delete replica actions not allowed");
    }
    return actions.iterator().next();
  }

  private static ReplicaAction of(ReplicationGroupUpdate update) {
    CreateReplicationGroupMemberAction create = update.create();
    UpdateReplicationGroupMemberAction change = update.update();
    DeleteReplicationGroupMemberAction delete = update.delete();
    int given = (create == null ? 0 : 1) + (change == null ? 0 : 1) + (delete == null ? 0 : 1);
    if (given > 1) {
      throw severalTypes();
    }
    if (create != null) {
      return new ReplicaAction(Kind.CREATE, create.regionName(), WantedOverrides.of(create));
    }
    if (delete != null) {
      return new ReplicaAction(Kind.DELETE, delete.regionName(), WantedOverrides.NONE);
    }
    WantedOverrides wanted = change == null ? WantedOverrides.NONE : WantedOverrides.of(change);
    if (change == null || wanted.equals(WantedOverrides.NONE)) {
      throw nothing();
    }
    return new ReplicaAction(Kind.UPDATE, change.regionName(), wanted);
  }

  private static io.cloudfakes.AwsErrorException nothing() {
    return DynamoDbErrors.validation(
        "There are no actions specified in the Replica Update Action of the request.");
  }

  private static io.cloudfakes.AwsErrorException severalTypes() {
    return DynamoDbErrors.validation(
        "Update table operation with more than one type of replica actions not allowed.");
  }
}
