package io.cloudfakes.dynamodb.internal.operation.throughput;

import io.cloudfakes.service.ServiceFaults;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.SdkResponse;

/** A batch of which a fault leaves the last requests undone. */
public final class UnprocessedBatch implements ServiceFaults.Batch {
  private final BatchPart<SdkRequest> part;

  private UnprocessedBatch(BatchPart<SdkRequest> part) {
    this.part = part;
  }

  /** The batch without its last requests, so many of them. */
  public static UnprocessedBatch of(SdkRequest request, int rest) {
    int count = BatchPart.whole(request).count();
    return new UnprocessedBatch(new BatchPart<>(request, Math.max(0, count - rest)));
  }

  @Override
  public boolean isEmpty() {
    return part.count() == 0;
  }

  @Override
  public SdkRequest done() {
    return part.request();
  }

  @Override
  public SdkResponse answer(SdkResponse ofDone) {
    return part.complete(ofDone);
  }
}
