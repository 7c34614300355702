package io.cloudfakes.junit;

import io.cloudfakes.call.FunctionRun;
import io.cloudfakes.junit.SeenCall.Kind;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/**
 * Calls drawn as arrows between lanes: the application's threads, functions and events on the left,
 * services on the right, virtual time downwards.
 */
final class Lanes {
  /** What a browser still scrolls through with ease. */
  private static final int MOST_CALLS = 2_000;

  private final HtmlPage page;
  private final Redaction redaction;

  Lanes(HtmlPage page, Redaction redaction) {
    this.page = page;
    this.redaction = redaction;
  }

  /**
   * Draws calls, and the functions that ran meanwhile.
   *
   * @param count how many calls there were in all
   */
  void draw(List<SeenCall> all, List<FunctionRun> runs, Instant began, long count) {
    List<SeenCall> calls = all.subList(Math.max(0, all.size() - MOST_CALLS), all.size());
    if (calls.isEmpty() && runs.isEmpty()) {
      page.element("p", "soft", "No call reached it.");
      return;
    }
    if (calls.size() < count) {
      page.element("p", "soft", "The last " + calls.size() + " of " + count + ".");
    }
    Instant from = calls.isEmpty() ? began : calls.get(0).at();
    List<FunctionRun> shown = runs.stream().filter(run -> !run.startedAt().isBefore(from)).toList();
    Origins origins = new Origins(calls, runs);
    List<String> lanes = lanes(calls, shown, origins);
    page.raw("<div class=\"lanes\" style=\"--lanes:" + (lanes.size() + 1) + "\">\n");
    head(lanes);
    Deque<Beside> beside = beside(calls, shown, lanes, began);
    for (int i = 0; i < calls.size(); ) {
      drawBefore(calls.get(i).at(), beside);
      int next = i + 1;
      while (next < calls.size() && calls.get(next).repeats(calls.get(next - 1))) {
        next++;
      }
      row(calls.get(i), calls.get(next - 1), origins.of(calls.get(i)), lanes, began);
      i = next;
    }
    drawBefore(Instant.MAX, beside);
    page.raw("</div>\n");
  }

  /** Threads, then functions and events, then services. */
  private static List<String> lanes(List<SeenCall> calls, List<FunctionRun> runs, Origins origins) {
    Set<String> threads = new LinkedHashSet<>();
    Set<String> inside = new LinkedHashSet<>();
    Set<String> services = new LinkedHashSet<>();
    for (SeenCall call : calls) {
      String origin = origins.of(call);
      (origin.startsWith("thread ") ? threads : inside).add(origin);
      services.add(call.service());
    }
    runs.forEach(run -> inside.add(Origins.of(run)));
    List<String> lanes = new ArrayList<>(threads);
    lanes.addAll(inside);
    lanes.addAll(services);
    return lanes;
  }

  /** Something that is no call, at its place between the calls. */
  private record Beside(Instant at, Runnable row) {}

  private Deque<Beside> beside(
      List<SeenCall> calls, List<FunctionRun> runs, List<String> lanes, Instant began) {
    List<Beside> found = new ArrayList<>();
    runs.forEach(run -> found.add(new Beside(run.startedAt(), () -> row(run, lanes, began))));
    for (SeenCall call : calls) {
      Instant late = call.lateAt();
      if (late != null) {
        found.add(new Beside(late, () -> late(call, late, lanes, began)));
      }
    }
    found.sort(Comparator.comparing(Beside::at));
    return new ArrayDeque<>(found);
  }

  /** What came before the next call was made. */
  private static void drawBefore(Instant nextCall, Deque<Beside> beside) {
    while (!beside.isEmpty() && beside.getFirst().at().isBefore(nextCall)) {
      beside.removeFirst().row().run();
    }
  }

  private void late(SeenCall call, Instant at, List<String> lanes, Instant began) {
    int lane = lanes.lastIndexOf(call.service()) + 2;
    begin("struck", at, lanes, began);
    page.raw("<span class=\"run\" style=\"grid-column:" + lane + "/-1\">");
    page.raw("<span class=\"narrow\">").text(call.service() + " ").raw("</span>late <strong>");
    page.text(call.name()).raw("</strong> ").text(call.resource());
    page.raw(" <span class=\"soft\">of #" + call.sequence() + "</span></span></div>\n");
  }

  private void row(FunctionRun run, List<String> lanes, Instant began) {
    int lane = lanes.indexOf(Origins.of(run)) + 2;
    begin(run.failed() ? "refused" : "fine", run.startedAt(), lanes, began);
    page.raw("<span class=\"run\" style=\"grid-column:" + lane + "/-1\">");
    page.raw("<span class=\"narrow\">").text(Origins.of(run) + " ").raw("</span>\u25b6 runs");
    page.raw(run.attempt() > 1 ? ", attempt " + run.attempt() : "");
    page.raw(" <span class=\"mark " + (run.failed() ? "refused" : "fine") + "\">");
    page.text(run.failed() ? "\u2716 failed with " + run.failure() : "answered");
    page.raw("</span></span>");
    log(run);
    page.raw("</div>\n");
  }

  /** What an application logs may be anything: it is content. */
  private void log(FunctionRun run) {
    if (!run.log().isBlank() && redaction.showsContent()) {
      page.raw("<details class=\"detail\"><summary>log</summary><pre>").text(run.log().strip());
      page.raw("</pre></details>");
    }
  }

  private void head(List<String> lanes) {
    page.raw("<div class=\"row head\"><span class=\"time\">virtual time</span>");
    for (int i = 0; i < lanes.size(); i++) {
      page.raw("<span style=\"grid-column:" + (i + 2) + "\">").text(lanes.get(i)).raw("</span>");
    }
    page.raw("</div>\n");
  }

  /** A call, and its tries up to the last of the same end. */
  private void row(SeenCall call, SeenCall last, String origin, List<String> lanes, Instant began) {
    String kind = call.kind().name().toLowerCase(Locale.ROOT);
    int from = lanes.indexOf(origin) + 2;
    int to = lanes.lastIndexOf(call.service()) + 2;
    begin(kind, call.at(), lanes, began);
    page.raw("<span class=\"arrow " + kind + "\" style=\"grid-column:" + from + "/" + to + "\">");
    page.raw("<span class=\"narrow\">").text(call.service() + " ").raw("</span><strong>");
    page.text(call.name()).raw("</strong> ").text(call.resource());
    page.raw(attempts(call, last));
    page.raw(
        call.causedBy() == 0 ? "" : " <span class=\"soft\">after #" + call.causedBy() + "</span>");
    page.raw("</span><span class=\"mark " + kind + "\" style=\"grid-column:" + to + "/-1\">");
    page.raw(call.kind() == Kind.FINE ? "" : "\u2716 ").text(call.mark());
    page.raw(" <span class=\"took\">").raw(milliseconds(call.took())).raw("</span></span>");
    if (!call.detail().isEmpty()) {
      page.raw("<span class=\"detail\">").text(redaction.of(call.detail())).raw("</span>");
    }
    page.raw("</div>\n");
  }

  private void begin(String kind, Instant at, List<String> lanes, Instant began) {
    page.raw("<div class=\"row " + kind + "\" title=\"" + at + "\">");
    page.raw("<span class=\"time\">" + since(began, at) + "</span>");
    for (int i = 0; i < lanes.size(); i++) {
      page.raw("<i class=\"pole\" style=\"grid-column:" + (i + 2) + "\"></i>");
    }
  }

  private static String attempts(SeenCall first, SeenCall last) {
    if (last.attempt() == 1) {
      return "";
    }
    return first.attempt() == last.attempt()
        ? ", attempt " + first.attempt()
        : ", attempts " + first.attempt() + " to " + last.attempt();
  }

  private static String milliseconds(Duration took) {
    return String.format(Locale.ROOT, "%.2f ms", took.toNanos() / 1e6);
  }

  private static String since(Instant began, Instant at) {
    Duration past = Duration.between(began, at);
    if (past.compareTo(Duration.ofSeconds(10)) < 0) {
      return "+" + past.toMillis() + " ms";
    }
    String text = past.truncatedTo(ChronoUnit.SECONDS).toString();
    return "+" + text.substring(text.startsWith("PT") ? 2 : 1).toLowerCase(Locale.ROOT);
  }
}
