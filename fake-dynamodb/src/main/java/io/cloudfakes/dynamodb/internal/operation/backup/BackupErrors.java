package io.cloudfakes.dynamodb.internal.operation.backup;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;

/** The error replies of backups, restores and exports. */
public final class BackupErrors {
  private BackupErrors() {}

  public static AwsErrorException tableNotFound(String table) {
    return error("TableNotFoundException", "Table not found: " + table);
  }

  static AwsErrorException tableAlreadyExists(String table) {
    return error("TableAlreadyExistsException", "Table already exists: " + table);
  }

  static AwsErrorException tableInUse(String table) {
    return error("TableInUseException", "Table is being created or deleted: " + table);
  }

  static AwsErrorException backupNotFound(String arn) {
    return error("BackupNotFoundException", "Backup not found: " + arn);
  }

  static AwsErrorException backupInUse(String text) {
    return error("BackupInUseException", text);
  }

  static AwsErrorException continuousBackupsUnavailable(String table) {
    return error(
        "ContinuousBackupsUnavailableException",
        "Backups are being enabled for the table: " + table + ". Please retry later");
  }

  public static AwsErrorException pointInTimeRecoveryUnavailable(String table) {
    return error(
        "PointInTimeRecoveryUnavailableException",
        "Point in time recovery is not enabled for table '" + table + "'");
  }

  static AwsErrorException invalidRestoreTime(String text) {
    return error("InvalidRestoreTimeException", text);
  }

  private static AwsErrorException error(String code, String text) {
    return AwsError.of(code, 400, text).asException();
  }
}
