package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.internal.operation.transaction.TransactionErrors;
import io.cloudfakes.service.AskedErrors;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.ExecuteTransactionRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactGetItemsRequest;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItemsRequest;

/**
 * Errors that tests ask DynamoDB for. A cancelled transaction tells its reasons: those whose codes
 * the test's message lists in brackets, as AWS's message does, or else a conflict over the first
 * item.
 */
final class DynamoDbAskedErrors implements AskedErrors {
  private static final Pattern LISTED = Pattern.compile("\\[([A-Za-z, ]+)\\]");
  private static final String CONFLICT = "Transaction is ongoing for the item";

  private static final Map<String, String> MESSAGES =
      Map.of(
          "ConditionalCheckFailedException", "The conditional request failed",
          "DuplicateItemException", "Duplicate primary key exists in table",
          "ItemCollectionSizeLimitExceededException", "Collection size exceeded.",
          "TransactionConflictException", CONFLICT);

  private static final Map<String, String> REASONS =
      Map.of(
          "ConditionalCheckFailed",
          "The conditional request failed",
          "DuplicateItem",
          "Duplicate primary key exists in table",
          "ItemCollectionSizeLimitExceeded",
          "Collection size exceeded.",
          "ProvisionedThroughputExceeded",
          "The level of configured provisioned throughput for the table was exceeded. Consider"
              + " increasing your provisioning level with the UpdateTable API.",
          "ThrottlingError",
          "Throughput exceeds the current capacity of your table or index. DynamoDB is"
              + " automatically scaling your table or index so please try again shortly.",
          "TransactionConflict",
          CONFLICT,
          "ValidationError",
          "One or more parameter values were invalid.");

  @Override
  public AwsError complete(AwsError error, @Nullable SdkRequest request) {
    if (error.code().equals("TransactionCanceledException")) {
      return canceled(error, actions(request));
    }
    String message = MESSAGES.get(error.code());
    return message != null && error.message().equals(error.code())
        ? AwsError.of(error.code(), error.status(), message)
        : error;
  }

  private static AwsError canceled(AwsError error, int actions) {
    Matcher listed = LISTED.matcher(error.message());
    List<String> codes = new ArrayList<>();
    if (listed.find()) {
      codes.addAll(List.of(listed.group(1).split(", *")));
    } else {
      codes.add("TransactionConflict");
    }
    while (codes.size() < actions) {
      codes.add("None");
    }
    List<CancellationReason> reasons = new ArrayList<>();
    for (String code : codes) {
      reasons.add(CancellationReason.builder().code(code).message(REASONS.get(code)).build());
    }
    return TransactionErrors.canceledFor(reasons);
  }

  /** How many actions a transaction has; 1 for any other request. */
  static int actions(@Nullable SdkRequest request) {
    if (request instanceof TransactWriteItemsRequest write) {
      return write.transactItems().size();
    }
    if (request instanceof TransactGetItemsRequest get) {
      return get.transactItems().size();
    }
    return request instanceof ExecuteTransactionRequest execute
        ? execute.transactStatements().size()
        : 1;
  }
}
