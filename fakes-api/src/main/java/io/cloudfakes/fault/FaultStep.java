package io.cloudfakes.fault;

import io.cloudfakes.call.Templates;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * One fault of a {@link FaultSchedule}: which call it strikes, by what names that call in every
 * run, and what happens to it.
 *
 * @param action {@code s3:PutObject}
 * @param template the call's resource as {@link Templates} makes it; empty when it has none
 * @param occurrence which call of that action on such a resource, counted from 1; retries are not
 *     counted
 * @param fault what happens
 * @param point where
 */
public record FaultStep(
    String action, String template, long occurrence, Fault fault, FaultPoint point) {
  private static final Pattern ID =
      Pattern.compile("([A-Za-z0-9-]+:[A-Za-z0-9]+)(?:@([^#]*))?#(\\d+)=([^~]+)(?:~([A-Z_]+))?");

  /** Has the fault act where it usually does. */
  public static FaultStep of(String action, String template, long occurrence, Fault fault) {
    return new FaultStep(action, template, occurrence, fault, fault.point());
  }

  /**
   * Reads an {@link #id()}.
   *
   * @throws IllegalArgumentException when it is none; the message says what one looks like
   */
  static FaultStep parse(String id) {
    Matcher parts = ID.matcher(id.trim());
    if (!parts.matches()) {
      throw unreadable(id, "it is not of that form");
    }
    try {
      Fault fault = fault(parts.group(4));
      String template = parts.group(2) == null ? "" : decoded(parts.group(2));
      FaultPoint point =
          parts.group(5) == null ? fault.point() : FaultPoint.valueOf(parts.group(5));
      return new FaultStep(parts.group(1), template, Long.parseLong(parts.group(3)), fault, point);
    } catch (IllegalArgumentException e) {
      throw unreadable(id, String.valueOf(e.getMessage()));
    }
  }

  private static IllegalArgumentException unreadable(String id, String why) {
    return new IllegalArgumentException(
        "The id of a fault looks like s3:PutObject@photos/{n}.jpg#1=loseReply; \""
            + id
            + "\" cannot be read: "
            + why);
  }

  /** What names the call: {@code s3:PutObject@photos/{n}.jpg#1}. */
  public String call() {
    return action + (template.isEmpty() ? "" : "@" + encoded(template)) + "#" + occurrence;
  }

  /** Call and fault without spaces or quotes, so that a shell takes it as it is. */
  public String id() {
    return call() + "=" + word(fault) + (point == fault.point() ? "" : "~" + point);
  }

  /** Installs it as a rule that counts from now on. */
  FaultRule install(Faults faults) {
    Trigger trigger = Trigger.of(action);
    Trigger narrowed =
        template.contains("{")
            ? trigger.where(call -> Templates.of(call.resource()).equals(template))
            : trigger.resource(template);
    return faults.install(new FaultRule(narrowed.call(occurrence), fault, Optional.of(point)));
  }

  private static String word(Fault fault) {
    String arguments =
        fault.arguments().stream().map(FaultStep::encoded).collect(Collectors.joining(","));
    return fault.word() + (arguments.isEmpty() ? "" : "." + arguments);
  }

  private static Fault fault(String word) {
    int dot = word.indexOf('.');
    return dot < 0
        ? Fault.of(word, List.of())
        : Fault.of(
            word.substring(0, dot),
            Arrays.stream(word.substring(dot + 1).split(",", -1)).map(FaultStep::decoded).toList());
  }

  private static String encoded(String template) {
    StringBuilder text = new StringBuilder();
    for (byte b : template.getBytes(StandardCharsets.UTF_8)) {
      char c = (char) (b & 0xff);
      if (c < 128 && (Character.isLetterOrDigit(c) || "._/{}-:".indexOf(c) >= 0)) {
        text.append(c);
      } else {
        text.append('%').append(Character.forDigit((b >> 4) & 15, 16));
        text.append(Character.forDigit(b & 15, 16));
      }
    }
    return text.toString();
  }

  private static String decoded(String text) {
    return URLDecoder.decode(text, StandardCharsets.UTF_8);
  }

  @Override
  public String toString() {
    return id();
  }
}
