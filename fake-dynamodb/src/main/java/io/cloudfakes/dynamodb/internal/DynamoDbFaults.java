package io.cloudfakes.dynamodb.internal;

import io.cloudfakes.AwsError;
import io.cloudfakes.dynamodb.internal.operation.throughput.UnprocessedBatch;
import io.cloudfakes.service.ServiceFaults;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.services.dynamodb.model.BatchGetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.KeysAndAttributes;
import software.amazon.awssdk.services.dynamodb.model.QueryRequest;
import software.amazon.awssdk.services.dynamodb.model.ScanRequest;

/** What faults can do to DynamoDB: batches in part, lagging replicas, transactions in the way. */
final class DynamoDbFaults implements ServiceFaults {
  private static final List<String> TRANSACTIONS =
      List.of("ExecuteTransaction", "TransactGetItems", "TransactWriteItems");
  private final DynamoDbAskedErrors errors = new DynamoDbAskedErrors();

  @Override
  public List<String> batches() {
    return List.of("BatchGetItem", "BatchWriteItem");
  }

  @Override
  public Batch withoutLast(SdkRequest request, int rest) {
    return UnprocessedBatch.of(request, rest);
  }

  @Override
  public List<String> eventualReads() {
    return List.of("BatchGetItem", "DescribeTable", "GetItem", "Query", "Scan");
  }

  /** A batch that asks of any of its tables for consistency is left alone. */
  @Override
  public boolean readsEventually(SdkRequest request) {
    if (request instanceof GetItemRequest get) {
      return eventual(get.consistentRead());
    } else if (request instanceof QueryRequest query) {
      return eventual(query.consistentRead());
    } else if (request instanceof ScanRequest scan) {
      return eventual(scan.consistentRead());
    } else if (request instanceof BatchGetItemRequest batch) {
      return batch.requestItems().values().stream()
          .map(KeysAndAttributes::consistentRead)
          .allMatch(DynamoDbFaults::eventual);
    }
    return true;
  }

  private static boolean eventual(@Nullable Boolean consistentRead) {
    return !Boolean.TRUE.equals(consistentRead);
  }

  @Override
  public String consistency() {
    return "it is decided on what is there";
  }

  @Override
  public List<String> conflicts() {
    return List.of(
        "DeleteItem",
        "ExecuteTransaction",
        "PutItem",
        "TransactGetItems",
        "TransactWriteItems",
        "UpdateItem");
  }

  @Override
  public Optional<AwsError> conflict(String action, SdkRequest request, int position) {
    if (position > DynamoDbAskedErrors.actions(request)) {
      return Optional.empty();
    }
    if (!TRANSACTIONS.contains(action)) {
      String code = "TransactionConflictException";
      return Optional.of(errors.complete(AwsError.of(code, 400, code), request));
    }
    String reasons =
        String.join("", Collections.nCopies(position - 1, "None, ")) + "TransactionConflict";
    return Optional.of(
        errors.complete(
            AwsError.of("TransactionCanceledException", 400, "[" + reasons + "]"), request));
  }

  @Override
  public List<String> eventSources() {
    return List.of(
        "BatchExecuteStatement",
        "BatchWriteItem",
        "DeleteItem",
        "ExecuteStatement",
        "ExecuteTransaction",
        "PutItem",
        "TransactWriteItems",
        "UpdateItem");
  }

  @Override
  public String eventOrder() {
    return "a stream has the records of an item in the order of its changes";
  }
}
