package io.cloudfakes.dynamodb.internal.operation.transaction;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/** The refusals of transactions. */
public final class TransactionErrors {
  private static final CancellationReason NONE = CancellationReason.builder().code("None").build();

  private TransactionErrors() {}

  /**
   * The transaction is cancelled.
   *
   * @param errors what is wrong with each of its actions, null where nothing is
   */
  public static AwsErrorException canceled(List<@Nullable AwsError> errors) {
    List<CancellationReason> reasons = new ArrayList<>(errors.size());
    for (AwsError error : errors) {
      reasons.add(
          error == null
              ? NONE
              : CancellationReason.builder()
                  .code(FailureCodes.of(error))
                  .message(error.message())
                  .item(FailureCodes.item(error))
                  .build());
    }
    return canceledFor(reasons).asException();
  }

  /** The same for reasons made elsewhere. */
  public static AwsError canceledFor(List<CancellationReason> reasons) {
    return AwsError.of(
            "TransactionCanceledException",
            400,
            "Transaction cancelled, please refer cancellation reasons for specific reasons "
                + reasons.stream()
                    .map(CancellationReason::code)
                    .collect(Collectors.joining(", ", "[", "]")))
        .withModelled(TransactionCanceledException.builder().cancellationReasons(reasons).build());
  }

  /** There is an item where an INSERT would make one. */
  public static AwsError duplicateItem() {
    return AwsError.of("DuplicateItemException", 400, "Duplicate primary key exists in table");
  }

  static AwsErrorException sameItem() {
    return DynamoDbErrors.validation(
        "Transaction request cannot include multiple operations on one item");
  }

  static AwsErrorException tooLarge() {
    return DynamoDbErrors.validation(
        "Aggregate size of the items in the transaction cannot exceed 4 MB");
  }

  static AwsErrorException tokenMismatch() {
    return AwsError.of(
            "IdempotentParameterMismatchException",
            400,
            "DynamoDB rejected the request because you retried a request with a different payload"
                + " but with an idempotent token that was already used.")
        .asException();
  }
}
