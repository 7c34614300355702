package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.DynamoDbOptions;
import io.cloudfakes.dynamodb.internal.operation.table.CreateTable;
import io.cloudfakes.dynamodb.internal.rule.DynamoDbErrors;
import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.TableId;
import io.cloudfakes.dynamodb.internal.state.TaskChange;
import io.cloudfakes.dynamodb.internal.state.export.Import;
import io.cloudfakes.dynamodb.internal.state.export.TransferChange;
import io.cloudfakes.dynamodb.internal.state.export.Transfers;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.Outcome;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.CreateTableRequest;
import software.amazon.awssdk.services.dynamodb.model.CsvOptions;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.ImportTableRequest;
import software.amazon.awssdk.services.dynamodb.model.ImportTableResponse;
import software.amazon.awssdk.services.dynamodb.model.InputCompressionType;
import software.amazon.awssdk.services.dynamodb.model.InputFormat;
import software.amazon.awssdk.services.dynamodb.model.TableCreationParameters;

/**
 * Makes a table and fills it from the objects of a bucket of S3. See <a
 * href="https://docs.aws.amazon.com/amazondynamodb/latest/APIReference/API_ImportTable.html">ImportTable</a>.
 *
 * <p>Modelled: DynamoDB JSON and CSV, as they are or in GZIP. The import is {@code IN_PROGRESS} in
 * the reply and done after {@link DynamoDbOptions#tableActivation()}; what could not be imported
 * makes it fail then, and is told of by {@code FakeDynamoDb.importErrors}, where AWS writes it to
 * CloudWatch. Not modelled (501): the format Ion, compression by ZSTD.
 *
 * <p>Errors: {@code ResourceInUseException}, {@code ImportConflictException}, {@code
 * LimitExceededException}, {@code ValidationException}.
 */
public final class ImportTable
    implements Operation<ImportTableRequest, ImportTableResponse, DynamoDbState> {
  private static final Duration TOKENS_HOLD = Duration.ofHours(8);

  @Override
  public Outcome<ImportTableResponse, DynamoDbState> decide(
      ImportTableRequest request, DynamoDbState state, CallContext call) {
    check(request);
    TransferErrors.store(call);
    Import same = ofToken(request, state, call);
    if (same != null) {
      return Outcome.of(reply(same.description()));
    }
    CreateTableRequest table = table(request.tableCreationParameters());
    CreateTable create = new CreateTable();
    create.members().require("dynamodb", "CreateTable", table);
    var made = create.decide(table, state, call);
    TableId id = new TableId(call.account(), call.region(), table.tableName());
    Import begun =
        new Import(
            id,
            request,
            description(request, id, made.response().tableDescription().tableId(), call),
            List.of());
    List<Change<DynamoDbState>> changes = new ArrayList<>(made.changes());
    changes.add(new TransferChange.ImportSet(begun));
    changes.add(
        new TaskChange.Scheduled(
            call.now().plus(call.options(DynamoDbOptions.class).tableActivation()),
            begun.arn(),
            new FinishImport(begun)));
    return Outcome.of(reply(begun.description()), changes);
  }

  private static void check(ImportTableRequest request) {
    CsvOptions csv = csv(request);
    if (request.inputFormat() == InputFormat.ION) {
      throw DynamoDbErrors.notImplemented("ImportTable", "InputFormat (ION)");
    }
    if (request.inputCompressionType() == InputCompressionType.ZSTD) {
      throw DynamoDbErrors.notImplemented("ImportTable", "InputCompressionType (ZSTD)");
    }
    if (csv != null && request.inputFormat() != InputFormat.CSV) {
      throw DynamoDbErrors.invalidParameter(
          "InputFormatOptions.Csv can only be specified when InputFormat is CSV");
    }
  }

  static @Nullable CsvOptions csv(ImportTableRequest request) {
    return request.inputFormatOptions() == null ? null : request.inputFormatOptions().csv();
  }

  private static @Nullable Import ofToken(
      ImportTableRequest request, DynamoDbState state, CallContext call) {
    String token = request.clientToken();
    if (token == null) {
      return null;
    }
    for (Import other : Transfers.of(state).imports().values()) {
      Instant end = other.description().endTime();
      if (token.equals(other.request().clientToken())
          && TransferList.isOf(other.table(), call)
          && (end == null || end.plus(TOKENS_HOLD).isAfter(call.now()))) {
        if (!request.equalsBySdkFields(other.request())) {
          throw TransferErrors.importConflict();
        }
        return other;
      }
    }
    return null;
  }

  private static CreateTableRequest table(TableCreationParameters parameters) {
    CreateTableRequest.Builder table =
        CreateTableRequest.builder()
            .tableName(parameters.tableName())
            .billingMode(parameters.billingModeAsString())
            .provisionedThroughput(parameters.provisionedThroughput())
            .onDemandThroughput(parameters.onDemandThroughput())
            .sseSpecification(parameters.sseSpecification());
    if (parameters.hasAttributeDefinitions()) {
      table.attributeDefinitions(parameters.attributeDefinitions());
    }
    if (parameters.hasKeySchema()) {
      table.keySchema(parameters.keySchema());
    }
    if (parameters.hasGlobalSecondaryIndexes()) {
      table.globalSecondaryIndexes(parameters.globalSecondaryIndexes());
    }
    return table.build();
  }

  private static ImportTableDescription description(
      ImportTableRequest request, TableId id, String tableId, CallContext call) {
    String compression = request.inputCompressionTypeAsString();
    return ImportTableDescription.builder()
        .importArn(Transfers.importArn(id, call.now(), call.ids().hex("import", 8)))
        .importStatus(ImportStatus.IN_PROGRESS)
        .tableArn(id.arn())
        .tableId(tableId)
        .clientToken(request.clientToken())
        .s3BucketSource(request.s3BucketSource())
        .errorCount(0L)
        .cloudWatchLogGroupArn(
            "arn:aws:logs:"
                + id.region()
                + ":"
                + id.account()
                + ":log-group:/aws-dynamodb/imports:*")
        .inputFormat(request.inputFormat())
        .inputFormatOptions(request.inputFormatOptions())
        .inputCompressionType(compression == null ? "NONE" : compression)
        .tableCreationParameters(request.tableCreationParameters())
        .startTime(call.now())
        .processedSizeBytes(0L)
        .processedItemCount(0L)
        .importedItemCount(0L)
        .build();
  }

  private static ImportTableResponse reply(ImportTableDescription description) {
    return ImportTableResponse.builder().importTableDescription(description).build();
  }
}
