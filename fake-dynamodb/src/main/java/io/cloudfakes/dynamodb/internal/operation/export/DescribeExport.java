package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.export.Export;
import io.cloudfakes.dynamodb.internal.state.export.Transfers;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportRequest;
import software.amazon.awssdk.services.dynamodb.model.DescribeExportResponse;

/**
 * Tells how an export stands. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_DescribeExport.html">DescribeExport</a>.
 *
 * <p>Modelled: all.
 *
 * <p>Errors: {@code ExportNotFoundException}, {@code ValidationException}.
 */
public final class DescribeExport
    implements Operation<DescribeExportRequest, DescribeExportResponse, DynamoDbState> {
  @Override
  public Outcome<DescribeExportResponse, DynamoDbState> decide(
      DescribeExportRequest request, DynamoDbState state, CallContext call) {
    Export export = Transfers.of(state).export(request.exportArn());
    if (export == null || !TransferList.isOf(export.table(), call)) {
      throw TransferErrors.exportNotFound(request.exportArn());
    }
    return Outcome.of(
        DescribeExportResponse.builder().exportDescription(export.description()).build());
  }
}
