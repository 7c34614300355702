package io.cloudfakes.dynamodb.internal.operation.stream;

import io.cloudfakes.dynamodb.internal.state.stream.ItemRecord;
import io.cloudfakes.dynamodb.internal.state.stream.SequenceNumbers;
import io.cloudfakes.dynamodb.internal.state.stream.Stream;
import java.time.temporal.ChronoUnit;
import software.amazon.awssdk.services.dynamodb.model.Record;
import software.amazon.awssdk.services.dynamodb.model.StreamRecord;

/** How records of streams are told. */
final class StreamRecords {
  private StreamRecords() {}

  static Record toSdk(ItemRecord record, Stream stream) {
    StreamRecord.Builder change =
        StreamRecord.builder()
            .approximateCreationDateTime(record.created().truncatedTo(ChronoUnit.SECONDS))
            .keys(record.keys().toSdk())
            .sequenceNumber(SequenceNumbers.text(record.sequence()))
            .sizeBytes(record.size())
            .streamViewType(stream.view());
    if (record.newImage() != null) {
      change.newImage(record.newImage().toSdk());
    }
    if (record.oldImage() != null) {
      change.oldImage(record.oldImage().toSdk());
    }
    Record.Builder told =
        Record.builder()
            .eventID(record.eventId())
            .eventName(record.event())
            .eventVersion("1.1")
            .eventSource("aws:dynamodb")
            .awsRegion(stream.table().region())
            .dynamodb(change.build());
    if (record.expired()) {
      told.userIdentity(identity -> identity.type("Service").principalId("dynamodb.amazonaws.com"));
    }
    return told.build();
  }
}
