package io.cloudfakes.edge.lambda.internal.operation.mapping;

import io.cloudfakes.edge.lambda.internal.rule.LambdaErrors;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.Links;
import io.cloudfakes.link.QueueTarget;
import io.cloudfakes.link.StreamSource;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkField;
import software.amazon.awssdk.services.lambda.model.CreateEventSourceMappingRequest;
import software.amazon.awssdk.services.lambda.model.EventSourcePosition;

/** What a mapping may read from: streams and queues. */
final class EventSources {
  private static final String QUEUE = "sqs";
  private static final List<String> STREAMS = List.of("dynamodb", "kinesis");

  private EventSources() {}

  static boolean isQueue(@Nullable String arn) {
    Arn source = arn == null ? null : Arn.parseOrNull(arn);
    return source != null && source.service().equals(QUEUE);
  }

  /** Whether a fake of this world has what the mapping is to read. */
  static boolean isReadable(String arn, Links links) {
    return links.find(StreamSource.class, Arn.parse(arn).service()).isPresent();
  }

  /**
   * The ARN of the source a mapping is made for. Where no fake of its service is on the class path,
   * the source is taken to be there, and nothing ever comes from it.
   *
   * @throws io.cloudfakes.AwsErrorException when there is no such source, or it is none
   */
  static String required(CreateEventSourceMappingRequest request, Links links) {
    String arn = request.eventSourceArn();
    Arn source = arn == null ? null : Arn.parseOrNull(arn);
    if (arn == null || source == null) {
      throw LambdaErrors.invalidParameter("Unrecognized event source.").asException();
    }
    if (source.service().equals(QUEUE)) {
      requireQueue(request, arn, links);
    } else if (STREAMS.contains(source.service())) {
      requireStream(request, source, links);
    } else {
      throw LambdaErrors.notModelled("event source mappings of " + source.service()).asException();
    }
    return arn;
  }

  private static void requireQueue(
      CreateEventSourceMappingRequest request, String arn, Links links) {
    if (request.startingPositionAsString() != null || request.startingPositionTimestamp() != null) {
      throw LambdaErrors.invalidParameter("StartingPosition is not valid for SQS event sources.")
          .asException();
    }
    QueueTarget queues = links.find(QueueTarget.class).orElse(null);
    if (queues != null && !queues.accepts(arn, "")) {
      throw LambdaErrors.invalidParameter(
              "Error occurred while ReceiveMessage. SQS Error Code:"
                  + " AWS.SimpleQueueService.NonExistentQueue. SQS Error Message: The specified"
                  + " queue does not exist or you do not have access to it.")
          .asException();
    }
  }

  private static void requireStream(
      CreateEventSourceMappingRequest request, Arn source, Links links) {
    String arn = request.eventSourceArn();
    if (request.startingPosition() == null) {
      throw LambdaErrors.missing("startingPosition").asException();
    }
    boolean table = source.service().equals("dynamodb");
    if (request.startingPosition() == EventSourcePosition.AT_TIMESTAMP
        && (table || request.startingPositionTimestamp() == null)) {
      throw LambdaErrors.invalidParameter(
              table
                  ? "Unsupported starting position for arn type: " + arn
                  : "StartingPositionTimestamp is required for AT_TIMESTAMP.")
          .asException();
    }
    if (isReadable(arn, links) && !StreamSource.of(arn, links).exists(arn)) {
      throw LambdaErrors.invalidParameter("Stream not found: " + arn).asException();
    }
  }

  /**
   * Refuses settings that only other kinds of sources have.
   *
   * @throws io.cloudfakes.AwsErrorException {@code InvalidParameterValueException}
   */
  static void requireNone(CreateEventSourceMappingRequest asked, List<String> foreign) {
    for (SdkField<?> field : asked.sdkFields()) {
      if (foreign.contains(field.memberName()) && field.getValueOrDefault(asked) != null) {
        throw LambdaErrors.invalidParameter(
                "Unsupported "
                    + field.memberName()
                    + " parameter for given event source mapping type.")
            .asException();
      }
    }
  }
}
