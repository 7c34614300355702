package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.export.Export;
import io.cloudfakes.dynamodb.internal.state.export.Transfers;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.ExportSummary;
import software.amazon.awssdk.services.dynamodb.model.ListExportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListExportsResponse;

/**
 * Lists the exports of the last 90 days, the greatest ARN first, those in progress among them. See
 * <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListExports.html">ListExports</a>.
 *
 * <p>Modelled: all; a page has at most 25.
 *
 * <p>Errors: {@code ValidationException}.
 */
public final class ListExports
    implements Operation<ListExportsRequest, ListExportsResponse, DynamoDbState> {
  @Override
  public Outcome<ListExportsResponse, DynamoDbState> decide(
      ListExportsRequest request, DynamoDbState state, CallContext call) {
    TransferList<Export> list =
        TransferList.of(
            Transfers.of(state).exports(),
            Export::table,
            export -> export.description().endTime(),
            request.tableArn(),
            request.maxResults(),
            request.nextToken(),
            call);
    return Outcome.of(
        ListExportsResponse.builder()
            .exportSummaries(list.page().stream().map(ListExports::summary).toList())
            .nextToken(list.nextToken())
            .build());
  }

  private static ExportSummary summary(Export export) {
    return ExportSummary.builder()
        .exportArn(export.arn())
        .exportStatus(export.description().exportStatus())
        .exportType(export.description().exportType())
        .build();
  }
}
