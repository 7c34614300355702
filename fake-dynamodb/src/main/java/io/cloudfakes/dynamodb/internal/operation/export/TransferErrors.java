package io.cloudfakes.dynamodb.internal.operation.export;

import io.cloudfakes.AwsError;
import io.cloudfakes.AwsErrorException;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.service.CallContext;

/** The error replies of exports and imports, and the ways they fail later. */
final class TransferErrors {
  static final String NO_SUCH_BUCKET = "S3NoSuchBucket";
  static final String ACCESS_DENIED = "S3AccessDenied";

  private TransferErrors() {}

  static AwsErrorException exportNotFound(String arn) {
    return error("ExportNotFoundException", "Export not found: " + arn);
  }

  static AwsErrorException importNotFound(String arn) {
    return error("ImportNotFoundException", "Import not found: " + arn);
  }

  static AwsErrorException exportConflict() {
    return error(
        "ExportConflictException",
        "Export with the same client token already exists with different parameters");
  }

  static AwsErrorException importConflict() {
    return error(
        "ImportConflictException",
        "Import with the same client token already exists with different parameters");
  }

  static AwsErrorException invalidExportTime(String text) {
    return error("InvalidExportTimeException", text);
  }

  /** Where the objects are; a world without S3 can neither export nor import. */
  static ObjectStore store(CallContext call) {
    return call.links()
        .find(ObjectStore.class)
        .orElseThrow(
            () ->
                AwsError.of(
                        "NotImplemented",
                        501,
                        "There is no S3 in this world for "
                            + call.action()
                            + ": put fake-s3 on the class path")
                    .asException());
  }

  /** What failure messages of S3's errors look like. */
  static String failure(String text, int status, String code) {
    return text
        + " (Service: Amazon S3; Status Code: "
        + status
        + "; Error Code: "
        + code
        + "; Proxy: null)";
  }

  private static AwsErrorException error(String code, String text) {
    return AwsError.of(code, 400, text).asException();
  }
}
