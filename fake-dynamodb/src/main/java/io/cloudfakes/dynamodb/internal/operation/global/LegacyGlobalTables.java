package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;

/**
 * Global tables of version 2017.11.29. AWS makes none any more, and those of version 2019.11.21 are
 * not seen through these actions.
 */
final class LegacyGlobalTables {
  private LegacyGlobalTables() {}

  static AwsErrorException notFound(String name) {
    return AwsError.of(
            "GlobalTableNotFoundException",
            400,
            "Global table with name: '" + name + "' does not exist.")
        .asException();
  }
}
