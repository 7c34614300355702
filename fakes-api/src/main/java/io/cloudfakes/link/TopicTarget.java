package io.cloudfakes.link;

import io.cloudfakes.protocol.Bytes;

/** Where topics are: what Amazon SNS is to the services that publish to it. */
public interface TopicTarget {
  /**
   * Whether there is a topic of that ARN which takes messages from that source.
   *
   * @param source the ARN of the resource the messages are from, for permission checks
   */
  boolean accepts(String topicArn, String source);

  /**
   * Publishes a message to a topic's subscribers.
   *
   * @param messageId the id by which the publisher and the subscribers know the message
   */
  void publish(String topicArn, String messageId, String subject, Bytes message, String source);
}
