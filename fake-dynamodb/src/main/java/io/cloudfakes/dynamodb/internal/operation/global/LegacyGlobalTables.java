package io.cloudfakes.dynamodb.internal.operation.global;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import org.jspecify.annotations.Nullable;

/**
 * Global tables of version 2017.11.29. AWS makes none any more, and those of version 2019.11.21 are
 * not seen through these actions.
 */
final class LegacyGlobalTables {
  private LegacyGlobalTables() {}

  static MemberFaults name(MemberFaults faults, @Nullable String name) {
    return name(faults.required("GlobalTableName", name), "GlobalTableName", name);
  }

  static MemberFaults name(MemberFaults faults, String member, @Nullable String name) {
    return name == null
        ? faults
        : faults.matches(member, name, Tables.NAME).length(member, name, name.length(), 3, 255);
  }

  static AwsErrorException notFound(String name) {
    return AwsError.of(
            "GlobalTableNotFoundException",
            400,
            "Global table with name: '" + name + "' does not exist.")
        .asException();
  }
}
