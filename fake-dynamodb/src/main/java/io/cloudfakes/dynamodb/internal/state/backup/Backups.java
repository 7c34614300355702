package io.cloudfakes.dynamodb.internal.state.backup;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.StatePart;
import org.jspecify.annotations.Nullable;
import org.pcollections.TreePMap;

/**
 * The backups of all accounts and regions.
 *
 * @param byArn in the order of their ARNs: by table, and then by age
 */
public record Backups(TreePMap<String, Backup> byArn) implements StatePart {
  private static final Backups NONE = new Backups(TreePMap.empty());

  public static Backups of(DynamoDbState state) {
    Backups backups = state.part(Backups.class);
    return backups == null ? NONE : backups;
  }

  public @Nullable Backup find(String arn) {
    return byArn.get(arn);
  }

  Backups with(Backup backup) {
    return new Backups(byArn.plus(backup.arn(), backup));
  }

  Backups without(String arn) {
    return new Backups(byArn.minus(arn));
  }
}
