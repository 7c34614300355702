package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.Table;
import io.cloudfakes.dynamodb.internal.state.TableChange;
import io.cloudfakes.dynamodb.internal.state.backup.Filled;
import io.cloudfakes.dynamodb.internal.state.export.Import;
import io.cloudfakes.dynamodb.internal.state.export.TransferChange;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.service.CallContext;
import io.cloudfakes.service.Change;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ImportStatus;
import software.amazon.awssdk.services.dynamodb.model.ImportTableDescription;
import software.amazon.awssdk.services.dynamodb.model.S3BucketSource;

/** An import comes to its end: the table is filled, or gone when there was nothing to read from. */
record FinishImport(Import begun) implements DynamoDbTask {
  @Override
  public List<? extends Change<DynamoDbState>> run(DynamoDbState state, CallContext call) {
    S3BucketSource source = begun.request().s3BucketSource();
    Optional<ObjectStore> store = call.links().find(ObjectStore.class);
    Optional<String> owner = store.flatMap(objects -> objects.owner(source.s3Bucket()));
    if (store.isEmpty() || owner.isEmpty()) {
      return failed(
          call,
          TransferErrors.NO_SUCH_BUCKET,
          TransferErrors.failure("The specified bucket does not exist", 404, "NoSuchBucket"));
    }
    if (source.s3BucketOwner() != null && !source.s3BucketOwner().equals(owner.get())) {
      return failed(
          call,
          TransferErrors.ACCESS_DENIED,
          TransferErrors.failure("Access Denied", 403, "AccessDenied"));
    }
    Table table = state.table(begun.table());
    if (table == null) {
      return List.of();
    }
    ImportedItems items = new ImportedItems(begun, table, call);
    items.readAll(store.get());
    return List.of(
        new Filled(begun.table(), items.items()), new TransferChange.ImportSet(done(items, call)));
  }

  private Import done(ImportedItems items, CallContext call) {
    ImportTableDescription.Builder done =
        begun.description().toBuilder()
            .importStatus(ImportStatus.COMPLETED)
            .endTime(call.now())
            .processedSizeBytes(items.processedBytes())
            .processedItemCount(items.processed())
            .importedItemCount(items.imported())
            .errorCount((long) items.errors().size());
    if (!items.errors().isEmpty()) {
      done.importStatus(ImportStatus.FAILED)
          .failureCode("ItemValidationError")
          .failureMessage(
              "Some of the items failed validation checks and were not imported. Please check"
                  + " CloudWatch error logs for more details.");
    }
    return new Import(begun.table(), begun.request(), done.build(), items.errors());
  }

  /** Nothing was read, so there is no table either. */
  private List<? extends Change<DynamoDbState>> failed(
      CallContext call, String code, String message) {
    ImportTableDescription failed =
        begun.description().toBuilder()
            .importStatus(ImportStatus.FAILED)
            .endTime(call.now())
            .failureCode(code)
            .failureMessage(message)
            .build();
    return List.of(
        new TableChange.BeginDelete(begun.table(), call.now()),
        new TableChange.Settle(begun.table()),
        new TransferChange.ImportSet(
            new Import(begun.table(), begun.request(), failed, List.of())));
  }
}
