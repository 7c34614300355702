package io.cloudfakes.dynamodb.internal.event;

import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.StreamTarget;
import io.cloudfakes.protocol.Bytes;

/**
 * The record of a change of an item, on its way to a Kinesis stream.
 *
 * @param partitionKey decides on the shard: the same for all changes of one item
 * @param message the record's data
 */
record KinesisDelivery(String target, String eventName, String partitionKey, Bytes message)
    implements Delivery {
  @Override
  public String describe() {
    return "dynamodb:" + eventName + " → " + target;
  }

  @Override
  public void deliver(Links links) {
    links.find(StreamTarget.class).ifPresent(streams -> streams.put(target, partitionKey, message));
  }
}
