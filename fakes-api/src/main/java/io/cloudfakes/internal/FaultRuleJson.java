package io.cloudfakes.internal;

import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultPoint;
import io.cloudfakes.fault.FaultRule;
import io.cloudfakes.fault.FaultTrigger;
import io.cloudfakes.fault.Faults;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import software.amazon.awssdk.core.SdkRequest;

/** Fault rules as JSON objects, for clients in other languages. */
final class FaultRuleJson {
  private static final String FORM =
      "A fault rule is {\"rule\": \"s3:PutObject call(1) -> loseReply\"}, or {\"action\":"
          + " \"s3:PutObject\", \"fault\": …} with, where wanted, \"resource\": \"bucket/key\","
          + " \"resourceLike\": \"bucket/*\", \"call\": n, \"from\": n, \"upTo\": n, \"attempt\": n,"
          + " \"probability\": p, \"at\": \"AFTER_COMMIT\". A fault is a word, \"loseReply\" or"
          + " \"truncateBody(10)\", or an object of the word and its arguments, {\"truncateBody\":"
          + " 10} or {\"error\": \"SlowDown\", \"status\": 503, \"message\": \"…\"}";

  private FaultRuleJson() {}

  /**
   * Installs the rule.
   *
   * @throws IllegalArgumentException when the object is not of the form, which the message then
   *     says, or the rule could never act
   */
  static FaultRule install(Faults faults, Map<String, Object> rule) {
    Map<String, Object> words = new LinkedHashMap<>(rule);
    if (words.containsKey("rule")) {
      String id = text(words.remove("rule"));
      if (!words.isEmpty()) {
        throw notOfTheForm();
      }
      return faults.install(id);
    }
    Fault fault = fault(words.remove("fault"));
    FaultTrigger<SdkRequest> trigger = faults.on(text(words.remove("action")));
    words.forEach((word, value) -> narrow(trigger, word, value));
    return trigger.then(fault);
  }

  private static void narrow(FaultTrigger<SdkRequest> trigger, String word, Object value) {
    switch (word) {
      case "resource" -> trigger.resource(text(value));
      case "resourceLike" -> trigger.resourceLike(text(value));
      case "call" -> trigger.call(number(value).longValue());
      case "from" -> trigger.from(number(value).longValue());
      case "upTo" -> trigger.upTo(number(value).longValue());
      case "attempt" -> trigger.attempt(number(value).intValue());
      case "probability" -> trigger.probability(number(value).doubleValue());
      case "at" -> trigger.at(FaultPoint.valueOf(text(value).toUpperCase(Locale.ROOT)));
      default -> throw notOfTheForm();
    }
  }

  private static Fault fault(@Nullable Object fault) {
    if (fault instanceof String id) {
      return Fault.parse(id);
    }
    if (!(fault instanceof Map<?, ?> parts) || parts.isEmpty()) {
      throw notOfTheForm();
    }
    Map<Object, Object> rest = new LinkedHashMap<>(parts);
    String word = text(parts.keySet().iterator().next());
    List<String> arguments = new ArrayList<>();
    if (rest.remove(word) instanceof List<?> several) {
      several.forEach(argument -> arguments.add(String.valueOf(argument)));
    } else {
      arguments.add(String.valueOf(parts.get(word)));
    }
    if (rest.containsKey("status") || rest.containsKey("message")) {
      Object status = rest.remove("status");
      Object message = rest.remove("message");
      arguments.add(status == null ? "0" : String.valueOf(number(status).intValue()));
      arguments.add(message == null ? "" : text(message));
    }
    if (!rest.isEmpty()) {
      throw notOfTheForm();
    }
    return Fault.of(word, arguments);
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
