package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.dynamodb.internal.state.export.ExportedData;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.protocol.Bytes;
import software.amazon.awssdk.services.dynamodb.model.ExportDescription;
import software.amazon.awssdk.services.dynamodb.model.S3SseAlgorithm;

/** The files of one export on their way to S3. */
record ExportDelivery(ExportDescription export, ExportedData data) implements Delivery {
  @Override
  public String describe() {
    return "dynamodb:" + export.exportTypeAsString() + " " + export.tableArn() + " → " + target();
  }

  @Override
  public String target() {
    return "arn:aws:s3:::" + export.s3Bucket();
  }

  /** The summary of what is written. */
  @Override
  public Bytes message() {
    return ExportFiles.summary(export);
  }

  @Override
  public void deliver(Links links) {
    ObjectStore store =
        links
            .find(ObjectStore.class)
            .orElseThrow(() -> new IllegalStateException("There is no S3 in this world"));
    String key = export.s3SseKmsKeyId();
    ObjectStore.Encryption encryption =
        export.s3SseAlgorithm() == S3SseAlgorithm.KMS
            ? new ObjectStore.Encryption("aws:kms", key == null ? "" : key)
            : new ObjectStore.Encryption("AES256", "");
    ExportFiles files = new ExportFiles(export, store, encryption);
    files.write(data);
  }
}
