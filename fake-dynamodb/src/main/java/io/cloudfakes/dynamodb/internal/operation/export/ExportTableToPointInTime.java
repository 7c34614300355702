package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.backup.BackupErrors;
import io.cloudfakes.dynamodb.internal.operation.backup.SourceTables;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.dynamodb.internal.state.backup.Moment;
import io.cloudfakes.dynamodb.internal.state.backup.RecoveryHistory;
import io.cloudfakes.dynamodb.internal.state.export.Export;
import io.cloudfakes.dynamodb.internal.state.export.ExportedData;
import io.cloudfakes.dynamodb.internal.state.export.TransferChange;
import io.cloudfakes.dynamodb.internal.state.export.Transfers;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportFormat;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeRequest;
import software.amazon.awssdk.services.dynamodb.model.ExportTableToPointInTimeResponse;
import software.amazon.awssdk.services.dynamodb.model.ExportType;

/**
 * Writes what a table held at a time, or what was written within a period, to a bucket of S3. See
 * <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ExportTableToPointInTime.html">ExportTableToPointInTime</a>.
 *
 * <p>Modelled: full and incremental exports in DynamoDB JSON, with manifests as AWS writes them.
 * The export is {@code IN_PROGRESS} in the reply and done after {@link
 * DynamoDbOptions#tableActivation()}. Not modelled (501): the format Ion.
 *
 * <p>Errors: {@code TableNotFoundException}, {@code PointInTimeRecoveryUnavailableException},
 * {@code InvalidExportTimeException}, {@code ExportConflictException}, {@code ValidationException}.
 * A bucket that is not there makes the export fail later.
 */
public final class ExportTableToPointInTime
    implements Operation<
        ExportTableToPointInTimeRequest, ExportTableToPointInTimeResponse, DynamoDbState> {
  /** How long a token stands for its export after that is done. */
  private static final Duration TOKENS_HOLD = Duration.ofHours(8);

  @Override
  public Outcome<ExportTableToPointInTimeResponse, DynamoDbState> decide(
      ExportTableToPointInTimeRequest request, DynamoDbState state, CallContext call) {
    check(request);
    TransferErrors.store(call);
    Table table = SourceTables.require(state, request.tableArn(), call);
    TableId id = table.definition().id();
    Export same = ofToken(request, state, id, call);
    if (same != null) {
      return Outcome.of(reply(same.description()));
    }
    RecoveryHistory history = RecoveryHistory.of(state, id);
    if (history == null) {
      throw BackupErrors.pointInTimeRecoveryUnavailable(id.name());
    }
    Plan plan =
        request.exportType() == ExportType.INCREMENTAL_EXPORT
            ? incremental(request, table, history, call)
            : full(request, table, history, call);
    Export export = new Export(id, request, plan.description());
    return Outcome.of(
        reply(export.description()),
        List.of(
            new TransferChange.ExportSet(export),
            new TaskChange.Scheduled(
                call.now().plus(call.options(DynamoDbOptions.class).tableActivation()),
                export.arn(),
                new FinishExport(export, plan.data(), plan.bytes()))));
  }

  /**
   * What is to be exported.
   *
   * @param bytes what is paid for
   */
  private record Plan(ExportDescription description, ExportedData data, long bytes) {}

  private static void check(ExportTableToPointInTimeRequest request) {
    if (request.exportFormat() == ExportFormat.ION) {
      throw DynamoDbErrors.notImplemented("ExportTableToPointInTime", "ExportFormat (ION)");
    }
    if (request.s3SseKmsKeyId() != null && !"KMS".equals(request.s3SseAlgorithmAsString())) {
      throw DynamoDbErrors.invalidParameter(
          "S3SseKmsKeyId can only be specified when S3SseAlgorithm is KMS");
    }
  }

  /** The export that an earlier call with the same token began; null when there is none. */
  private static @Nullable Export ofToken(
      ExportTableToPointInTimeRequest request,
      DynamoDbState state,
      TableId table,
      CallContext call) {
    String token = request.clientToken();
    if (token == null) {
      return null;
    }
    for (Export export : Transfers.of(state).exports().values()) {
      Instant end = export.description().endTime();
      if (token.equals(export.request().clientToken())
          && export.table().account().equals(table.account())
          && export.table().region().equals(table.region())
          && (end == null || end.plus(TOKENS_HOLD).isAfter(call.now()))) {
        if (!request.equalsBySdkFields(export.request())) {
          throw TransferErrors.exportConflict();
        }
        return export;
      }
    }
    return null;
  }

  private static Plan full(
      ExportTableToPointInTimeRequest request,
      Table table,
      RecoveryHistory history,
      CallContext call) {
    if (request.incrementalExportSpecification() != null) {
      throw DynamoDbErrors.invalidParameter(
          "IncrementalExportSpecification can only be specified when ExportType is"
              + " INCREMENTAL_EXPORT");
    }
    Instant time = request.exportTime() == null ? call.now() : request.exportTime();
    if (time.isBefore(history.earliest(call.now())) || time.isAfter(call.now())) {
      throw TransferErrors.invalidExportTime(
          "The specified ExportTime is outside of the point in time recovery window.");
    }
    Moment moment = history.at(time);
    return new Plan(
        begun(request, table, call).exportType(ExportType.FULL_EXPORT).exportTime(time).build(),
        new ExportedData.Full(moment.items()),
        moment.items().bytes());
  }

  private static Plan incremental(
      ExportTableToPointInTimeRequest request,
      Table table,
      RecoveryHistory history,
      CallContext call) {
    if (request.exportTime() != null) {
      throw DynamoDbErrors.invalidParameter(
          "ExportTime cannot be specified when ExportType is INCREMENTAL_EXPORT");
    }
    ExportPeriod period =
        ExportPeriod.of(request.incrementalExportSpecification(), history, call.now());
    ExportedData.Incremental data = period.data(history, table.keys());
    long bytes =
        data.items().stream()
            .mapToLong(
                written ->
                    (written.before() == null ? 0 : written.before().size())
                        + (written.after() == null ? 0 : written.after().size()))
            .sum();
    return new Plan(
        begun(request, table, call)
            .exportType(ExportType.INCREMENTAL_EXPORT)
            .incrementalExportSpecification(
                spec ->
                    spec.exportFromTime(period.from())
                        .exportToTime(period.to())
                        .exportViewType(period.view()))
            .build(),
        data,
        bytes);
  }

  private static ExportDescription.Builder begun(
      ExportTableToPointInTimeRequest request, Table table, CallContext call) {
    TableId id = table.definition().id();
    return ExportDescription.builder()
        .exportArn(Transfers.exportArn(id, call.now(), call.ids().hex("export", 8)))
        .exportStatus(ExportStatus.IN_PROGRESS)
        .startTime(call.now())
        .tableArn(id.arn())
        .tableId(table.definition().uuid())
        .clientToken(request.clientToken())
        .s3Bucket(request.s3Bucket())
        .s3BucketOwner(request.s3BucketOwner())
        .s3Prefix(request.s3Prefix())
        .s3SseAlgorithm(
            request.s3SseAlgorithmAsString() == null ? "AES256" : request.s3SseAlgorithmAsString())
        .s3SseKmsKeyId(request.s3SseKmsKeyId())
        .exportFormat(ExportFormat.DYNAMODB_JSON);
  }

  private static ExportTableToPointInTimeResponse reply(ExportDescription description) {
    return ExportTableToPointInTimeResponse.builder().exportDescription(description).build();
  }
}
