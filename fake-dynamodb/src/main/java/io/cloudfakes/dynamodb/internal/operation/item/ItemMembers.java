package io.cloudfakes.dynamodb.internal.operation.item;

import io.cloudfakes.dynamodb.internal.rule.Faults;
import io.cloudfakes.dynamodb.internal.rule.MemberFaults;
import org.jspecify.annotations.Nullable;

/** The checks of members that several requests on items have. */
final class ItemMembers {
  private ItemMembers() {}

  static MemberFaults returnOptions(
      MemberFaults faults,
      @Nullable String returnValues,
      @Nullable String returnConsumedCapacity,
      @Nullable String returnItemCollectionMetrics,
      @Nullable String returnValuesOnFailure) {
    return faults
        .oneOf(
            "ReturnValues",
            returnValues,
            "ALL_NEW",
            "UPDATED_OLD",
            "ALL_OLD",
            "NONE",
            "UPDATED_NEW")
        .oneOf("ReturnConsumedCapacity", returnConsumedCapacity, "INDEXES", "TOTAL", "NONE")
        .oneOf("ReturnItemCollectionMetrics", returnItemCollectionMetrics, "SIZE", "NONE")
        .oneOf("ReturnValuesOnConditionCheckFailure", returnValuesOnFailure, "ALL_OLD", "NONE");
  }

  /** Puts and deletes return the item as it was or nothing. */
  static void requireOldOrNone(@Nullable String returnValues, Faults faults) {
    if (returnValues != null && !returnValues.equals("NONE") && !returnValues.equals("ALL_OLD")) {
      throw faults.request("ReturnValues can only be ALL_OLD or NONE");
    }
  }
}
