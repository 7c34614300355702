package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;

/** Where records are put into streams: what Amazon Kinesis is to the services that send to it. */
public interface StreamTarget {
  /** Whether there is a stream of that ARN that takes records. */
  boolean accepts(String streamArn);

  /**
   * Puts a record into a stream.
   *
   * @param partitionKey decides on the shard
   * @param data the record's data
   */
  void put(String streamArn, String partitionKey, Bytes data);
}
