package io.cloudfakes.fault;

import io.cloudfakes.call.Templates;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * One fault of a {@link FaultSchedule}: which call it strikes, by what names that call in every run,
 * and what happens to it.
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
      return new FaultStep(
          parts.group(1), template, Long.parseLong(parts.group(3)), fault, point);
    } catch (IllegalArgumentException | DateTimeParseException e) {
      throw unreadable(id, e.getMessage());
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
    return faults.on(action).like(template).call(occurrence).at(point).then(fault);
  }

  private static String word(Fault fault) {
    return fault.toString().replace('(', '.').replace(")", "");
  }

  private static Fault fault(String word) {
    int dot = word.indexOf('.');
    String name = dot < 0 ? word : word.substring(0, dot);
    String argument = dot < 0 ? "" : word.substring(dot + 1);
    return switch (name) {
      case "error" -> Fault.error(argument);
      case "throttle" -> Fault.throttle();
      case "loseRequest" -> Fault.loseRequest();
      case "loseReply" -> Fault.loseReply();
      case "latency" -> Fault.latency(Duration.parse(argument));
      case "hang" -> Fault.hang();
      case "truncateBody" -> Fault.truncateBody(Long.parseLong(argument));
      case "corruptBody" -> Fault.corruptBody();
      case "crash" -> Fault.crash();
      default -> throw new IllegalArgumentException("there is no fault \"" + name + "\"");
    };
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
