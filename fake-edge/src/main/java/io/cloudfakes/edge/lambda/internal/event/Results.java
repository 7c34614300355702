package io.cloudfakes.edge.lambda.internal.event;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.cloudfakes.edge.lambda.Invocation;
import io.cloudfakes.edge.lambda.internal.rule.AsyncSettings;
import io.cloudfakes.edge.lambda.internal.state.AsyncEvent;
import io.cloudfakes.edge.lambda.internal.state.DeployedFunction;
import io.cloudfakes.edge.lambda.internal.state.FunctionVersion;
import io.cloudfakes.iam.Arn;
import io.cloudfakes.link.Delivery;
import io.cloudfakes.protocol.Bytes;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.services.lambda.model.DeadLetterConfig;

/**
 * What is sent to whom when an asynchronous event is over: a record to the destination of its
 * outcome, and, when it was given up, the event itself to the function's dead-letter queue.
 *
 * @see <a href="https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-retain-records.html">
 *     Capturing records of Lambda asynchronous invocations</a>
 */
final class Results {
  private static final JsonMapper JSON = JsonMapper.builder().build();
  private static final DateTimeFormatter TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss.SSS'Z'").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter OBJECT_TIME =
      DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH.mm.ss").withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter OBJECT_DAY =
      DateTimeFormatter.ofPattern("yyyy/MM/dd/").withZone(ZoneOffset.UTC);

  private Results() {}

  /**
   * The deliveries that follow.
   *
   * @param condition {@code Success}, {@code RetriesExhausted} or {@code EventAgeExceeded}
   * @param last the last attempt; null when there was none
   */
  static List<Delivery> of(
      AsyncEvent event,
      DeployedFunction function,
      String condition,
      @Nullable Invocation last,
      Instant now) {
    List<Delivery> deliveries = new ArrayList<>();
    AsyncSettings settings = AsyncSettings.of(function, event.qualifier());
    boolean success = condition.equals("Success");
    String destination = success ? settings.onSuccess() : settings.onFailure();
    if (!destination.isEmpty()) {
      deliveries.add(destination(event, destination, condition, last, now));
    }
    FunctionVersion version = function.version(event.version());
    DeadLetterConfig letters = version == null ? null : version.configuration().deadLetterConfig();
    if (!success && letters != null && letters.targetArn() != null) {
      deliveries.add(
          new Destination(
              letters.targetArn(),
              "DeadLetter " + event.requestId(),
              event.payload(),
              "",
              event.requestId(),
              event.function().arn()));
    }
    return deliveries;
  }

  private static Destination destination(
      AsyncEvent event, String target, String condition, @Nullable Invocation last, Instant now) {
    boolean success = condition.equals("Success");
    ObjectNode record = document(event, condition, last, now);
    Arn arn = Arn.parse(target);
    String message =
        arn.service().equals("events")
            ? busEvent(event, target, success, record, now)
            : record.toString();
    return new Destination(
        target,
        (success ? "OnSuccess " : "OnFailure ") + event.requestId(),
        Bytes.utf8(message),
        "aws/lambda/async/"
            + event.function().name()
            + "/"
            + OBJECT_DAY.format(now)
            + OBJECT_TIME.format(now)
            + "-"
            + event.requestId(),
        event.requestId(),
        event.function().arn());
  }

  private static ObjectNode document(
      AsyncEvent event, String condition, @Nullable Invocation last, Instant now) {
    ObjectNode record = JSON.createObjectNode();
    record.put("version", "1.0").put("timestamp", TIME.format(now));
    record
        .putObject("requestContext")
        .put("requestId", event.requestId())
        .put(
            "functionArn",
            event
                .function()
                .arn(event.qualifier().isEmpty() ? FunctionVersion.LATEST : event.qualifier()))
        .put("condition", condition)
        .put("approximateInvokeCount", last == null ? event.attempt() - 1 : event.attempt());
    record.set("requestPayload", tree(event.payload()));
    if (last != null) {
      ObjectNode response = record.putObject("responseContext");
      response.put("statusCode", 200).put("executedVersion", last.version());
      last.functionError().ifPresent(error -> response.put("functionError", error));
      record.set("responsePayload", tree(last.reply()));
    }
    return record;
  }

  private static String busEvent(
      AsyncEvent event, String busArn, boolean success, ObjectNode record, Instant now) {
    ObjectNode bus = JSON.createObjectNode();
    bus.put("version", "0")
        .put("id", event.requestId())
        .put(
            "detail-type",
            "Lambda Function Invocation Result - " + (success ? "Success" : "Failure"))
        .put("source", "lambda")
        .put("account", event.function().account())
        .put("time", now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS).toString())
        .put("region", event.function().region());
    bus.putArray("resources")
        .add(busArn)
        .add(
            event
                .function()
                .arn(event.qualifier().isEmpty() ? FunctionVersion.LATEST : event.qualifier()));
    bus.set("detail", record);
    return bus.toString();
  }

  private static JsonNode tree(Bytes json) {
    try {
      return JSON.readTree(json.utf8());
    } catch (JsonProcessingException e) {
      return JSON.getNodeFactory().textNode(json.utf8());
    }
  }
}
