package io.cloudfakes.dynamodb.internal.state.stream;

import io.cloudfakes.dynamodb.internal.state.Attributes;
import io.cloudfakes.dynamodb.internal.state.Item;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.dynamodb.model.OperationType;

/**
 * One change of one item, as a stream keeps it.
 *
 * @param sequence its number among all records of the stream
 * @param created when the change was made
 * @param keys the key attributes of the item
 * @param newImage null when the stream does not show it, or the item is gone
 * @param oldImage null when the stream does not show it, or the item is new
 * @param expired whether DynamoDB removed the item because its time to live was over
 */
public record ItemRecord(
    String eventId,
    OperationType event,
    long sequence,
    Instant created,
    Attributes keys,
    @Nullable Item newImage,
    @Nullable Item oldImage,
    boolean expired) {

  /** In bytes: the key attributes and the images. */
  public long size() {
    return (long) keys.size()
        + (newImage == null ? 0 : newImage.size())
        + (oldImage == null ? 0 : oldImage.size());
  }
}
