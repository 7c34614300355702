package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.DynamoDbState;
import io.cloudfakes.dynamodb.internal.state.DynamoDbTask;
import io.cloudfakes.dynamodb.internal.state.export.Export;
import io.cloudfakes.dynamodb.internal.state.export.ExportedData;
import io.cloudfakes.dynamodb.internal.state.export.TransferChange;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.service.CallContext;
import java.util.List;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.ExportStatus;

/** An export comes to its end: its files are written, or it has failed. */
record FinishExport(Export export, ExportedData data, long bytes) implements DynamoDbTask {
  @Override
  public List<TransferChange> run(DynamoDbState state, CallContext call) {
    ExportDescription begun = export.description();
    Optional<String> owner =
        call.links().find(ObjectStore.class).flatMap(store -> store.owner(begun.s3Bucket()));
    if (owner.isEmpty()) {
      return failed(
          call,
          TransferErrors.NO_SUCH_BUCKET,
          TransferErrors.failure("The specified bucket does not exist", 404, "NoSuchBucket"));
    }
    if (begun.s3BucketOwner() != null && !begun.s3BucketOwner().equals(owner.get())) {
      return failed(
          call,
          TransferErrors.ACCESS_DENIED,
          TransferErrors.failure("Access Denied", 403, "AccessDenied"));
    }
    ExportDescription done =
        begun.toBuilder()
            .exportStatus(ExportStatus.COMPLETED)
            .endTime(call.now())
            .exportManifest(ExportFiles.summaryKey(begun))
            .itemCount(data.itemCount())
            .billedSizeBytes(bytes)
            .build();
    return List.of(
        new TransferChange.Exported(new Export(export.table(), export.request(), done), data));
  }

  private List<TransferChange> failed(CallContext call, String code, String message) {
    ExportDescription failed =
        export.description().toBuilder()
            .exportStatus(ExportStatus.FAILED)
            .endTime(call.now())
            .failureCode(code)
            .failureMessage(message)
            .build();
    return List.of(
        new TransferChange.ExportSet(new Export(export.table(), export.request(), failed)));
  }
}
