package io.cloudfakes.assertions;

import io.cloudfakes.call.Call;
import io.cloudfakes.call.CallLog;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.assertj.core.api.AssertionErrorCollector;
import org.jspecify.annotations.Nullable;

/**
 * A call log read by calls and not by attempts, and what of it to tell when something is missing.
 */
final class Journal {
  private static final int MOST_TOLD = 10;

  private Journal() {}

  /** The calls in the order of their first attempts, each by its last attempt. */
  static List<Call> calls(CallLog log) {
    Map<String, Call> calls = new LinkedHashMap<>();
    for (Call call : log.all()) {
      calls.put(
          call.service()
              + ':'
              + call.action()
              + ' '
              + call.resource()
              + " #"
              + (call.occurrence() == 0 ? "unread " + call.sequence() : call.occurrence()),
          call);
    }
    return List.copyOf(calls.values());
  }

  /** Whether it is of an action, written with or without its service and its resource. */
  static boolean isOf(Call call, String wanted) {
    int space = wanted.indexOf(' ');
    String action = space < 0 ? wanted : wanted.substring(0, space);
    String name = call.service() + ":" + call.action();
    boolean of =
        action.equals("*")
            || action.equals(name)
            || action.equals(call.action())
            || action.equals(call.service() + ":*");
    return of && (space < 0 || call.resource().equals(wanted.substring(space + 1)));
  }

  /** Throws a failure, or adds it to the soft ones. */
  static void tell(AssertionError failure, @Nullable AssertionErrorCollector softly) {
    if (softly == null) {
      throw failure;
    }
    softly.collectAssertionError(failure);
  }

  static String count(int calls) {
    return calls == 0 ? "no call" : calls == 1 ? "1 call" : calls + " calls";
  }

  /** The calls there were, those most like the wanted one first. */
  static String instead(String wanted, List<Call> all) {
    if (all.isEmpty()) {
      return " Nothing was called at all.";
    }
    List<Call> nearest = new ArrayList<>(all);
    nearest.sort(Comparator.comparingInt(call -> distance(wanted, call)));
    StringBuilder text = new StringBuilder("\nThe calls most like it, of ").append(all.size());
    text.append(':');
    nearest.stream().limit(MOST_TOLD).forEach(call -> text.append("\n  ").append(call.describe()));
    return text.toString();
  }

  private static int distance(String wanted, Call call) {
    String name = call.service() + ":" + call.action() + " " + call.resource();
    String action = call.action() + " " + call.resource();
    return Math.min(edits(wanted, name), edits(wanted, action));
  }

  /** How many letters must be put in, taken out or changed; what is behind the shorter is free. */
  private static int edits(String wanted, String name) {
    String there = name.length() > wanted.length() ? name.substring(0, wanted.length()) : name;
    int[] row = new int[there.length() + 1];
    for (int j = 0; j < row.length; j++) {
      row[j] = j;
    }
    for (int i = 1; i <= wanted.length(); i++) {
      int diagonal = row[0];
      row[0] = i;
      for (int j = 1; j < row.length; j++) {
        int same = diagonal + (wanted.charAt(i - 1) == there.charAt(j - 1) ? 0 : 1);
        diagonal = row[j];
        row[j] = Math.min(same, Math.min(row[j], row[j - 1]) + 1);
      }
    }
    return row[row.length - 1];
  }
}
