package io.cloudfakes.dynamodb.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.StreamListener;
import io.cloudfakes.link.StreamedRecord;
import io.cloudfakes.protocol.Bytes;

/** The news that a stream has a record, on its way to who listens. */
record RecordArrival(String streamArn, StreamedRecord record) implements Delivery {
  @Override
  public String describe() {
    return "dynamodb:StreamRecord " + record.sequenceNumber() + " of " + streamArn;
  }

  /** None: the listener takes the record to its own targets, and knows them alone. */
  @Override
  public String target() {
    return "";
  }

  @Override
  public Bytes message() {
    return record.event();
  }

  @Override
  public void deliver(Links links) {
    links.find(StreamListener.class).ifPresent(listener -> listener.arrived(streamArn, record));
  }
}
