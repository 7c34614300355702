package io.cloudfakes.edge.lambda.internal.event;

import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.link.EventBusTarget;
import io.cloudfakes.link.FunctionTarget;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.ObjectStore;
import io.cloudfakes.link.QueueTarget;
import io.cloudfakes.link.TopicTarget;
import io.cloudfakes.protocol.Bytes;

/**
 * A record on its way to where a function's results or given-up events go. Where no fake is behind
 * an ARN the delivery is made and read by the test alone.
 *
 * @param target the ARN of a queue, topic, function, event bus or bucket
 * @param what for logs
 * @param message what the target receives
 * @param objectKey the key it is given in a bucket
 * @param id by which a topic's subscribers know it
 * @param source the ARN of the function
 */
record Destination(
    String target, String what, Bytes message, String objectKey, String id, String source)
    implements Delivery {
  @Override
  public String describe() {
    return "lambda:" + what + " " + source + " → " + target;
  }

  @Override
  public void deliver(Links links) {
    String service = Arn.parse(target).service();
    switch (service) {
      case "sqs" ->
          links.find(QueueTarget.class).ifPresent(queue -> queue.send(target, message, source));
      case "sns" ->
          links
              .find(TopicTarget.class)
              .ifPresent(topic -> topic.publish(target, id, "", message, source));
      case "events" -> links.find(EventBusTarget.class).ifPresent(bus -> bus.put(target, message));
      case "lambda" ->
          links
              .find(FunctionTarget.class)
              .ifPresent(function -> function.invokeAsync(target, message, source));
      default -> toBucket(links);
    }
  }

  private void toBucket(Links links) {
    ObjectStore store =
        links
            .find(ObjectStore.class)
            .orElseThrow(
                () ->
                    new IllegalStateException("No fake on the class path has buckets: " + target));
    store.write(Arn.parse(target).resource(), objectKey, message, ObjectStore.Encryption.NONE);
  }
}
