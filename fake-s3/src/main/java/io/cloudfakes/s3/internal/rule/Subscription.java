package io.cloudfakes.s3.internal.rule;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.s3.model.LambdaFunctionConfiguration;
import software.amazon.awssdk.services.s3.model.NotificationConfiguration;
import software.amazon.awssdk.services.s3.model.QueueConfiguration;
import software.amazon.awssdk.services.s3.model.TopicConfiguration;

/**
 * One configuration of a bucket's notifications, whatever the kind of its target.
 *
 * @param id null when the request leaves it to S3
 * @param target the target's ARN
 * @param events as they were asked for, for example {@code s3:ObjectCreated:*}
 */
public record Subscription(
    Kind kind, @Nullable String id, String target, List<String> events, NotificationFilter filter) {

  /** The kinds of targets that are named by ARN. */
  public enum Kind {
    TOPIC("Topic", "sns"),
    QUEUE("Queue", "sqs"),
    FUNCTION("CloudFunction", "lambda");

    private final String element;
    private final String service;

    Kind(String element, String service) {
      this.element = element;
      this.service = service;
    }

    /** The element that holds the ARN, by which errors name it. */
    public String element() {
      return element;
    }

    /** The service in the ARN. */
    public String service() {
      return service;
    }
  }

  /** All of a document that name a target by ARN, in the order S3 writes them. */
  public static List<Subscription> of(NotificationConfiguration document) {
    List<Subscription> all = new ArrayList<>();
    for (TopicConfiguration one : document.topicConfigurations()) {
      all.add(
          new Subscription(
              Kind.TOPIC,
              one.id(),
              arn(one.topicArn()),
              one.eventsAsStrings(),
              NotificationFilter.of(one.filter())));
    }
    for (QueueConfiguration one : document.queueConfigurations()) {
      all.add(
          new Subscription(
              Kind.QUEUE,
              one.id(),
              arn(one.queueArn()),
              one.eventsAsStrings(),
              NotificationFilter.of(one.filter())));
    }
    for (LambdaFunctionConfiguration one : document.lambdaFunctionConfigurations()) {
      all.add(
          new Subscription(
              Kind.FUNCTION,
              one.id(),
              arn(one.lambdaFunctionArn()),
              one.eventsAsStrings(),
              NotificationFilter.of(one.filter())));
    }
    return all;
  }

  private static String arn(@Nullable String sent) {
    if (sent == null) {
      throw S3Errors.malformedXml().asException();
    }
    return sent;
  }

  /** Whether an event of that name, without {@code s3:}, of an object of that key is asked for. */
  public boolean covers(String event, String key) {
    for (String one : events) {
      String name = one.startsWith("s3:") ? one.substring(3) : one;
      boolean asked =
          name.endsWith("*")
              ? event.startsWith(name.substring(0, name.length() - 1))
              : event.equals(name);
      if (asked) {
        return filter.matches(key);
      }
    }
    return false;
  }
}
