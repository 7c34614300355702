package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.export.Import;
import io.cloudfakes.dynamodb.internal.state.export.Transfers;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import software.amazon.awssdk.services.dynamodb.model.ImportSummary;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ListImportsRequest;
import software.amazon.awssdk.services.dynamodb.model.ListImportsResponse;

/**
 * Lists the imports of the last 90 days, the greatest ARN first, those in progress among them. See
 * <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ListImports.html">ListImports</a>.
 *
 * <p>Modelled: all; a page has at most 25.
 *
 * <p>Errors: {@code ValidationException}.
 */
public final class ListImports
    implements Operation<ListImportsRequest, ListImportsResponse, DynamoDbState> {
  @Override
  public Outcome<ListImportsResponse, DynamoDbState> decide(
      ListImportsRequest request, DynamoDbState state, CallContext call) {
    TransferList<Import> list =
        TransferList.of(
            Transfers.of(state).imports(),
            Import::table,
            one -> one.description().endTime(),
            request.tableArn(),
            request.pageSize(),
            request.nextToken(),
            call);
    return Outcome.of(
        ListImportsResponse.builder()
            .importSummaryList(list.page().stream().map(one -> summary(one.description())).toList())
            .nextToken(list.nextToken())
            .build());
  }

  private static ImportSummary summary(ImportTableDescription description) {
    return ImportSummary.builder()
        .importArn(description.importArn())
        .importStatus(description.importStatus())
        .tableArn(description.tableArn())
        .s3BucketSource(description.s3BucketSource())
        .cloudWatchLogGroupArn(description.cloudWatchLogGroupArn())
        .inputFormat(description.inputFormat())
        .startTime(description.startTime())
        .endTime(description.endTime())
        .build();
  }
}
