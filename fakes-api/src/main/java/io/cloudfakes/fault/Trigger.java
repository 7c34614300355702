package io.cloudfakes.fault;

import io.cloudfakes.call.Call;
import java.util.List;
import java.util.function.Predicate;

/**
 * Which calls a rule means, and the words that say so.
 *
 * @param action as written: {@code s3:PutObject}, {@code PutObject}, {@code s3:*}, {@code *}
 * @param words the action and what narrows it down
 * @param calls what is meant but for number, attempt and chance
 * @param first of the calls meant, counted from 1
 * @param last of the calls meant
 * @param attempt 0 for whichever the fault meets by itself
 */
record Trigger(
    String action,
    String words,
    Predicate<Call> calls,
    long first,
    long last,
    int attempt,
    double probability) {
  private static final List<String> WORDS =
      List.of("resource", "resourceLike", "call", "from", "upTo", "attempt", "probability");

  static Trigger of(String action) {
    return new Trigger(action, action, named(action), 1, Long.MAX_VALUE, 0, 1);
  }

  private static Predicate<Call> named(String action) {
    if (action.equals("*")) {
      return call -> true;
    }
    int colon = action.indexOf(':');
    String service = colon < 0 ? "" : action.substring(0, colon);
    String name = action.substring(colon + 1);
    return call ->
        (colon < 0 || call.service().equals(service))
            && (name.equals("*") || call.action().equals(name));
  }

  /** Reads a trigger, up to the arrow. */
  static Trigger read(RuleText text) {
    Trigger trigger = of(text.word());
    while (!text.arrow()) {
      String word = text.word();
      List<String> arguments = text.arguments();
      if (arguments.size() != 1 || !WORDS.contains(word)) {
        throw new IllegalArgumentException(
            "\""
                + word
                + RuleText.brackets(arguments)
                + "\" is no word to narrow a rule down"
                + NearMisses.among(word, WORDS)
                + ". There are, each with one argument: "
                + String.join(", ", WORDS)
                + ". Then follow -> and the fault");
      }
      trigger = trigger.with(word, arguments.get(0));
    }
    return trigger;
  }

  private Trigger with(String word, String argument) {
    try {
      return switch (word) {
        case "resource" -> resource(argument);
        case "resourceLike" -> resourceLike(argument);
        case "call" -> call(Long.parseLong(argument));
        case "from" -> from(Long.parseLong(argument));
        case "upTo" -> upTo(Long.parseLong(argument));
        case "attempt" -> attempt(Integer.parseInt(argument));
        default -> probability(Double.parseDouble(argument));
      };
    } catch (NumberFormatException e) {
      throw new IllegalArgumentException(word + " has a number in brackets, not " + argument, e);
    }
  }

  Trigger where(Predicate<Call> wanted) {
    return narrowed("where(…)", wanted);
  }

  Trigger resource(String name) {
    return narrowed(word("resource", name), call -> call.resource().equals(name));
  }

  Trigger resourceLike(String pattern) {
    return narrowed(
        word("resourceLike", pattern), call -> ResourcePattern.matches(pattern, call.resource()));
  }

  Trigger call(long n) {
    return between("call", n, n, n);
  }

  Trigger from(long n) {
    return between("from", n, n, Long.MAX_VALUE);
  }

  Trigger upTo(long n) {
    return between("upTo", n, 1, n);
  }

  /** As every word, these narrow what was said before them. */
  private Trigger between(String word, long n, long from, long to) {
    Checks.positive("A call's number", n);
    String said = words + word(word, "" + n);
    long least = Math.max(first, from);
    long most = Math.min(last, to);
    if (least > most) {
      throw nothing(said);
    }
    return new Trigger(action, said, calls, least, most, attempt, probability);
  }

  private static IllegalArgumentException nothing(String said) {
    return new IllegalArgumentException(said + " means no call at all");
  }

  Trigger attempt(int n) {
    Checks.positive("An attempt's number", n);
    String said = words + word("attempt", "" + n);
    if (attempt != 0 && attempt != n) {
      throw nothing(said);
    }
    return new Trigger(action, said, calls, first, last, n, probability);
  }

  Trigger probability(double p) {
    if (!(p >= 0 && p <= 1)) {
      throw new IllegalArgumentException("A probability lies between 0 and 1, not " + p);
    }
    String said = words + word("probability", "" + p);
    return new Trigger(action, said, calls, first, last, attempt, probability * p);
  }

  /** Whether it names one action, and not all of a service or of the world. */
  boolean namesOneAction() {
    return !action.endsWith("*");
  }

  boolean means(Call call) {
    return calls.test(call);
  }

  boolean meansOrdinal(long ordinal) {
    return ordinal >= first && ordinal <= last;
  }

  boolean meansAttempt(int number, boolean everyAttempt) {
    return attempt == 0 ? number == 1 || everyAttempt : number == attempt;
  }

  private Trigger narrowed(String word, Predicate<Call> wanted) {
    String more = word.startsWith(" ") ? word : " " + word;
    return new Trigger(action, words + more, calls.and(wanted), first, last, attempt, probability);
  }

  private static String word(String word, String argument) {
    return " " + word + RuleText.brackets(List.of(argument));
  }
}
