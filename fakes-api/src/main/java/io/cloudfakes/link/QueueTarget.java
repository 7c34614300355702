package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;

/** Where queues are: what Amazon SQS is to the services that send messages to it. */
public interface QueueTarget {
  /**
   * Whether there is a queue of that ARN which takes messages from that source.
   *
   * @param source the ARN of the resource the messages are from, for permission checks
   */
  boolean accepts(String queueArn, String source);

  /**
   * Puts a message into a queue.
   *
   * @param body the message's body
   */
  void send(String queueArn, Bytes body, String source);
}
