package io.cloudfakes.s3.internal.operation.bucketconfig;

import io.cloudfakes.s3.internal.state.S3State;
import io.cloudfakes.service.Operation;
import io.cloudfakes.service.RequestMembers;
import java.util.List;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** One of the four things done with a configuration document, whatever its kind. */
public sealed interface DocumentOperation extends Operation<SdkRequest, SdkResponse, S3State>
    permits PutDocument, GetDocument, DeleteDocument, ListDocuments {
  /** The members of requests that are read by name, beside the document itself. */
  List<String> READ =
      List.of(
          "Bucket",
          "ExpectedBucketOwner",
          "Id",
          "ContinuationToken",
          "ChecksumAlgorithm",
          "ContentMD5");

  /** The row of the document. */
  DocumentKind<?> kind();

  @Override
  default RequestMembers members() {
    return DocumentRequest.MEMBERS;
  }
}
