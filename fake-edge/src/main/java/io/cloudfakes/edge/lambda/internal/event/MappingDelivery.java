package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.protocol.Bytes;

/** A mapping that is to look at its stream. */
record MappingDelivery(String uuid) implements Delivery {
  @Override
  public String describe() {
    return "lambda:EventSourceMapping " + uuid;
  }

  @Override
  public String target() {
    return "";
  }

  @Override
  public Bytes message() {
    return Bytes.EMPTY;
  }

  @Override
  public void deliver(Links links) {
    links
        .find(StreamReaders.class)
        .orElseThrow(() -> new IllegalStateException("This world has no Lambda"))
        .read(uuid);
  }
}
