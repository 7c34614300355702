package io.cloudfakes.fault;

import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** The words that faults are written with, and what each makes of its arguments. */
final class FaultWords {
  private static final Map<String, Function<Arguments, Fault>> WORDS = words();

  private FaultWords() {}

  private static Map<String, Function<Arguments, Fault>> words() {
    Map<String, Function<Arguments, Fault>> words = new LinkedHashMap<>();
    words.put(
        "error",
        of ->
            of.count() == 1
                ? Fault.error(of.text(0))
                : Fault.error(of.text(0), of.number(1), of.text(2)));
    words.put("unlistedError", of -> Fault.unlistedError(of.text(0), of.number(1), of.text(2)));
    words.put("throttle", of -> Fault.throttle());
    words.put("expireToken", of -> Fault.expireToken());
    words.put("clockSkew", of -> Fault.clockSkew(of.duration(0)));
    words.put(
        "transactionConflict",
        of ->
            of.count() == 0
                ? Fault.transactionConflict()
                : Fault.transactionConflict(of.number(0)));
    words.put("loseRequest", of -> Fault.loseRequest());
    words.put("loseReply", of -> Fault.loseReply());
    words.put(
        "lateEffect",
        of -> of.count() == 0 ? Fault.lateEffect() : Fault.lateEffect(of.duration(0)));
    words.put("latency", of -> Fault.latency(of.duration(0)));
    words.put("hang", of -> Fault.hang());
    words.put("crash", of -> Fault.crash());
    words.put("truncateBody", of -> Fault.truncateBody(of.number(0)));
    words.put("corruptBody", of -> Fault.corruptBody());
    words.put("unprocessed", of -> Fault.unprocessed(of.number(0)));
    words.put("staleRead", of -> Fault.staleRead(of.duration(0)));
    words.put("duplicate", of -> Fault.duplicate(of.number(0)));
    words.put("reorder", of -> Fault.reorder());
    words.put("delayEvent", of -> Fault.delayEvent(of.duration(0)));
    words.put("servfail", of -> Fault.servfail());
    words.put("nxdomain", of -> Fault.nxdomain());
    words.put("noAnswer", of -> Fault.noAnswer());
    words.put("truncateUdp", of -> Fault.truncateUdp());
    words.put("lateChange", of -> Fault.lateChange(of.duration(0)));
    words.put("staleServer", of -> Fault.staleServer(of.number(0), of.duration(1)));
    words.put(
        "staleConfiguration",
        of ->
            of.count() < 2
                ? Fault.staleConfiguration(of.duration(0))
                : Fault.staleConfiguration(of.duration(0), of.text(1)));
    words.put(
        "lateInvalidation",
        of ->
            of.count() < 2
                ? Fault.lateInvalidation(of.duration(0))
                : Fault.lateInvalidation(of.duration(0), of.text(1)));
    words.put("missedInvalidation", of -> Fault.missedInvalidation(of.text(0)));
    words.put("originError", of -> Fault.originError(of.number(0)));
    words.put("edgeClockSkew", of -> Fault.edgeClockSkew(of.duration(0)));
    return words;
  }

  /** The words there are. */
  static List<String> all() {
    return List.copyOf(WORDS.keySet());
  }

  /** Reads the fault that comes next. */
  static Fault read(RuleText text) {
    return make(text.word(), text.arguments());
  }

  static Fault make(String word, List<String> given) {
    Function<Arguments, Fault> fault = WORDS.get(word);
    if (fault == null) {
      throw new IllegalArgumentException(
          "There is no fault "
              + word
              + NearMisses.among(word, all())
              + ". There are: "
              + String.join(", ", all()));
    }
    Arguments arguments = new Arguments(word, given);
    Fault made = fault.apply(arguments);
    arguments.allUsed();
    return made;
  }

  /** The arguments of one word. */
  private static final class Arguments {
    private final String word;
    private final List<String> given;
    private int used;

    Arguments(String word, List<String> given) {
      this.word = word;
      this.given = given;
    }

    int count() {
      return given.size();
    }

    String text(int index) {
      used = Math.max(used, index + 1);
      if (index >= given.size()) {
        throw new IllegalArgumentException(
            word + " has too few arguments: " + RuleText.brackets(given));
      }
      return given.get(index);
    }

    int number(int index) {
      String text = text(index);
      try {
        return Integer.parseInt(text);
      } catch (NumberFormatException e) {
        throw new IllegalArgumentException(
            word + " has a whole number as argument " + (index + 1) + ", not " + text, e);
      }
    }

    Duration duration(int index) {
      String text = text(index);
      try {
        return Duration.parse(text);
      } catch (DateTimeParseException e) {
        throw new IllegalArgumentException(
            word + " has a duration such as PT1.5S as argument " + (index + 1) + ", not " + text,
            e);
      }
    }

    void allUsed() {
      if (used < given.size()) {
        throw new IllegalArgumentException(
            word + " has too many arguments: " + RuleText.brackets(given));
      }
    }
  }
}
