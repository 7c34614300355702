package io.cloudfakes.dynamodb.internal.operation.query;

import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
import io.cloudfakes.dynamodb.internal.rule.Tables;
import org.jspecify.annotations.Nullable;

/** The checks of members that queries and scans share. */
final class ReadMembers {
  private ReadMembers() {}

  static MemberFaults check(
      MemberFaults faults,
      @Nullable String tableName,
      @Nullable String indexName,
      @Nullable String select,
      @Nullable Integer limit,
      @Nullable String returnConsumedCapacity) {
    faults.required("TableName", tableName);
    if (indexName != null) {
      faults
          .matches("IndexName", indexName, Tables.NAME)
          .length("IndexName", indexName, indexName.length(), 3, 255);
    }
    return faults
        .oneOf(
            "Select",
            select,
            "SPECIFIC_ATTRIBUTES",
            "COUNT",
            "ALL_ATTRIBUTES",
            "ALL_PROJECTED_ATTRIBUTES")
        .atLeast("Limit", limit, 1)
        .oneOf("ReturnConsumedCapacity", returnConsumedCapacity, "INDEXES", "TOTAL", "NONE");
  }
}
