package io.cloudfakes.internal;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.FaultTrigger;
import io.cloudfakes.fault.Faults;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** Fault rules as JSON objects, for clients in other languages. */
final class FaultRuleJson {
  private static final String FORM =
      "A fault rule is {\"action\": \"s3:PutObject\", \"fault\": …} with, where wanted,"
          + " \"resource\": \"bucket/key\", \"call\": n, \"from\": n, \"attempt\": n,"
          + " \"probability\": p, \"at\": \"AFTER_COMMIT\". A fault is \"throttle\","
          + " \"loseRequest\", \"loseReply\", \"hang\", \"corruptBody\", \"crash\","
          + " {\"error\": \"SlowDown\", \"status\": 503, \"message\": \"…\"},"
          + " {\"latency\": \"PT1S\"} or {\"truncateBody\": 10}";

  private FaultRuleJson() {}

  /**
   * Installs the rule.
   *
   * @throws IllegalArgumentException when the object is not of the form, which the message then
   *     says
   */
  static FaultRule install(Faults faults, Map<String, Object> rule) {
    Map<String, Object> words = new LinkedHashMap<>(rule);
    Fault fault = fault(words.remove("fault"));
    FaultTrigger<SdkRequest> trigger = faults.on(text(words.remove("action")));
    words.forEach((word, value) -> narrow(trigger, word, value));
    return trigger.then(fault);
  }

  private static void narrow(FaultTrigger<SdkRequest> trigger, String word, Object value) {
    switch (word) {
      case "resource" -> trigger.resource(text(value));
      case "call" -> trigger.call(number(value).longValue());
      case "from" -> trigger.from(number(value).longValue());
      case "attempt" -> trigger.attempt(number(value).intValue());
      case "probability" -> trigger.probability(number(value).doubleValue());
      case "at" -> trigger.at(FaultPoint.valueOf(text(value).toUpperCase(Locale.ROOT)));
      default -> throw notOfTheForm();
    }
  }

  private static Fault fault(@Nullable Object fault) {
    if (fault instanceof String name) {
      return switch (name) {
        case "throttle" -> Fault.throttle();
        case "loseRequest" -> Fault.loseRequest();
        case "loseReply" -> Fault.loseReply();
        case "hang" -> Fault.hang();
        case "corruptBody" -> Fault.corruptBody();
        case "crash" -> Fault.crash();
        default -> throw notOfTheForm();
      };
    }
    if (!(fault instanceof Map<?, ?> parts)) {
      throw notOfTheForm();
    }
    if (parts.get("error") instanceof String code) {
      Object status = parts.get("status");
      Object message = parts.get("message");
      return new Fault.ErrorReply(
          code,
          status == null ? 0 : number(status).intValue(),
          message == null ? null : text(message));
    } else if (parts.get("latency") instanceof String duration) {
      return Fault.latency(Duration.parse(duration));
    } else if (parts.get("truncateBody") instanceof Number bytes) {
      return Fault.truncateBody(bytes.longValue());
    }
    throw notOfTheForm();
  }

  private static String text(@Nullable Object value) {
    if (value instanceof String text) {
      return text;
    }
    throw notOfTheForm();
  }

  private static Number number(@Nullable Object value) {
    if (value instanceof Number number) {
      return number;
    }
    throw notOfTheForm();
  }

  private static IllegalArgumentException notOfTheForm() {
    return new IllegalArgumentException(FORM);
  }
}
