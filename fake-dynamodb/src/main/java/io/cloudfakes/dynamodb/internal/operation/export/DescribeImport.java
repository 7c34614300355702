package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.export.Import;
import io.cloudfakes.dynamodb.internal.state.export.Transfers;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeImportResponse;

/**
 * Tells how an import stands. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeImport.html">DescribeImport</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ImportNotFoundException}, {@code ValidationException}.
 */
public final class DescribeImport
    implements Operation<DescribeImportRequest, DescribeImportResponse, DynamoDbState> {
  @Override
  public Outcome<DescribeImportResponse, DynamoDbState> decide(
      DescribeImportRequest request, DynamoDbState state, CallContext call) {
    Import found = Transfers.of(state).importOf(request.importArn());
    if (found == null || !TransferList.isOf(found.table(), call)) {
      throw TransferErrors.importNotFound(request.importArn());
    }
    return Outcome.of(
        DescribeImportResponse.builder().importTableDescription(found.description()).build());
  }
}
