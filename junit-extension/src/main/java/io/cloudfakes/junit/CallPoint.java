package io.cloudfakes.junit;

import io.cloudfakes.call.Call;
import io.cloudfakes.call.Templates;
import io.cloudfakes.fault.Fault;
import io.cloudfakes.fault.FaultStep;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A call by what names it in every run: action, form of its resource, and which of these it is.
 *
 * @param action {@code s3:PutObject}
 * @param template the form of its resource; empty when it has none
 * @param occurrence counted from 1 within {@code act}; all attempts of a call have one
 */
record CallPoint(String action, String template, long occurrence) {

  /** Each call with its point, in order; those of no known action are left out. */
  static Map<Call, CallPoint> of(List<Call> calls) {
    Map<Call, CallPoint> points = new LinkedHashMap<>();
    Map<String, CallPoint> known = new LinkedHashMap<>();
    Map<String, Long> counts = new LinkedHashMap<>();
    for (Call call : calls) {
      if (call.action().isEmpty()) {
        continue;
      }
      String action = call.service() + ":" + call.action();
      CallPoint point =
          known.computeIfAbsent(
              action + " " + call.resource() + " #" + call.occurrence(),
              name -> {
                String template = Templates.of(call.resource());
                long occurrence = counts.merge(action + " " + template, 1L, Long::sum);
                return new CallPoint(action, template, occurrence);
              });
      points.put(call, point);
    }
    return points;
  }

  /** What came of each call, in a line each: equal for runs in which the same happened. */
  static List<String> story(Map<Call, CallPoint> points) {
    List<String> lines = new ArrayList<>();
    points.forEach(
        (call, point) ->
            lines.add(
                point
                    + (call.attempt() > 1 ? " attempt " + call.attempt() : "")
                    + " -> "
                    + call.status()
                    + call.error().map(error -> " " + error.code()).orElse("")
                    + (call.changed() ? " changed" : "")));
    return lines;
  }

  String service() {
    return action.substring(0, action.indexOf(':'));
  }

  /** That fault for this call, where it usually acts. */
  FaultStep step(Fault fault) {
    return FaultStep.of(action, template, occurrence, fault);
  }

  boolean isOf(FaultStep step) {
    return step.action().equals(action)
        && step.template().equals(template)
        && step.occurrence() == occurrence;
  }

  /** Whether a pattern such as {@code s3:PutObject}, {@code PutObject}, {@code s3:*} means it. */
  boolean matches(String pattern) {
    return pattern.equals("*")
        || pattern.equals(action)
        || pattern.equals(action.substring(action.indexOf(':') + 1))
        || pattern.equals(service() + ":*");
  }

  /** As people read it. */
  @Override
  public String toString() {
    return action + (template.isEmpty() ? "" : " " + template) + " #" + occurrence;
  }
}
